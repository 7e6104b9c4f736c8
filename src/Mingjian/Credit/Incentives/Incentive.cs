using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;

namespace Mingjian.Credit.Incentives;

/// <summary>
/// 激励措施 for institutions with a low risk (21): what is granted, by whom, from when to when, to which grades or institutions. Kept by the
/// municipal bureau; the list is everybody's.
/// </summary>
[Article("21")]
public sealed class Incentive : Aggregate
{
    public Guid IncentiveId { get; init; } = Guid.CreateVersion7();

    /// <summary>The bureau in whose stream it is recorded.</summary>
    public required Guid BureauId { get; init; }

    public IncentiveTerms Terms { get; private set; } = IncentiveTerms.None;

    /// <summary>First day on which it is granted; as in <see cref="Terms"/>, to ask the database by.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day, inclusive; <c>null</c> without an end.</summary>
    public DateOnly? To { get; private set; }

    public IncentiveKind Kind { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>Why it ended before its day.</summary>
    public string EndedBecause { get; private set; } = "";

    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);

    /// <param name="allowed">The grades whose risk is low by the setting (I-19).</param>
    /// <param name="others">Names of the chosen institutions that have no such grade in force.</param>
    public void Begin(
        IncentiveTerms terms,
        IReadOnlyList<Grade> allowed,
        IReadOnlyList<string> others
    )
    {
        Take(terms, allowed, others);
        Record(new IncentiveAdded(BureauId, IncentiveId, terms));
    }

    public void Change(
        IncentiveTerms terms,
        IReadOnlyList<Grade> allowed,
        IReadOnlyList<string> others
    )
    {
        var before = Terms;
        Take(terms, allowed, others);
        Record(new IncentiveChanged(BureauId, IncentiveId, before, terms));
    }

    /// <summary>Ends it with a day.</summary>
    public void End(DateOnly last, string reason)
    {
        Require(!string.IsNullOrWhiteSpace(reason), IncentivesRules.ReasonNeeded);
        Require(last >= From && (To is null || last <= To), IncentivesRules.EndOutside(From, To));
        (To, EndedBecause) = (last, reason.Trim());
        Terms = Terms with { To = last };
        Record(new IncentiveEnded(BureauId, IncentiveId, Title, last, EndedBecause));
    }

    private void Take(
        IncentiveTerms terms,
        IReadOnlyList<Grade> allowed,
        IReadOnlyList<string> others
    )
    {
        Require(terms.IsComplete, IncentivesRules.Incomplete);
        Require(terms.To is null || terms.From <= terms.To, IncentivesRules.TurnedRound);
        Require(
            terms.Grades.Count > 0 || terms.Institutions.Count > 0,
            IncentivesRules.NobodyNamed
        );
        Require(terms.Grades.All(allowed.Contains), IncentivesRules.OtherGrade(allowed));
        Require(others.Count == 0, IncentivesRules.NotLow(others));
        (Terms, From, To, Kind, Title) = (terms, terms.From, terms.To, terms.Kind, terms.Title);
    }
}

/// <summary>What is said of an incentive.</summary>
/// <param name="GrantedBy">Who grants it: a bureau, a buyer, a fund.</param>
/// <param name="Grades">Every institution with one of these grades in force; empty when only named ones have it.</param>
/// <param name="Institutions">Numbers of those who have it by name.</param>
/// <param name="Document">文号 or name of the paper it rests on.</param>
/// <param name="What">What exactly is granted, and how it is asked for.</param>
public sealed record IncentiveTerms(
    string Title,
    IncentiveKind Kind,
    string GrantedBy,
    DateOnly From,
    DateOnly? To,
    IReadOnlyList<Grade> Grades,
    IReadOnlyList<string> Institutions,
    string Document,
    string What
)
{
    public static readonly IncentiveTerms None = new(
        "",
        IncentiveKind.Procurement,
        "",
        default,
        null,
        [],
        [],
        "",
        ""
    );

    public bool IsComplete =>
        new[] { Title, GrantedBy, Document, What }.All(text => !string.IsNullOrWhiteSpace(text));
}

public enum IncentiveKind
{
    [Display(Name = "政府采购")]
    Procurement,

    [Display(Name = "项目和资金")]
    Funding,

    [Display(Name = "监督检查")]
    Inspection,

    [Display(Name = "表彰和推介")]
    Praise,

    [Display(Name = "其他")]
    Other,
}
