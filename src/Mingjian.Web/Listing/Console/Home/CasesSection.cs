using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Accounts.Home;
using Mingjian.Web.Listing.Console.Cases;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Listing.Console.Home;

/// <summary>办理件 on the officer's home page: overdue, to be done, waiting for others; below, the figures of the week.</summary>
public sealed class CasesSection(MingjianDb db, Desk desk, ChinaClock clock, LawBook book)
    : IHomeSection
{
    private const int Most = 30;
    private const int Week = 7;

    public string Area => "/console";

    public string? Duty => ListingDuties.Read;

    public int Order => 10;

    public async Task<HomeContent> LoadAsync(CancellationToken stop)
    {
        var law = await book.OnAsync(clock.Today, stop);
        var open = await CaseRows
            .Of(db, new CaseFilter { Turn = CaseTurn.Open })
            .OrderBy(r => r.DueOn)
            .ThenBy(r => r.CaseId)
            .Take(Most)
            .ToListAsync(stop);
        var mine = open.Where(IsMine).ToList();

        return new()
        {
            Overdue = [.. mine.Where(r => r.DueOn < law.Today).Select(r => Work(r, law))],
            Due = [.. mine.Where(r => r.DueOn >= law.Today).Select(r => Work(r, law))],
            Waiting =
            [
                .. open.Where(r => !IsMine(r)).Select(r => Work(r, law) with { Verb = "查看" }),
            ],
            Partial = "/Listing/Console/Home/_Figures.cshtml",
            Model = await FiguresAsync(law.Today, stop),
        };
    }

    private bool IsMine(CaseRow row) =>
        row.Stage switch
        {
            ApplicationStage.Submitted or ApplicationStage.Accepted => desk.Actor.Duties.Contains(
                ListingDuties.Check
            ),
            ApplicationStage.UnderReview => desk.Actor.Duties.Contains(ListingDuties.Decide),
            _ => false,
        };

    private static HomeWork Work(CaseRow row, LawOfDay law) =>
        new(
            $"{row.Institution}：{row.Title}",
            CaseConsoleLinks.Case(row.CaseId),
            CaseTones.Verb(row.Stage),
            row.Stage.Text(),
            row.Term is { } term ? ClockView.Brief(term, law.Calendar, law.Today, "办理期限") : null
        );

    private async Task<WeekFigures> FiguresAsync(DateOnly today, CancellationToken stop)
    {
        var since = today.AddDays(-Week);
        var cases = db.Set<ListingCase>();
        var institutions = db.Set<Mingjian.Listing.Institution>();

        return new(
            await institutions.CountAsync(
                i => i.Standing == Mingjian.Listing.Standing.InList,
                stop
            ),
            await cases.CountAsync(c => c.SubmittedOn > since, stop),
            await cases.CountAsync(c => c.DecidedOn > since, stop),
            await db.Set<ChangeFiling>()
                .CountAsync(c => c.DaysLate > 0 && c.FirstSubmittedOn > since, stop)
        );
    }
}

/// <summary>What happened in the last seven days, in the viewer's territory.</summary>
public sealed record WeekFigures(int Listed, int Submitted, int Decided, int LateChanges);
