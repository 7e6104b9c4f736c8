using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Activities.Reporting.UseCases;

/// <summary>保存编制中的报告; nothing is signed yet, so nothing is a fact.</summary>
[Article("5.3(2)3")]
public sealed class SaveReport(MingjianDb db, ChinaClock clock, Desk desk)
{
    public async Task RunAsync(Guid draftId, ReportContent content, CancellationToken stop)
    {
        desk.Open<SaveReport>(ActivitiesDuties.Deliver);
        var draft = await db.ReportDrafts.FindOrRefuseAsync(draftId, stop);

        draft.Fill(content, desk.Actor, clock.Now);

        await db.SaveChangesAsync(stop);
    }
}
