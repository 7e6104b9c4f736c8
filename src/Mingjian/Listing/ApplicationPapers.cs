using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;

namespace Mingjian.Listing;

/// <summary>
/// The seven papers of an application (5.3(1)) as data and files. Anything may be missing while it is a draft.
/// The three long lists (scope, staff, equipment) are rows of their own, see <see cref="ScopeLine"/>, <see cref="StaffLine"/>, <see cref="EquipmentLine"/>.
/// </summary>
[Article("5.3(1)1", "5.3(1)2", "5.3(1)3", "5.3(1)4", "5.3(1)7")]
public sealed record ApplicationPapers
{
    public Services Services { get; init; }

    public Licence Licence { get; init; } = new();

    public CmaCertificate? Cma { get; init; }

    public IReadOnlyList<Place> Places { get; init; } = [];

    public IReadOnlyList<KeyPerson> KeyPersonnel { get; init; } = [];

    public Contact Contact { get; init; } = new();

    public Commitment Commitment { get; init; } = new();

    public IReadOnlyList<ExtraPaper> ExtraPapers { get; init; } = [];

    /// <summary>Every file that the papers refer to.</summary>
    public IEnumerable<Attachment> AllFiles() =>
        new[] { Licence.File, Cma?.File, Commitment.File }
            .OfType<Attachment>()
            .Concat(KeyPersonnel.SelectMany(person => person.Files))
            .Concat(ExtraPapers.SelectMany(paper => paper.Files));
}

/// <summary>二条: the two services; an institution does one or both.</summary>
[Flags, Article("2")]
public enum Services
{
    None = 0,

    [Display(Name = "生态环境监测")]
    Monitoring = 1,

    [Display(Name = "生态环境监测设备运营维护")]
    OperationAndMaintenance = 2,
}

/// <summary>营业执照或事业单位法人证书.</summary>
[Article("5.3(1)2")]
public sealed record Licence
{
    public string Name { get; init; } = "";

    /// <summary>统一社会信用代码, 18 characters with check character (GB 32100).</summary>
    public string CreditCode { get; init; } = "";

    public LegalNature? LegalNature { get; init; }

    /// <summary>The registered address (住所); decides which office leads (I-09).</summary>
    public string Address { get; init; } = "";

    /// <summary>Code of the office of the registered address, chosen from those open that day (三条).</summary>
    public string Office { get; init; } = "";

    public DateOnly? EstablishedOn { get; init; }

    /// <summary>End of the licence's term; <c>null</c> when it is without end (长期).</summary>
    public DateOnly? ValidTo { get; init; }

    public Attachment? File { get; init; }
}

/// <summary>法人性质.</summary>
public enum LegalNature
{
    [Display(Name = "有限责任公司")]
    LimitedCompany,

    [Display(Name = "股份有限公司")]
    JointStockCompany,

    [Display(Name = "事业单位法人")]
    PublicInstitution,

    [Display(Name = "合伙企业")]
    Partnership,

    [Display(Name = "个人独资企业")]
    SoleProprietorship,

    [Display(Name = "其他")]
    Other,
}

/// <summary>《检验检测机构资质认定证书》; its annex is the rows of <see cref="ScopeLine"/>. Demanded of those who monitor (I-18).</summary>
[Article("5.3(1)3")]
public sealed record CmaCertificate
{
    public string Number { get; init; } = "";

    public string Issuer { get; init; } = "";

    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day of validity, inclusive.</summary>
    public DateOnly? ValidTo { get; init; }

    public Attachment? File { get; init; }
}

/// <summary>A laboratory or a service place; its office may inspect there (I-09).</summary>
public sealed record Place
{
    public Guid PlaceId { get; init; } = Guid.CreateVersion7();

    public string Name { get; init; } = "";

    public PlaceKind Kind { get; init; }

    public string Address { get; init; } = "";

    public string Office { get; init; } = "";

    /// <summary>Degrees, CGCS2000; optional.</summary>
    public decimal? Longitude { get; init; }

    /// <summary>Degrees, CGCS2000; optional.</summary>
    public decimal? Latitude { get; init; }
}

public enum PlaceKind
{
    [Display(Name = "实验室")]
    Laboratory,

    [Display(Name = "运维服务点")]
    ServicePlace,

    [Display(Name = "办公场所")]
    Office,
}

/// <summary>关键岗位人员: one person in one key post, with term and documents.</summary>
[Article("5.3(1)4")]
public sealed record KeyPerson
{
    public Guid KeyPersonId { get; init; } = Guid.CreateVersion7();

    public KeyPost Post { get; init; }

    public string Name { get; init; } = "";

    /// <summary>Identity number, encrypted; shown masked.</summary>
    public string? IdentitySealed { get; init; }

    /// <summary>Keyed HMAC of the identity number: finds the same person elsewhere.</summary>
    public string? IdentityIndex { get; init; }

    /// <summary>Telephone number, encrypted; shown masked.</summary>
    public string? PhoneSealed { get; init; }

    /// <summary>职称.</summary>
    public string Title { get; init; } = "";

    /// <summary>Whole years of work in the field.</summary>
    public int? Years { get; init; }

    /// <summary>First day of the post.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of the post, inclusive; <c>null</c> while it lasts.</summary>
    public DateOnly? To { get; init; }

    /// <summary>签字领域, of 授权签字人 only.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    public IReadOnlyList<Attachment> Files { get; init; } = [];
}

/// <summary>The five kinds of key post.</summary>
[Article("5.3(1)4", "6")]
public enum KeyPost
{
    [Display(Name = "法定代表人")]
    LegalRepresentative,

    [Display(Name = "最高管理者")]
    TopManager,

    [Display(Name = "技术负责人")]
    TechnicalLead,

    [Display(Name = "授权签字人")]
    AuthorizedSignatory,

    [Display(Name = "质量负责人")]
    QualityManager,
}

/// <summary>Whom the bureau may call; never public.</summary>
public sealed record Contact
{
    public string Name { get; init; } = "";

    public string? PhoneSealed { get; init; }

    public string Email { get; init; } = "";

    /// <summary>The institution's own site; public when given.</summary>
    public string Website { get; init; } = "";
}

/// <summary>承诺书: the text is the bureau's; the signed paper may be added.</summary>
[Article("5.3(1)1")]
public sealed record Commitment
{
    public bool Agreed { get; init; }

    public Attachment? File { get; init; }
}

/// <summary>One of the further papers that the bureau defines without code.</summary>
[Article("5.3(1)7")]
public sealed record ExtraPaper(Guid DefinitionId, string Text, IReadOnlyList<Attachment> Files);
