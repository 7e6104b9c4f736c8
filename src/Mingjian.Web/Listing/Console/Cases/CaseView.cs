using Mingjian.Journal.Letters;
using Mingjian.Journal.Timeline;
using Mingjian.Listing;
using Mingjian.Listing.Checking;
using Mingjian.Listing.Signing;
using Mingjian.Regulation;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Listing.Console.Cases;

/// <summary>A case as the officer's desk shows it.</summary>
public sealed record CaseView
{
    public required ListingCase Case { get; init; }

    public required string Institution { get; init; }

    /// <summary>Number in the 名录; <c>null</c> when not listed yet.</summary>
    public required string? Number { get; init; }

    public required IReadOnlyList<PaperSection> Sections { get; init; }

    public required IReadOnlyList<FieldComment> Comments { get; init; }

    public required IReadOnlyList<ListDifference> ListDifferences { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    public required IReadOnlyList<Change> Changes { get; init; }

    public required IReadOnlyList<Submission> Submissions { get; init; }

    public required IReadOnlyList<Letter> Letters { get; init; }

    public required TimelinePage History { get; init; }

    public required LawOfDay Law { get; init; }

    /// <summary>The correction term that the setting proposes.</summary>
    public required DateOnly? CorrectionDueOn { get; init; }

    public required bool MayCheck { get; init; }

    public required bool MayDecide { get; init; }

    public required bool MayUnmask { get; init; }

    public ListingApplication? Application => Case as ListingApplication;

    public ChangeFiling? Filing => Case as ChangeFiling;

    public bool Commenting => MayCheck && Case.Stage == ApplicationStage.Accepted;

    public ClockView? Clock =>
        Case.DecisionTerm is { } term
            ? ClockView.Of(term, Law.Calendar, Law.Today, "办理期限", "5.2", Case.DecidedOn)
            : null;

    public ClockView? FilingClock =>
        Filing?.FilingTerm is { } term
            ? ClockView.Of(
                term,
                Law.Calendar,
                Law.Today,
                "变更后一个月",
                "6",
                Case.FirstSubmittedOn
            )
            : null;

    /// <summary>The officer's own note of this round on a field, not told yet.</summary>
    public FieldComment? NoteOn(string field) =>
        Comments.FirstOrDefault(c => c.Field == field && c.Round == Case.Round && !c.Sent);

    /// <summary>What was told of a field in the rounds before.</summary>
    public IEnumerable<FieldComment> ToldOf(string field) =>
        Comments.Where(c => c.Field == field && c.Sent);

    public int OpenNotes => Comments.Count(c => c.Round == Case.Round && !c.Sent);

    public IEnumerable<Finding> FindingsOf(string field) => Findings.Where(f => f.Field == field);

    public static string Anchor(string field) =>
        "f-" + string.Concat(field.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
}

/// <summary>One group of the papers, each line with what it was in the round before when it differs.</summary>
public sealed record PaperSection(PaperGroup Group, IReadOnlyList<PaperSectionLine> Lines);

/// <param name="Before">The value in the round before; <c>null</c> when it is the same or there was none.</param>
public sealed record PaperSectionLine(PaperLine Line, string? Before);
