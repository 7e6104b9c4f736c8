using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Journal;
using Mingjian.Listing.Checking;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;

namespace Mingjian.Listing.Editing.UseCases;

/// <summary>撤销删除: puts a deleted row back where it stood.</summary>
public sealed class RestoreRow(MingjianDb db, Desk desk, ChinaClock clock)
{
    public async Task RunAsync(Guid caseId, Guid removedRowId, CancellationToken stop)
    {
        desk.Open<RestoreRow>(ListingDuties.Prepare);
        var listingCase = await db.ListingCases.FindOrRefuseAsync(caseId, stop);
        var removed =
            await db.RemovedRows.SingleOrDefaultAsync(
                r => r.CaseId == caseId && r.RemovedRowId == removedRowId,
                stop
            ) ?? throw new NotFound("删除的行");

        db.Remove(removed);
        await PutBackAsync(listingCase, removed, stop);

        await db.SaveChangesAsync(stop);
    }

    private Task PutBackAsync(ListingCase listingCase, RemovedRow removed, CancellationToken stop)
    {
        switch (removed.Kind)
        {
            case RowKind.Place:
                listingCase.PutPlaces(
                    [.. listingCase.DraftPlaces, Read<Place>(removed)],
                    clock.Now
                );
                return Task.CompletedTask;
            case RowKind.KeyPerson:
                listingCase.PutKeyPersonnel(
                    [.. listingCase.DraftKeyPersonnel, Read<KeyPerson>(removed)],
                    clock.Now
                );
                return Task.CompletedTask;
            case RowKind.Scope:
                var scope = Read<DraftScope>(removed);
                return PutBackAsync(
                    listingCase,
                    scope,
                    DraftRows.TwinOf(scope),
                    LineList.Scope,
                    stop
                );
            case RowKind.Staff:
                var staff = Read<DraftStaff>(removed);
                return PutBackAsync(
                    listingCase,
                    staff,
                    DraftRows.TwinOf(staff),
                    LineList.Staff,
                    stop
                );
            default:
                var device = Read<DraftEquipment>(removed);
                return PutBackAsync(
                    listingCase,
                    device,
                    DraftRows.TwinOf(device),
                    LineList.Equipment,
                    stop
                );
        }
    }

    /// <summary>Under its old number: numbers are not given again unless an import renumbered the list, and then it is refused.</summary>
    private async Task PutBackAsync<TLine>(
        ListingCase listingCase,
        TLine line,
        Expression<Func<TLine, bool>> twin,
        LineList list,
        CancellationToken stop
    )
        where TLine : class, IDraftLine
    {
        var rows = db.Set<TLine>().Where(l => l.CaseId == listingCase.CaseId);
        await DraftRows.RefuseTwinAsync(rows, line, twin, list, stop);

        if (await rows.AnyAsync(l => l.Number == line.Number, stop))
        {
            throw new ChangedMeanwhile();
        }

        listingCase.LineChanged(list, line.Number, clock.Now);
        db.Add(line);
    }

    private static T Read<T>(RemovedRow removed) =>
        JsonSerializer.Deserialize<T>(removed.Content, CanonicalJson.Options)!;
}
