using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Records;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Activities.Reporting.UseCases;

/// <summary>开始编制: a new report for some tasks, or the next version of one that is out.</summary>
[Article("5.3(2)3")]
public sealed class StartReport(MingjianDb db, ChinaClock clock, Desk desk)
{
    private const int LongestNumber = 80;

    /// <param name="number">The number of a new report, or of the one that is corrected.</param>
    /// <exception cref="RuleBroken">The number is taken, another draft is open, or the report is no longer valid.</exception>
    public async Task<Guid> RunAsync(
        string number,
        IReadOnlyList<string> tasks,
        bool correction,
        CancellationToken stop
    )
    {
        desk.Open<StartReport>(ActivitiesDuties.Deliver);
        number = number.Trim();

        if (number.Length is 0 or > LongestNumber)
        {
            throw new RuleBroken(ReportingRules.NumberNeeded);
        }

        await RefuseSecondDraftAsync(number, stop);
        var draft = correction
            ? await CorrectionAsync(number, stop)
            : await FirstAsync(number, tasks, stop);
        db.Add(draft);

        await db.SaveChangesAsync(stop);
        return draft.DraftId;
    }

    private async Task<ReportDraft> FirstAsync(
        string number,
        IReadOnlyList<string> tasks,
        CancellationToken stop
    )
    {
        if (
            await db.Reports.AnyAsync(
                r => r.InstitutionId == desk.Actor.OrganisationId && r.Number == number,
                stop
            )
        )
        {
            throw new RuleBroken(ReportingRules.NumberTaken(number));
        }

        return New(number, 1, new() { Tasks = tasks });
    }

    private async Task<ReportDraft> CorrectionAsync(string number, CancellationToken stop)
    {
        var report = await db.FindOwnReportAsync(number, stop);
        report.RequireValid();
        return New(
            number,
            report.Revision + 1,
            new()
            {
                Title = report.Title,
                Tasks = [.. report.Tasks.Split(FieldReader.Joint)],
                CmaMark = report.CmaMark,
                Pages = report.Pages,
            }
        );
    }

    private ReportDraft New(string number, int edition, ReportContent content)
    {
        var draft = new ReportDraft
        {
            InstitutionId = desk.Actor.OrganisationId,
            Number = number,
            Edition = edition,
            CreatedAt = clock.Now,
        };
        draft.Fill(content, desk.Actor, clock.Now);
        return draft;
    }

    private async Task RefuseSecondDraftAsync(string number, CancellationToken stop)
    {
        if (
            await db.ReportDrafts.AnyAsync(
                d =>
                    d.InstitutionId == desk.Actor.OrganisationId
                    && d.Number == number
                    && d.Stage != DraftStage.Signed
                    && d.Stage != DraftStage.Abandoned,
                stop
            )
        )
        {
            throw new RuleBroken(ReportingRules.DraftOpen(number));
        }
    }
}
