using Mingjian.Journal.Sealing;
using Mingjian.Listing.Checking;
using Mingjian.Listing.Editing;
using Mingjian.Regulation;

namespace Mingjian.Listing.Signing;

/// <summary>One value of the papers as people read it.</summary>
/// <param name="Field">Path as in <see cref="PaperField"/>.</param>
/// <param name="Text">Masked where it is personal; empty when nothing was filled in.</param>
/// <param name="Same">Equal in two rounds exactly when the value is: for personal values their keyed index.</param>
public sealed record PaperLine(
    string Field,
    string Label,
    string Text,
    IReadOnlyList<Attachment> Files,
    string Same
)
{
    /// <summary>What kind of personal value stands behind the mask; <c>null</c> when none does.</summary>
    public PersonalKind? Masks { get; init; }
}

/// <summary>What belongs together under one heading: the licence, one place, one key person.</summary>
public sealed record PaperGroup(
    PaperStep Step,
    string Field,
    string Title,
    IReadOnlyList<PaperLine> Lines
);

/// <summary>The whole text of the papers, in the order of the steps: shown before signing, to the officer, and compared between rounds.</summary>
[Article("5.3")]
public sealed class PaperText(
    PersonalData seals,
    Offices offices,
    IReadOnlyList<ExtraPaperDefinition> definitions
)
{
    public IReadOnlyList<PaperGroup> Groups(ApplicationPapers papers) =>
        [
            Basics(papers),
            LicenceOf(papers.Licence),
            .. papers.Places.Select(PlaceOf),
            .. papers.Services.HasFlag(Services.Monitoring)
                ? [CmaOf(papers.Cma ?? new())]
                : Array.Empty<PaperGroup>(),
            .. papers.KeyPersonnel.OrderBy(person => person.Post).Select(PersonOf),
            .. papers.ExtraPapers.Select(ExtraOf),
            CommitmentOf(papers.Commitment),
        ];

    /// <summary>What of a change is rows or a certificate, each with its documents.</summary>
    public IReadOnlyList<PaperGroup> Groups(ChangeContent content) =>
        [
            .. (content.Places ?? []).Select(PlaceOf),
            .. content.Cma is { } cma ? [CmaOf(cma)] : Array.Empty<PaperGroup>(),
            .. (content.KeyPersonnel ?? []).OrderBy(person => person.Post).Select(PersonOf),
        ];

    private PaperGroup Basics(ApplicationPapers papers) =>
        new(
            PaperStep.Basics,
            PaperField.Services,
            "服务类别与联系人",
            [
                Line(
                    PaperField.Services,
                    "服务类别",
                    papers.Services == Services.None ? "" : papers.Services.Text()
                ),
                Line(PaperField.ContactName, "联系人", papers.Contact.Name),
                Personal(
                    PaperField.ContactPhone,
                    "联系电话",
                    papers.Contact.PhoneSealed,
                    PersonalKind.Phone
                ),
                Line(PaperField.ContactEmail, "电子邮箱", papers.Contact.Email),
                Line(PaperField.ContactWebsite, "网址", papers.Contact.Website),
            ]
        );

    private PaperGroup LicenceOf(Licence licence) =>
        new(
            PaperStep.Licence,
            "licence",
            "营业执照或法人证书",
            [
                Line(PaperField.LicenceName, "名称", licence.Name),
                Line(PaperField.CreditCode, "统一社会信用代码", licence.CreditCode),
                Line(PaperField.LegalNature, "法人性质", licence.LegalNature?.Text() ?? ""),
                Line(PaperField.LicenceAddress, "住所", licence.Address),
                Line(PaperField.LicenceOffice, "主管部门", OfficeOf(licence.Office)),
                Line(PaperField.EstablishedOn, "成立日期", Day(licence.EstablishedOn)),
                Line(PaperField.LicenceValidTo, "有效期至", Day(licence.ValidTo, "长期")),
                FilesOf(PaperField.LicenceFile, "证照扫描件", licence.File),
            ]
        );

    private PaperGroup PlaceOf(Place place)
    {
        string Field(string name) => PaperField.OfPlace(place.PlaceId, name);

        return new(
            PaperStep.Places,
            PaperField.OfPlace(place.PlaceId),
            $"场所：{place.Name}",
            [
                Line(Field("name"), "名称", place.Name),
                Line(Field("kind"), "类型", place.Kind.Text()),
                Line(Field("address"), "地址", place.Address),
                Line(Field("office"), "主管部门", OfficeOf(place.Office)),
                Line(
                    Field("longitude"),
                    "经纬度",
                    place.Longitude is null
                        ? ""
                        : $"东经 {place.Longitude}°，北纬 {place.Latitude}°"
                ),
            ]
        );
    }

    private static PaperGroup CmaOf(CmaCertificate cma) =>
        new(
            PaperStep.Cma,
            "cma",
            "资质认定证书",
            [
                Line(PaperField.CmaNumber, "证书编号", cma.Number),
                Line(PaperField.CmaIssuer, "发证机关", cma.Issuer),
                Line(PaperField.CmaValidFrom, "发证日期", Day(cma.ValidFrom)),
                Line(PaperField.CmaValidTo, "有效期至", Day(cma.ValidTo)),
                FilesOf(PaperField.CmaFile, "证书扫描件", cma.File),
            ]
        );

    private PaperGroup PersonOf(KeyPerson person)
    {
        string Field(string name) => PaperField.OfKeyPerson(person.KeyPersonId, name);
        var lines = new List<PaperLine>
        {
            Line(Field("post"), "岗位", person.Post.Text()),
            Line(Field("name"), "姓名", person.Name),
            Personal(
                Field("identity"),
                "身份证件号码",
                person.IdentitySealed,
                PersonalKind.IdentityNumber
            ),
            Personal(Field("phone"), "联系电话", person.PhoneSealed, PersonalKind.Phone),
            Line(Field("title"), "职称", person.Title),
            Line(Field("years"), "从业年限", person.Years is { } years ? $"{years} 年" : ""),
            Line(Field("from"), "任职起始", Day(person.From)),
            Line(Field("to"), "任期结束", Day(person.To, "在任")),
        };

        if (person.Post == KeyPost.AuthorizedSignatory)
        {
            lines.Add(Line(Field("fields"), "签字领域", string.Join('、', person.Fields)));
        }

        lines.Add(FilesOf(Field("files"), "证明文件", [.. person.Files]));
        return new(
            PaperStep.KeyPersonnel,
            PaperField.OfKeyPerson(person.KeyPersonId),
            $"{person.Post.Text()}：{person.Name}",
            lines
        );
    }

    private PaperGroup ExtraOf(ExtraPaper paper)
    {
        var title =
            definitions.FirstOrDefault(d => d.DefinitionId == paper.DefinitionId)?.Title
            ?? "其他资料";

        return new(
            PaperStep.Extra,
            PaperField.OfExtra(paper.DefinitionId),
            title,
            [
                Line(PaperField.OfExtra(paper.DefinitionId, "text"), "说明", paper.Text),
                FilesOf(PaperField.OfExtra(paper.DefinitionId, "files"), "文件", [.. paper.Files]),
            ]
        );
    }

    private static PaperGroup CommitmentOf(Commitment commitment) =>
        new(
            PaperStep.Commitment,
            "commitment",
            "承诺书",
            [
                Line(PaperField.Commitment, "承诺", commitment.Agreed ? "已阅读并同意" : ""),
                FilesOf(PaperField.CommitmentFile, "签章件", commitment.File),
            ]
        );

    private string OfficeOf(string code) =>
        code.Length == 0 ? "" : offices.Find(code)?.Bureau ?? code;

    private PaperLine Personal(string field, string label, string? stored, PersonalKind kind) =>
        new(
            field,
            label,
            seals.MaskOf(stored, kind),
            [],
            stored is { Length: > 0 } ? seals.IndexOf(seals.Open(new(stored), kind), kind).Hash : ""
        )
        {
            Masks = stored is { Length: > 0 } ? kind : null,
        };

    private static PaperLine Line(string field, string label, string text) =>
        new(field, label, text, [], text);

    private static PaperLine FilesOf(string field, string label, params Attachment?[] files)
    {
        var there = files.OfType<Attachment>().ToList();
        return new(
            field,
            label,
            string.Join('、', there.Select(file => file.FileName)),
            there,
            string.Join(' ', there.Select(file => file.Digest))
        );
    }

    private static string Day(DateOnly? day, string without = "") =>
        day?.ToString("yyyy-MM-dd") ?? without;
}
