using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing.Register;
using Mingjian.Listing.Storage;

namespace Mingjian.Listing.Editing;

/// <summary>Fills the long lists of a new case with the rows that the register holds today.</summary>
public static class ListsOfRegister
{
    public static async Task CopyAsync(
        MingjianDb db,
        ListingCase listingCase,
        DateOnly today,
        CancellationToken stop
    )
    {
        await ScopeAsync(db, listingCase, today, stop);
        await StaffAsync(db, listingCase, today, stop);
        await EquipmentAsync(db, listingCase, today, stop);
    }

    public static async Task ScopeAsync(
        MingjianDb db,
        ListingCase listingCase,
        DateOnly today,
        CancellationToken stop
    )
    {
        var present = Present(db.ScopeSpans, listingCase, today).OrderBy(s => s.ScopeSpanId);
        db.DraftScope.AddRange(
            (await present.ToListAsync(stop)).Select(
                (row, index) =>
                    new DraftScope
                    {
                        CaseId = listingCase.CaseId,
                        Number = index + 1,
                        InstitutionId = listingCase.InstitutionId,
                        Category = row.Category,
                        Item = row.Item,
                        MethodNumber = row.MethodNumber,
                        MethodName = row.MethodName,
                        MethodKnown = row.MethodKnown,
                        Site = row.Site,
                        Restriction = row.Restriction,
                    }
            )
        );
    }

    public static async Task StaffAsync(
        MingjianDb db,
        ListingCase listingCase,
        DateOnly today,
        CancellationToken stop
    )
    {
        var present = Present(db.StaffSpans, listingCase, today).OrderBy(s => s.StaffSpanId);
        db.DraftStaff.AddRange(
            (await present.ToListAsync(stop)).Select(
                (row, index) =>
                    new DraftStaff
                    {
                        CaseId = listingCase.CaseId,
                        Number = index + 1,
                        InstitutionId = listingCase.InstitutionId,
                        Name = row.Name,
                        IdentitySealed = row.IdentitySealed,
                        IdentityIndex = row.IdentityIndex,
                        Education = row.Education,
                        Title = row.Title,
                        Position = row.Position,
                        HiredOn = row.HiredOn,
                        CertificateNumber = row.CertificateNumber,
                    }
            )
        );
    }

    public static async Task EquipmentAsync(
        MingjianDb db,
        ListingCase listingCase,
        DateOnly today,
        CancellationToken stop
    )
    {
        var present = Present(db.EquipmentSpans, listingCase, today)
            .OrderBy(s => s.EquipmentSpanId);
        db.DraftEquipment.AddRange(
            (await present.ToListAsync(stop)).Select(
                (row, index) =>
                    new DraftEquipment
                    {
                        CaseId = listingCase.CaseId,
                        Number = index + 1,
                        InstitutionId = listingCase.InstitutionId,
                        Name = row.Name,
                        Model = row.Model,
                        SerialNumber = row.SerialNumber,
                        Manufacturer = row.Manufacturer,
                        Traceability = row.Traceability,
                        CertificateNumber = row.CertificateNumber,
                        TraceableTo = row.TraceableTo,
                        Leased = row.Leased,
                        Site = row.Site,
                    }
            )
        );
    }

    private static IQueryable<T> Present<T>(
        IQueryable<T> spans,
        ListingCase listingCase,
        DateOnly today
    )
        where T : class, ISpan =>
        spans
            .AsNoTracking()
            .Where(s =>
                s.InstitutionId == listingCase.InstitutionId
                && s.KnownTo == ISpan.Ever
                && s.ValidFrom <= today
                && today < s.ValidTo
            );
}
