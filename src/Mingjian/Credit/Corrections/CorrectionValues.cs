using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal.Sealing;

namespace Mingjian.Credit.Corrections;

/// <summary>How somebody who reported an error is reached: the id of the correction; sealed as 住址.</summary>
public sealed class CorrectionValues(MingjianDb db) : IPersonalValues
{
    public const string Name = "credit.correction";

    public string Subject => Name;

    public async Task<PersonalValue?> FindAsync(
        string subjectId,
        PersonalKind kind,
        CancellationToken stop
    )
    {
        if (kind != PersonalKind.Address || !Guid.TryParse(subjectId, out var id))
        {
            return null;
        }

        var found = await db
            .Corrections.AsNoTracking()
            .SingleOrDefaultAsync(c => c.CorrectionId == id, stop);
        return found is null or { SealedContact: "" }
            ? null
            : new(new Sealed(found.SealedContact), found.InstitutionId, found.Number);
    }
}
