using Mingjian.Activities.Rows;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Activities.Reporting.UseCases;

/// <summary>报告作废: an authorised signatory withdraws a report that is out; anybody who checks it sees so at once.</summary>
[Article("5.3(2)3")]
public sealed class WithdrawReport(MingjianDb db, ChinaClock clock, Desk desk)
{
    /// <exception cref="RuleBroken">It is not valid any more, or no reason is given.</exception>
    public async Task RunAsync(string number, string reason, CancellationToken stop)
    {
        desk.Open<WithdrawReport>(ActivitiesDuties.SignReport, reason);
        var report = await db.FindOwnReportAsync(number, stop);
        report.RequireValid();
        var withdrawal = new ReportWithdrawal
        {
            InstitutionId = report.InstitutionId,
            Number = report.Number,
            Edition = report.Revision,
            Reason = reason.Trim(),
            WithdrawnBy = desk.Actor.Name,
            WithdrawnOn = clock.Today,
        };

        withdrawal.Withdraw();
        report.Stage = ReportStage.Withdrawn;

        db.Add(withdrawal);
        await db.SaveChangesAsync(stop);
    }
}
