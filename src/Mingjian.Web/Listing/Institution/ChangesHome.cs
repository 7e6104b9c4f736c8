using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Accounts.Home;
using Mingjian.Web.Listing.Institution.Changes;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Listing.Institution;

/// <summary>An institution's home: its open change filings with the clock of the month, and the proposals it may answer.</summary>
public sealed class ChangesHome(MingjianDb db, Desk desk, LawBook book, ChinaClock clock)
    : IHomeSection
{
    private const int Shown = 20;

    public string Area => "/institution";

    public string? Duty => ListingDuties.ReadOwn;

    public int Order => 20;

    public async Task<HomeContent> LoadAsync(CancellationToken stop)
    {
        var institutionId = desk.Actor.OrganisationId;
        var filings = await db
            .ChangeFilings.AsNoTracking()
            .Where(f => f.InstitutionId == institutionId)
            .StillOpen()
            .OrderBy(f => f.CaseId)
            .Take(Shown)
            .ToListAsync(stop);
        var notices = await db
            .StandingProposals.AsNoTracking()
            .Where(p => p.InstitutionId == institutionId && p.Stage == ProposalStage.Notified)
            .Where(p => p.StatementDueOn >= clock.Today)
            .OrderBy(p => p.ProposalId)
            .Take(Shown)
            .ToListAsync(stop);
        var calendar = await book.CalendarAsync(stop);

        return new()
        {
            Overdue = [.. filings.Where(IsLate).Select(f => Work(f, calendar))],
            Due =
            [
                .. notices.Select(Work),
                .. filings
                    .Where(f => f.Stage.IsEditable() && !IsLate(f))
                    .Select(f => Work(f, calendar)),
            ],
            Waiting = [.. filings.Where(f => !f.Stage.IsEditable()).Select(f => Work(f, calendar))],
        };
    }

    private bool IsLate(ChangeFiling f) =>
        f.Stage == ApplicationStage.Returned
            ? f.CorrectionDueOn < clock.Today
            : f.Stage == ApplicationStage.Draft
                && f.FirstSubmittedOn is null
                && f.FilingTerm?.EndsOn < clock.Today;

    private static HomeWork Work(StandingProposal p) =>
        new(
            $"拟变更为“{p.Next.Text()}”的告知",
            ChangeLinks.Proposal(p.ProposalId),
            "陈述申辩",
            $"可在 {Text.Iso(p.StatementDueOn)} 前（含当日）陈述申辩"
        );

    private HomeWork Work(ChangeFiling f, WorkingCalendar calendar)
    {
        var url = ChangeLinks.Change(f.CaseId);

        return f.Stage switch
        {
            ApplicationStage.Draft => new(
                f.Title,
                url,
                "继续",
                f.ChangedOn is null ? "还没有填写变更发生的日期" : "尚未签署提交",
                Clock(f.FirstSubmittedOn is null ? f.FilingTerm : null, calendar, "变更办理时限")
            ),
            ApplicationStage.Returned => new(
                f.Title,
                url,
                "补正",
                $"请在 {Text.Iso(f.CorrectionDueOn)} 前补正"
            ),
            _ => new(
                f.Title,
                url,
                "查看",
                f.Stage.Text(),
                Clock(f.DecisionTerm, calendar, "办理期限")
            ),
        };
    }

    private ClockView? Clock(Term? term, WorkingCalendar calendar, string title) =>
        term is null ? null : ClockView.Brief(term, calendar, clock.Today, title);
}
