using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing.Contract;
using Mingjian.Listing.Search;
using Mingjian.Listing.Storage;

namespace Mingjian.Listing.Register;

/// <summary>Answers <see cref="IInstitutionNames"/> from the register as it is known now.</summary>
public sealed class InstitutionNames(MingjianDb db) : IInstitutionNames
{
    public Task<NamedInstitution?> FindAsync(string text, CancellationToken stop)
    {
        var name = text.Trim();
        var (code, order) = (name.ToUpperInvariant(), NameOrder.Of(name));
        return Latest(
            Known()
                .Where(p =>
                    p.Number == code
                    || p.CreditCode == code
                    || (p.NameOrder == order && p.Name == name)
                ),
            stop
        );
    }

    public Task<NamedInstitution?> FindAsync(Guid institutionId, CancellationToken stop) =>
        Latest(Known().Where(p => p.InstitutionId == institutionId), stop);

    public Task<bool> IsSignatoryAsync(
        Guid institutionId,
        string name,
        DateOnly day,
        CancellationToken stop
    ) =>
        db
            .KeyPersonSpans.At(new(day))
            .AnyAsync(
                p =>
                    p.InstitutionId == institutionId
                    && p.Post == KeyPost.AuthorizedSignatory
                    && p.Name == name,
                stop
            );

    private IQueryable<ProfileSpan> Known() =>
        db.ProfileSpans.AsNoTracking().Where(p => p.KnownTo == ISpan.Ever);

    /// <summary>A name that one institution gave up and another took belongs to who has it last.</summary>
    private static Task<NamedInstitution?> Latest(
        IQueryable<ProfileSpan> profiles,
        CancellationToken stop
    ) =>
        profiles
            .OrderByDescending(p => p.ValidFrom)
            .ThenBy(p => p.ProfileSpanId)
            .Select(p => new NamedInstitution(p.InstitutionId, p.Number, p.Name))
            .FirstOrDefaultAsync(stop);
}
