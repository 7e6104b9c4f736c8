using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;
using static Mingjian.Listing.ApplicationStage;

namespace Mingjian.Listing;

/// <summary>Where an application (or a change filing, which takes the same way) stands.</summary>
[Article("5.2")]
public enum ApplicationStage
{
    [Display(Name = "草稿")]
    Draft,

    [Display(Name = "已提交")]
    Submitted,

    [Display(Name = "受理")]
    Accepted,

    [Display(Name = "补正")]
    Returned,

    [Display(Name = "审核")]
    UnderReview,

    [Display(Name = "纳入")]
    Listed,

    [Display(Name = "不予纳入")]
    Refused,

    /// <summary>Ended by the institution after it was signed at least once; what was signed stays on record.</summary>
    [Display(Name = "放弃")]
    Abandoned,
}

public static class ApplicationStages
{
    /// <summary>Every move that the regulation knows. A move that is not here does not exist.</summary>
    public static readonly Moves<ApplicationStage> Moves = new()
    {
        { Draft, Submitted, "5.3(1)" }, // signed by the representative
        { Submitted, Draft, "5.3" }, // withdrawn by the institution before it is accepted
        { Submitted, Accepted, "5.2" },
        { Accepted, Returned, "5.2" }, // with comments per field, as often as needed
        { Returned, Submitted, "5.3(1)" },
        { Accepted, UnderReview, "5.2" }, // the preparer's opinion is written
        { UnderReview, Accepted, "5.2" }, // the reviewer sends it back to the preparer
        { UnderReview, Listed, "5.2" },
        { UnderReview, Refused, "5.2" },
        { Draft, Abandoned, "5.3" }, // withdrawn, and not wanted any more
        { Returned, Abandoned, "5.2" },
    };

    public static bool IsOpen(this ApplicationStage stage) =>
        stage is not (Listed or Refused or Abandoned);

    /// <summary>Those that are not ended: neither decided nor abandoned.</summary>
    public static IQueryable<T> StillOpen<T>(this IQueryable<T> cases)
        where T : ListingCase =>
        cases.Where(c => c.Stage != Listed && c.Stage != Refused && c.Stage != Abandoned);

    /// <summary>The institution may change what it filled in.</summary>
    public static bool IsEditable(this ApplicationStage stage) => stage is Draft or Returned;
}
