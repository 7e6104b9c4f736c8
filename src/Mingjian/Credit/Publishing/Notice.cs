using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;

namespace Mingjian.Credit.Publishing;

/// <summary>
/// 公示 of one or many results on the bureau's official site (18, I-14): from which day, until when, where, and the proof that it stood
/// there without a break.
/// </summary>
[Article("18")]
public sealed class Notice : Aggregate
{
    public Guid NoticeId { get; init; } = Guid.CreateVersion7();

    /// <summary>The bureau in whose stream it is recorded.</summary>
    public required Guid BureauId { get; init; }

    /// <summary>文号.</summary>
    public required string Number { get; init; }

    public required string Title { get; init; }

    public required NoticeCause Cause { get; init; }

    public Guid? EvaluationId { get; init; }

    public required DateOnly PostedOn { get; init; }

    public required DateTime PostedAt { get; init; }

    /// <summary>公示期, 15 working days from the day of posting, which does not count (I-01).</summary>
    public required Term Term { get; set; }

    /// <summary>Where it stands: a page of this site, or the address on the bureau's site that the officer recorded.</summary>
    public required string Address { get; init; }

    /// <summary>How the page looked when it was posted; <c>null</c> on this site, which proves itself by <see cref="NoticeFetch"/>.</summary>
    public Attachment? Capture { get; init; }

    /// <summary>How many results it shows.</summary>
    public required int Results { get; init; }

    public required Guid PostedBy { get; init; }

    public required string PostedByName { get; init; }

    public void Begin() =>
        Record(new NoticeBegun(BureauId, NoticeId, Number, Cause, Address, Results, Term));

    /// <summary>Somebody looked: what was there is kept.</summary>
    public void Look(NoticeFetch fetch) =>
        Record(new NoticeFetched(BureauId, NoticeId, fetch.Status, fetch.Digest, fetch.Problem));

    public bool RunsOn(DateOnly day) =>
        day >= PostedOn && (Term.EndsOn is null || day <= Term.EndsOn);
}

/// <summary>What a publicity follows (18).</summary>
public enum NoticeCause
{
    [Display(Name = "年度评价")]
    Evaluation,

    [Display(Name = "复核变更")]
    Review,

    [Display(Name = "直接评定")]
    DirectD,

    [Display(Name = "恢复等级")]
    Reinstatement,
}

/// <summary>One look at a publicity's page during its term: what was there at that moment. Never changed.</summary>
[Article("18")]
public sealed class NoticeFetch
{
    public Guid NoticeFetchId { get; init; } = Guid.CreateVersion7();

    public required Guid NoticeId { get; init; }

    public required DateTime At { get; init; }

    /// <summary>HTTP status; 0 when nothing answered.</summary>
    public required int Status { get; init; }

    /// <summary>SHA-256 of the bytes received; empty when nothing answered.</summary>
    public required string Digest { get; init; }

    /// <summary>Every result of the notice was found on the page.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>What was wrong, in Chinese; empty when nothing was.</summary>
    public required string Problem { get; init; }
}

/// <summary>公布 of fixed results (20).</summary>
[Article("20")]
public sealed class Publication : Aggregate
{
    public Guid PublicationId { get; init; } = Guid.CreateVersion7();

    public required Guid BureauId { get; init; }

    /// <summary>文号.</summary>
    public required string Number { get; init; }

    public required string Title { get; init; }

    public required int Year { get; init; }

    public Guid? EvaluationId { get; init; }

    public required DateTime PublishedAt { get; init; }

    public required DateOnly PublishedOn { get; init; }

    public required int Results { get; init; }

    public required Guid PublishedBy { get; init; }

    public required string PublishedByName { get; init; }

    public void Begin() =>
        Record(new ResultsPublished(BureauId, PublicationId, Number, Year, Results));
}
