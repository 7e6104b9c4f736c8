using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Activities.UseCases;

/// <summary>删除草稿: what it held was handed in, or is not wanted. One that is gone already is no error.</summary>
public sealed class DropDraft(MingjianDb db, Desk desk)
{
    public async Task RunAsync(Guid draftId, CancellationToken stop)
    {
        desk.Open<DropDraft>(ActivitiesDuties.Deliver);
        var institutionId = desk.Actor.OrganisationId;
        var draft = await db.RecordDrafts.SingleOrDefaultAsync(
            d => d.RecordDraftId == draftId && d.InstitutionId == institutionId,
            stop
        );

        if (draft is not null)
        {
            db.RecordDrafts.Remove(draft);
            await db.SaveChangesAsync(stop);
        }
    }
}
