using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;

namespace Mingjian.Accounts;

/// <summary>单位: an institution, a bureau, an association or the market regulator. An institution's id is its id in every room.</summary>
public sealed class Organisation : Aggregate
{
    public Guid OrganisationId { get; init; } = Guid.CreateVersion7();

    public required OrganisationKind Kind { get; init; }

    public required string Name { get; set; }

    /// <summary>统一社会信用代码, where it has one.</summary>
    public string? CreditCode { get; set; }

    /// <summary>The office that a bureau is; <c>null</c> for others.</summary>
    public string? Office { get; init; }

    public void Note(IFact fact) => Record(fact);
}

[Article("3.1", "3.2")]
public enum OrganisationKind
{
    [Display(Name = "社会监测机构")]
    Institution,

    [Display(Name = "市生态环境局")]
    MunicipalBureau,

    [Display(Name = "区县生态环境局")]
    DistrictBureau,

    [Display(Name = "行业协会")]
    Association,

    [Display(Name = "市场监督管理部门")]
    MarketRegulator,
}
