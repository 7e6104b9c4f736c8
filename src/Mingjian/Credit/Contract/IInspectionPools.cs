using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;

namespace Mingjian.Credit.Contract;

/// <summary>What the planning of inspections asks of the grades: who stands in which pool on a day, and how many of them are inspected (22).</summary>
public interface IInspectionPools
{
    /// <summary>The grades in force at the end of a day; for the present day, those in force now (I-13).</summary>
    /// <param name="office">Code of the office that plans; <c>null</c> for the municipal bureau, whose territory is the city.</param>
    Task<PoolsOfDay> OfAsync(string? office, DateOnly day, CancellationToken stop);
}

/// <summary>What 第二十二条 tells apart.</summary>
[Article("22")]
public enum PoolKind
{
    [Display(Name = "A 级")]
    A,

    [Display(Name = "B 级")]
    B,

    [Display(Name = "C 级")]
    C,

    [Display(Name = "D 级")]
    D,

    [Display(Name = "不予评定")]
    NotRated,

    /// <summary>Listed, and no result about it was ever published: the article says nothing about it.</summary>
    [Display(Name = "尚无等级")]
    NoGrade,
}

/// <summary>The pools of a territory on a day.</summary>
/// <param name="Office">The present code of the office; <c>null</c> for the city.</param>
/// <param name="Pools">One of each kind, empty ones too, in the order of the kinds.</param>
/// <param name="Combined">Of the whole city, one of each kind.</param>
public sealed record PoolsOfDay(
    DateOnly Day,
    string? Office,
    IReadOnlyList<InspectionPool> Pools,
    IReadOnlyList<CombinedBound> Combined
)
{
    public InspectionPool this[PoolKind kind] => Pools[(int)kind];

    public IEnumerable<PoolMember> Members => Pools.SelectMany(pool => pool.Members);
}

public sealed record InspectionPool(PoolBound Bound, IReadOnlyList<PoolMember> Members);

/// <summary>An institution in its pool.</summary>
/// <param name="Offices">Present codes of the offices in whose territory it is (I-09); the first one leads.</param>
/// <param name="Why">On what it stands there, in words.</param>
/// <param name="Since">From when the grade is in force; <c>null</c> without one.</param>
public sealed record PoolMember(
    Guid InstitutionId,
    string Number,
    string Name,
    IReadOnlyList<string> Offices,
    PoolKind Kind,
    string Why,
    DateOnly? Since
);
