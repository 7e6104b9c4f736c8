using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing.Editing;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.UseCases;

/// <summary>The institution begins to file a change of one matter; what the register says now stands beside it as the old value.</summary>
[Article("6")]
public sealed class StartChangeFiling(MingjianDb db, ChinaClock clock, Desk desk)
{
    /// <exception cref="RuleBroken">Not in the list, or the same matter is being filed already.</exception>
    public async Task<Guid> RunAsync(ChangeKind kind, CancellationToken stop)
    {
        desk.Open<StartChangeFiling>(ListingDuties.Prepare);
        var institution = await db
            .Institutions.AsNoTracking()
            .SingleOrDefaultAsync(i => i.InstitutionId == desk.Actor.OrganisationId, stop);
        Refuse(
            institution is not { Standing: Standing.InList or Standing.Locked },
            ListingRules.NotInList
        );
        Refuse(await IsOpenAsync(kind, stop), ListingRules.FilingOpen);
        var before = ChangeContent.Of(institution!.Papers, kind);
        var filing = new ChangeFiling
        {
            InstitutionId = institution.InstitutionId,
            Kind = kind,
            Before = before,
            CreatedAt = clock.Now,
        };
        filing.Begin(before, clock.Now);
        db.Add(filing);
        await CopyListAsync(filing, stop);

        await db.SaveChangesAsync(stop);
        return filing.CaseId;
    }

    /// <summary>The list that changes begins with the rows in force: what is approved replaces the whole list.</summary>
    private Task CopyListAsync(ChangeFiling filing, CancellationToken stop) =>
        filing.Kind switch
        {
            ChangeKind.Scope => ListsOfRegister.ScopeAsync(db, filing, clock.Today, stop),
            ChangeKind.Staff => ListsOfRegister.StaffAsync(db, filing, clock.Today, stop),
            ChangeKind.Equipment => ListsOfRegister.EquipmentAsync(db, filing, clock.Today, stop),
            _ => Task.CompletedTask,
        };

    private Task<bool> IsOpenAsync(ChangeKind kind, CancellationToken stop) =>
        db
            .ChangeFilings.StillOpen()
            .AnyAsync(f => f.Kind == kind && f.InstitutionId == desk.Actor.OrganisationId, stop);

    private static void Refuse(bool when, Rule rule)
    {
        if (when)
        {
            throw new RuleBroken(rule);
        }
    }
}
