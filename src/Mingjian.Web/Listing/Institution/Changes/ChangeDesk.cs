using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Journal.Letters;
using Mingjian.Listing;
using Mingjian.Listing.Checking;
using Mingjian.Listing.Letters;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Listing.Institution.Changes;

/// <summary>What the pages of a change filing share: the filing, its clocks, old beside new, what officers said.</summary>
public sealed class ChangeDesk(
    MingjianDb db,
    Desk desk,
    LawBook book,
    ApplicationCheck check,
    ChinaClock clock
)
{
    public bool Holds(string duty) => desk.Actor.Duties.Contains(duty);

    /// <exception cref="NotFound">There is none, or it is another institution's.</exception>
    public async Task<ChangeView> ViewAsync(Guid caseId, CancellationToken stop)
    {
        var filing = await db.ChangeFilings.AsNoTracking().FindOrRefuseAsync(caseId, stop);
        var calendar = await book.CalendarAsync(stop);
        var offices = await book.OfficesAsync(stop);

        return new(filing, clock.Today)
        {
            FilingClock = filing.FilingTerm is { } month
                ? ClockView.Of(
                    month,
                    calendar,
                    clock.Today,
                    "变更办理时限",
                    "6",
                    filing.FirstSubmittedOn
                )
                : null,
            DecisionClock = filing.DecisionTerm is { } term
                ? ClockView.Of(term, calendar, clock.Today, "办理期限", "5.2", filing.DecidedOn)
                : null,
            Changes = Compare(filing.Before, filing.After, offices),
            Rows = await CountAsync(filing, stop),
            Comments = await check.SentCommentsAsync(filing, stop),
            Submissions = await db
                .Submissions.AsNoTracking()
                .Where(s => s.CaseId == caseId)
                .OrderByDescending(s => s.Round)
                .ToListAsync(stop),
            Letters = await db
                .VisibleLetters.AsNoTracking()
                .Where(l => l.About == caseId)
                .OrderBy(l => l.LetterId)
                .ToListAsync(stop),
        };
    }

    public async Task<IReadOnlyList<Change>> CompareAsync(
        ChangeContent before,
        ChangeContent after,
        CancellationToken stop
    ) => Compare(before, after, await book.OfficesAsync(stop));

    private static IReadOnlyList<Change> Compare(
        ChangeContent before,
        ChangeContent after,
        Offices offices
    ) =>
        [
            .. ChangeText
                .Of(before, after, code => offices.Find(code)?.Bureau ?? code)
                .Select(value => new Change(value.Name, value.Before, value.After)),
        ];

    private async Task<int> CountAsync(ChangeFiling filing, CancellationToken stop)
    {
        if (ChangeLinks.ListOf(filing.Kind) is not { } list)
        {
            return 0;
        }

        var counts = await check.CountAsync(filing.CaseId, stop);
        return list switch
        {
            LineList.Scope => counts.Scope,
            LineList.Staff => counts.Staff,
            _ => counts.Equipment,
        };
    }
}

/// <summary>A change filing as its pages show it.</summary>
public sealed record ChangeView(ChangeFiling Filing, DateOnly Today)
{
    public ClockView? FilingClock { get; init; }

    public ClockView? DecisionClock { get; init; }

    public IReadOnlyList<Change> Changes { get; init; } = [];

    /// <summary>Rows of the list as it will be after the change.</summary>
    public int Rows { get; init; }

    public IReadOnlyList<FieldComment> Comments { get; init; } = [];

    /// <summary>Latest round first.</summary>
    public IReadOnlyList<Submission> Submissions { get; init; } = [];

    public IReadOnlyList<Letter> Letters { get; init; } = [];

    public Guid CaseId => Filing.CaseId;

    public bool IsEditable => Filing.Stage.IsEditable();

    /// <summary>Was, or would be today, handed in after the month (I-15); in words.</summary>
    public string? Late =>
        Filing.DaysLate is { } days && days > 0
            ? $"本件在一个月的时限届满后 {days} 天首次提交，逾期 {days} 天。"
        : Filing.FirstSubmittedOn is null && Filing.FilingTerm?.EndsOn is { } end && Today > end
            ? $"时限已于 {Text.Iso(end)} 届满，今天提交将记为逾期 {Today.DayNumber - end.DayNumber} 天。请尽快办理。"
        : null;
}
