using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Activities.Rows;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Regulation;

namespace Mingjian.Activities.Reporting.UseCases;

/// <summary>An officer finds whether the institution sent the report, with reason and evidence; the original is kept either way.</summary>
[Article("5.3", "5.3(2)3")]
public sealed class DecideRepudiation(
    MingjianDb db,
    ChinaClock clock,
    Notifications notifications,
    Desk desk
)
{
    public async Task RunAsync(
        Guid repudiationId,
        bool upheld,
        string reason,
        IReadOnlyList<Attachment> evidence,
        CancellationToken stop
    )
    {
        desk.Open<DecideRepudiation>(
            ActivitiesDuties.Decide,
            reason,
            evidence.Select(file => file.Digest)
        );
        var repudiation = await db.Repudiations.FindOrRefuseAsync(repudiationId, stop);
        var report = await db.Reports.SingleAsync(
            r => r.InstitutionId == repudiation.InstitutionId && r.Number == repudiation.Number,
            stop
        );

        repudiation.Decide(upheld, reason, evidence, desk.Actor, clock.Today);
        report.Stage = upheld ? ReportStage.Disowned : ReportStage.Valid;

        await notifications.SettleAsync(repudiationId, stop);
        notifications.Post(
            Recipient.Organisation(repudiation.InstitutionId),
            ReportingNews.Decided(repudiation)
        );
        notifications.Post(
            Recipient.Holders(Role.CaseOfficer),
            ReportingNews.Decided(repudiation) with
            {
                Link = ReportingNews.Repudiation(repudiationId),
            }
        );
        await db.SaveChangesAsync(stop);
    }
}
