using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;

namespace Mingjian.Listing.SharedPeople;

/// <summary>情况说明: why it is in order that one person is active in these institutions. A further institution makes it open again.</summary>
[Article("5.3(1)5")]
public sealed class SharedPersonExplanation : Aggregate
{
    public Guid ExplanationId { get; init; } = Guid.CreateVersion7();

    public required string IdentityIndex { get; init; }

    /// <summary>How many institutions it speaks of.</summary>
    public required int Institutions { get; init; }

    public required DateOnly ExplainedOn { get; init; }

    public required string Reason { get; init; }

    public required string ExplainedByName { get; init; }

    /// <summary>Notes it in the stream of each institution.</summary>
    public static SharedPersonExplanation Of(
        string identityIndex,
        IReadOnlyList<Activity> activities,
        Actor by,
        string reason,
        DateOnly today
    )
    {
        Require(!string.IsNullOrWhiteSpace(reason), ListingRules.ReasonNeeded);
        var institutions = activities.DistinctBy(a => a.InstitutionId).ToList();
        var explanation = new SharedPersonExplanation
        {
            IdentityIndex = identityIndex,
            Institutions = institutions.Count,
            ExplainedOn = today,
            Reason = reason.Trim(),
            ExplainedByName = by.Name,
        };
        var names = string.Join('、', institutions.Select(a => a.Institution));

        foreach (var institution in institutions)
        {
            explanation.Record(
                new SharedPersonExplained(
                    institution.InstitutionId,
                    institution.Name,
                    names,
                    explanation.Reason
                )
            );
        }

        return explanation;
    }
}

/// <summary>An officer noted why one person is active in several institutions.</summary>
[Display(Name = "说明多家任职")]
public sealed record SharedPersonExplained(
    Guid Stream,
    string Person,
    string Institutions,
    string Reason
) : IFact;
