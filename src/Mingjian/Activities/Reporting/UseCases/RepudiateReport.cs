using Mingjian.Accounts;
using Mingjian.Activities.Rows;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Regulation;

namespace Mingjian.Activities.Reporting.UseCases;

/// <summary>否认报告: the institution says that it never sent it. A case opens, the original stays, and whoever checks it is told.</summary>
[Article("5.3", "5.3(2)3")]
public sealed class RepudiateReport(
    MingjianDb db,
    ChinaClock clock,
    Notifications notifications,
    Desk desk
)
{
    /// <exception cref="RuleBroken">It is withdrawn or being looked into already, or nothing is said of what happened.</exception>
    public async Task<Guid> RunAsync(
        string number,
        string explanation,
        IReadOnlyList<Attachment> papers,
        CancellationToken stop
    )
    {
        desk.Open<RepudiateReport>(
            ActivitiesDuties.Repudiate,
            evidence: papers.Select(file => file.Digest)
        );
        var report = await db.FindOwnReportAsync(number, stop);
        report.RequireValid();
        var repudiation = new Repudiation
        {
            InstitutionId = report.InstitutionId,
            Number = report.Number,
            Edition = report.Revision,
            FileDigest = report.FileDigest,
            Explanation = explanation.Trim(),
            Files = papers,
            RaisedBy = desk.Actor.Name,
            RaisedOn = clock.Today,
        };

        repudiation.Raise();
        report.Stage = ReportStage.Repudiated;

        db.Add(repudiation);
        notifications.Post(
            Recipient.Organisation(report.InstitutionId),
            ReportingNews.Raised(repudiation)
        );
        notifications.Post(
            Recipient.Holders(Role.ReviewingOfficer),
            ReportingNews.ToCheck(repudiation, desk.Actor.OrganisationName)
        );
        await db.SaveChangesAsync(stop);
        return repudiation.RepudiationId;
    }
}
