using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Journal.Sealing;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;

namespace Mingjian.Listing.Checking;

/// <summary>Identity numbers of the staff in a case that was handed in: <c>case:row</c>.</summary>
public sealed class CaseStaffValues(MingjianDb db) : IPersonalValues
{
    public const string Name = "listing.case-staff";

    public string Subject => Name;

    public static string Id(Guid caseId, int number) => $"{caseId}:{number}";

    public async Task<PersonalValue?> FindAsync(
        string subjectId,
        PersonalKind kind,
        CancellationToken stop
    )
    {
        if (
            kind != PersonalKind.IdentityNumber
            || subjectId.Split(':') is not [var first, var second]
            || !Guid.TryParse(first, out var caseId)
            || !int.TryParse(second, out var number)
        )
        {
            return null;
        }

        var cases = db.ListingCases.HandedIn();
        var line = await db
            .DraftStaff.AsNoTracking()
            .Where(l => l.CaseId == caseId && l.Number == number && l.IdentitySealed != "")
            .Where(l => cases.Any(c => c.CaseId == l.CaseId))
            .SingleOrDefaultAsync(stop);
        return line is null
            ? null
            : new(
                new Sealed(line.IdentitySealed),
                line.InstitutionId,
                Masking.Of(line.Name, PersonalKind.Name)
            );
    }
}
