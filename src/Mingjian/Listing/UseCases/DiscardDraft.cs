using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.UseCases;

/// <summary>删除草稿: throws away an application or change filing that was never signed, with its lists.</summary>
public sealed class DiscardDraft(MingjianDb db, Desk desk)
{
    public async Task RunAsync(Guid caseId, CancellationToken stop)
    {
        desk.Open<DiscardDraft>(ListingDuties.Prepare);
        var draft = await db.ListingCases.FindOrRefuseAsync(caseId, stop);

        draft.Discard();
        db.Remove(draft);

        await using var whole = await db.Database.BeginTransactionAsync(stop);
        await db.DraftScope.Where(l => l.CaseId == caseId).ExecuteDeleteAsync(stop);
        await db.DraftStaff.Where(l => l.CaseId == caseId).ExecuteDeleteAsync(stop);
        await db.DraftEquipment.Where(l => l.CaseId == caseId).ExecuteDeleteAsync(stop);
        await db.RemovedRows.Where(r => r.CaseId == caseId).ExecuteDeleteAsync(stop);
        await db.SaveChangesAsync(stop);
        await whole.CommitAsync(stop);
    }
}
