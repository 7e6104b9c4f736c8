using System.ComponentModel;
using Mingjian.Listing;
using Mingjian.Listing.Register;
using Mingjian.Listing.Search;
using Mingjian.Regulation;
using Mingjian.Web.Portal.Institutions;

namespace Mingjian.Web.Portal.Api;

/// <summary>A page of institutions.</summary>
public sealed record InstitutionList(
    [property: Description("哪一天的情况")] DateOnly AsOf,
    [property: Description("按哪一时刻已经登记的信息")] DateTime KnownAt,
    [property: Description("符合条件的机构数")] int Total,
    [property: Description("为 true 时，实际数量不少于 total")] bool TotalIsAtLeast,
    [property: Description("本页机构，按所选顺序")] IReadOnlyList<InstitutionSummary> Items,
    [property: Description("下一页的地址；没有下一页时不出现")] string? Next
);

/// <summary>An institution in one line.</summary>
public sealed record InstitutionSummary(
    [property: Description("名录编号")] string Number,
    [property: Description("机构名称")] string Name,
    [property: Description("统一社会信用代码")] string CreditCode,
    [property: Description("状态：inList 在册，locked 锁定，deregistered 注销，removed 移出")]
        Standing Standing,
    [property: Description("状态（中文）")] string StandingText,
    [property: Description("服务类别：monitoring 生态环境监测，operation 生态环境监测设备运营维护")]
        IReadOnlyList<string> Services,
    [property: Description("所属区县")] DistrictOf District,
    [property: Description("首次纳入名录之日")] DateOnly ListedOn,
    [property: Description("资质认定证书有效期的最后一天；只做运营维护的机构没有")]
        DateOnly? CmaValidTo,
    [property: Description("本机构详情的地址")] string Url
)
{
    public static InstitutionSummary Of(DirectoryLine line, Offices offices) =>
        new(
            line.Number,
            line.Name,
            line.CreditCode,
            line.Standing,
            line.Standing.Text(),
            [
                .. DirectoryAsk
                    .ServiceChoices.Where(s => line.Services.HasFlag(s.Service))
                    .Select(s => s.Name),
            ],
            DistrictOf.Of(line.Office, offices),
            line.ListedOn,
            line.CmaValidTo,
            $"/api/v1/institutions/{Uri.EscapeDataString(line.Number)}"
        );
}

/// <summary>A district by the code of its office.</summary>
public sealed record DistrictOf(
    [property: Description("区县代码")] string Code,
    [property: Description("区县名称")] string Name
)
{
    public static DistrictOf Of(string code, Offices offices) => new(code, offices.NameOf(code));
}

/// <summary>Everything public of an institution, on a day, as known at a moment.</summary>
public sealed record InstitutionDetail(
    [property: Description("哪一天的情况")] DateOnly AsOf,
    [property: Description("按哪一时刻已经登记的信息")] DateTime KnownAt,
    [property: Description("这些情况从哪一天起")] DateOnly ValidFrom,
    [property: Description("机构")] InstitutionSummary Institution,
    [property: Description("法人性质")] string LegalNature,
    [property: Description("住所")] string Address,
    [property: Description("网站")] string? Website,
    [property: Description("资质认定证书；只做运营维护的机构没有")] CertificateOf? Certificate,
    [property: Description("实验室及服务场所")] IReadOnlyList<PlaceOf> Places,
    [property: Description("关键岗位人员，只有岗位和姓名")] IReadOnlyList<PostOf> Posts,
    [property: Description("资质范围")] IAsyncEnumerable<ScopeOf> Scope
);

public sealed record CertificateOf(
    [property: Description("证书编号")] string Number,
    [property: Description("发证机关")] string? Issuer,
    [property: Description("有效期自")] DateOnly? ValidFrom,
    [property: Description("有效期至，含当天")] DateOnly? ValidTo
)
{
    public static CertificateOf? Of(ProfileSpan profile) =>
        profile.CmaNumber.Length == 0
            ? null
            : new(
                profile.CmaNumber,
                profile.CmaIssuer.Length == 0 ? null : profile.CmaIssuer,
                profile.CmaValidFrom,
                profile.CmaValidTo
            );
}

public sealed record PlaceOf(
    [property: Description("场所名称")] string Name,
    [property: Description("场所类型")] string Kind,
    [property: Description("地址")] string Address,
    [property: Description("所属区县")] DistrictOf District,
    [property: Description("经度，度")] decimal? Longitude,
    [property: Description("纬度，度")] decimal? Latitude
)
{
    public static PlaceOf Of(PlaceSpan place, Offices offices) =>
        new(
            place.Name,
            place.Kind.Text(),
            place.Address,
            DistrictOf.Of(place.Office, offices),
            place.Longitude,
            place.Latitude
        );
}

public sealed record PostOf(
    [property: Description("岗位")] string Post,
    [property: Description("姓名")] string Name,
    [property: Description("签字领域，限授权签字人")] string? Fields
)
{
    public static PostOf Of(KeyPersonSpan person) =>
        new(person.Post.Text(), person.Name, person.Fields.Length == 0 ? null : person.Fields);
}

public sealed record ScopeOf(
    [property: Description("类别")] string Category,
    [property: Description("项目")] string Item,
    [property: Description("方法标准号")] string Method,
    [property: Description("方法名称")] string? MethodName,
    [property: Description("地点")] string? Site,
    [property: Description("限制范围或说明")] string? Restriction
)
{
    public static ScopeOf Of(ScopeSpan row) =>
        new(
            row.Category,
            row.Item,
            row.MethodNumber,
            Shown(row.MethodName),
            Shown(row.Site),
            Shown(row.Restriction)
        );

    private static string? Shown(string text) => text.Length == 0 ? null : text;
}
