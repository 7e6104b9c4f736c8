using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;

namespace Mingjian.Credit.Facts;

/// <summary>An officer, a list or a room brought a fact in; it does not count yet.</summary>
[Display(Name = "录入事实")]
public sealed record FactEntered(
    Guid Stream,
    Guid FactId,
    string Kind,
    string Title,
    DateOnly HappenedOn,
    DateOnly? DecidedOn,
    FactSource Source,
    string DocumentNumber
) : IOfficeFact
{
    Guid? IFact.About => FactId;
}

/// <summary>Another person verified it: from now on it counts.</summary>
[Display(Name = "核实事实")]
public sealed record FactVerified(Guid Stream, Guid FactId, string Title, DateOnly CountsOn) : IFact
{
    Guid? IFact.About => FactId;
}

/// <summary>It was looked into and is none.</summary>
[Display(Name = "不予认定事实")]
public sealed record FactRejected(Guid Stream, Guid FactId, string Title, string Reason)
    : IOfficeFact
{
    Guid? IFact.About => FactId;
}

/// <summary>It no longer counts.</summary>
[Display(Name = "撤销事实")]
public sealed record FactWithdrawn(Guid Stream, Guid FactId, string Title, string Reason) : IFact
{
    Guid? IFact.About => FactId;
}

/// <summary>It is the same occurrence as another, and deducts with it once.</summary>
[Display(Name = "并入同一事件")]
public sealed record FactLinked(Guid Stream, Guid FactId, string Title, string Lead) : IFact
{
    Guid? IFact.About => FactId;
}

/// <summary>It is an occurrence of its own after all.</summary>
[Display(Name = "取消并入")]
public sealed record FactUnlinked(Guid Stream, Guid FactId, string Title, string Reason) : IFact
{
    Guid? IFact.About => FactId;
}

/// <summary>The institution stated its case.</summary>
[Display(Name = "陈述申辩")]
public sealed record FactStated(Guid Stream, Guid FactId, string Title, string Statement) : IFact
{
    Guid? IFact.About => FactId;
}

/// <summary>An officer answered the statement.</summary>
[Display(Name = "答复陈述申辩")]
public sealed record FactStatementDecided(
    Guid Stream,
    Guid FactId,
    string Title,
    bool Accepted,
    string Reason
) : IFact
{
    Guid? IFact.About => FactId;
}

/// <summary>The penalty was performed, or the institution was taken off the list.</summary>
[Display(Name = "登记履行或移出")]
public sealed record FactGroundEnded(Guid Stream, Guid FactId, string Title, DateOnly On) : IFact
{
    Guid? IFact.About => FactId;
}

/// <summary>信用修复: it is repaired; whether it still counts is the bureau's setting.</summary>
[Display(Name = "登记信用修复")]
public sealed record FactRepaired(Guid Stream, Guid FactId, string Title, DateOnly On, string Basis)
    : IFact
{
    Guid? IFact.About => FactId;
}

/// <summary>A public list was imported.</summary>
[Display(Name = "导入公共名单")]
public sealed record FactListImported(
    Guid Stream,
    PublicList List,
    string FileName,
    string Digest,
    int Added,
    int Unchanged,
    int NotListed,
    int Bad
) : IOfficeFact;

/// <summary>名单: what the bureau imports from elsewhere.</summary>
public enum PublicList
{
    [Display(Name = "行政处罚")]
    Penalties,

    [Display(Name = "经营异常名录")]
    AbnormalOperation,

    [Display(Name = "政府采购严重违法失信")]
    ProcurementBans,

    [Display(Name = "失信被执行人")]
    Dishonest,
}
