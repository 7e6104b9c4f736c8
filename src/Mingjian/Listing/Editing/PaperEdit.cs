using Mingjian.Accounts;
using Mingjian.Journal.Sealing;
using Mingjian.Listing.Checking;
using Mingjian.Regulation;

namespace Mingjian.Listing.Editing;

/// <summary>What somebody filled in at one step, complete or not. Personal values as typed (see <see cref="PersonalInput"/>).</summary>
public abstract record PaperEdit
{
    public abstract PaperStep Step { get; }

    /// <summary>The part of the papers that this step owns: what a basis is made of.</summary>
    public abstract object Section(ApplicationPapers papers);

    /// <summary>The papers with this step filled in so.</summary>
    public abstract ApplicationPapers On(ApplicationPapers papers, PersonalData seals);

    public string BasisOf(ApplicationPapers papers) => Basis.Of(Section(papers));
}

/// <summary>服务类别与联系人.</summary>
public sealed record BasicsEdit(
    Services Services,
    string Name,
    string Phone,
    string Email,
    string Website
) : PaperEdit
{
    public override PaperStep Step => PaperStep.Basics;

    public override object Section(ApplicationPapers papers) =>
        new { papers.Services, papers.Contact };

    public override ApplicationPapers On(ApplicationPapers papers, PersonalData seals) =>
        papers with
        {
            Services = Services,
            Contact = new()
            {
                Name = Name.Trim(),
                PhoneSealed = seals.Apply(Phone, papers.Contact.PhoneSealed, PersonalKind.Phone),
                Email = Email.Trim(),
                Website = Website.Trim(),
            },
        };
}

/// <summary>营业执照或法人证书.</summary>
public sealed record LicenceEdit(Licence Licence) : PaperEdit
{
    public override PaperStep Step => PaperStep.Licence;

    public override object Section(ApplicationPapers papers) => papers.Licence;

    public override ApplicationPapers On(ApplicationPapers papers, PersonalData seals) =>
        papers with
        {
            Licence = Licence with
            {
                Name = Licence.Name.Trim(),
                CreditCode = CreditCode.TryParse(Licence.CreditCode, out var code, out _)
                    ? code.Value
                    : Licence.CreditCode.Trim(),
                Address = Licence.Address.Trim(),
            },
        };
}

/// <summary>资质认定证书; its annex is rows.</summary>
public sealed record CmaEdit(CmaCertificate Cma) : PaperEdit
{
    public override PaperStep Step => PaperStep.Cma;

    public override object Section(ApplicationPapers papers) => papers.Cma ?? new();

    public override ApplicationPapers On(ApplicationPapers papers, PersonalData seals) =>
        papers with
        {
            Cma = Cma with { Number = Cma.Number.Trim(), Issuer = Cma.Issuer.Trim() },
        };
}

/// <summary>其他资料.</summary>
public sealed record ExtraEdit(IReadOnlyList<ExtraPaper> Papers) : PaperEdit
{
    public override PaperStep Step => PaperStep.Extra;

    public override object Section(ApplicationPapers papers) => papers.ExtraPapers;

    /// <summary>Papers that are no longer asked, and so are not on the form, stay as they were.</summary>
    public override ApplicationPapers On(ApplicationPapers papers, PersonalData seals) =>
        papers with
        {
            ExtraPapers =
            [
                .. papers.ExtraPapers.Where(p =>
                    Papers.All(given => given.DefinitionId != p.DefinitionId)
                ),
                .. Papers.Where(p => p.Text.Trim().Length > 0 || p.Files.Count > 0),
            ],
        };
}

/// <summary>承诺书.</summary>
public sealed record CommitmentEdit(bool Agreed, Attachment? File) : PaperEdit
{
    public override PaperStep Step => PaperStep.Commitment;

    public override object Section(ApplicationPapers papers) => papers.Commitment;

    public override ApplicationPapers On(ApplicationPapers papers, PersonalData seals) =>
        papers with
        {
            Commitment = new() { Agreed = Agreed, File = File },
        };
}
