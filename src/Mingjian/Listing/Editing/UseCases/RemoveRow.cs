using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Journal;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;

namespace Mingjian.Listing.Editing.UseCases;

/// <summary>删除一行: takes a place, key person or row of a long list out of a case; <see cref="RestoreRow"/> takes the deletion back.</summary>
public sealed class RemoveRow(MingjianDb db, Desk desk, ChinaClock clock)
{
    /// <returns>What is kept of the row until the case is signed.</returns>
    public async Task<RemovedRow> OfListAsync(Guid caseId, LineListRow row, CancellationToken stop)
    {
        var listingCase = await OpenAsync(caseId, stop);
        listingCase.LineChanged(row.List, row.Number, clock.Now);
        var (line, kind, name) = await FindAsync(caseId, row, stop);
        db.Remove(line);
        return await KeepAsync(listingCase, kind, name, line, stop);
    }

    /// <inheritdoc cref="OfListAsync"/>
    public async Task<RemovedRow> RunAsync(
        Guid caseId,
        RowKind kind,
        Guid rowId,
        CancellationToken stop
    )
    {
        var listingCase = await OpenAsync(caseId, stop);

        if (kind == RowKind.Place)
        {
            var place =
                listingCase.DraftPlaces.FirstOrDefault(p => p.PlaceId == rowId)
                ?? throw new NotFound("场所");
            listingCase.PutPlaces(
                [.. listingCase.DraftPlaces.Where(p => p.PlaceId != rowId)],
                clock.Now
            );
            return await KeepAsync(listingCase, kind, place.Name, place, stop);
        }

        var person =
            listingCase.DraftKeyPersonnel.FirstOrDefault(p => p.KeyPersonId == rowId)
            ?? throw new NotFound("关键岗位人员");
        listingCase.PutKeyPersonnel(
            [.. listingCase.DraftKeyPersonnel.Where(p => p.KeyPersonId != rowId)],
            clock.Now
        );
        return await KeepAsync(listingCase, kind, person.Name, person, stop);
    }

    private Task<ListingCase> OpenAsync(Guid caseId, CancellationToken stop)
    {
        desk.Open<RemoveRow>(ListingDuties.Prepare);
        return db.ListingCases.FindOrRefuseAsync(caseId, stop);
    }

    private async Task<(object Line, RowKind Kind, string Name)> FindAsync(
        Guid caseId,
        LineListRow row,
        CancellationToken stop
    )
    {
        switch (row.List)
        {
            case Checking.LineList.Scope:
                var scope = await FindAsync(db.DraftScope, caseId, row.Number, stop);
                return (scope, RowKind.Scope, $"{scope.Item} {scope.MethodNumber}".Trim());
            case Checking.LineList.Staff:
                var staff = await FindAsync(db.DraftStaff, caseId, row.Number, stop);
                return (staff, RowKind.Staff, staff.Name);
            default:
                var device = await FindAsync(db.DraftEquipment, caseId, row.Number, stop);
                return (device, RowKind.Equipment, $"{device.Name} {device.SerialNumber}".Trim());
        }
    }

    private static async Task<T> FindAsync<T>(
        IQueryable<T> rows,
        Guid caseId,
        int number,
        CancellationToken stop
    )
        where T : class, IDraftLine =>
        await rows.SingleOrDefaultAsync(l => l.CaseId == caseId && l.Number == number, stop)
        ?? throw new NotFound("清单中的行");

    private async Task<RemovedRow> KeepAsync(
        ListingCase listingCase,
        RowKind kind,
        string name,
        object content,
        CancellationToken stop
    )
    {
        var removed = new RemovedRow
        {
            CaseId = listingCase.CaseId,
            InstitutionId = listingCase.InstitutionId,
            Kind = kind,
            Name = name,
            Content = CanonicalJson.Of(content),
            At = clock.Now,
        };
        db.RemovedRows.Add(removed);
        await db.SaveChangesAsync(stop);
        return removed;
    }
}
