using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal.Sealing;

namespace Mingjian.Credit.Ratings;

/// <summary>Name and contact of an objector: the id of the objection; the name as 姓名, the contact as 住址.</summary>
public sealed class ObjectionValues(MingjianDb db) : IPersonalValues
{
    public const string Name = "credit.objection";

    public string Subject => Name;

    public async Task<PersonalValue?> FindAsync(
        string subjectId,
        PersonalKind kind,
        CancellationToken stop
    )
    {
        if (
            kind is not (PersonalKind.Name or PersonalKind.Address)
            || !Guid.TryParse(subjectId, out var id)
        )
        {
            return null;
        }

        var found = await db
            .Objections.AsNoTracking()
            .SingleOrDefaultAsync(o => o.ObjectionId == id, stop);
        return found is null
            ? null
            : new(
                new Sealed(kind == PersonalKind.Name ? found.SealedName : found.SealedContact),
                found.InstitutionId,
                found.Number
            );
    }
}
