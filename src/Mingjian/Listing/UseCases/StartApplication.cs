using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Listing.Editing;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.UseCases;

/// <summary>开始申请: opens the institution's one application, filled in with what is already known of it.</summary>
[Article("5.1", "5.2")]
public sealed class StartApplication(MingjianDb db, Desk desk, ChinaClock clock)
{
    /// <returns>The open application: the one that is there already, or a new one.</returns>
    /// <exception cref="RuleBroken">The institution is in the list; changes are filed, not applied for.</exception>
    public async Task<Guid> RunAsync(CancellationToken stop)
    {
        desk.Open<StartApplication>(ListingDuties.Prepare);
        var institutionId = desk.Actor.OrganisationId;

        if (await OpenAsync(institutionId, stop) is { } open)
        {
            return open;
        }

        var institution = await db.Institutions.SingleOrDefaultAsync(
            i => i.InstitutionId == institutionId,
            stop
        );
        var application = ListingApplication.Start(
            institutionId,
            FindKind(institution) ?? throw new RuleBroken(ApplicationRules.AlreadyListed),
            await KnownAsync(institution, institutionId, stop),
            clock.Now
        );
        db.Add(application);

        if (institution is not null)
        {
            await ListsOfRegister.CopyAsync(db, application, clock.Today, stop);
        }

        return await SaveAsync(application, stop);
    }

    /// <summary>First, again after leaving the list, or the confirmation of a record that the bureau imported; <c>null</c> when there is nothing to apply for.</summary>
    public static ApplicationKind? FindKind(Institution? institution) =>
        institution switch
        {
            null => ApplicationKind.First,
            { Standing: Standing.Deregistered or Standing.Removed } => ApplicationKind.Again,
            { IsLegacy: true, ConfirmedAt: null } => ApplicationKind.Confirmation,
            _ => null,
        };

    /// <summary>When another person began at the same moment, theirs is the one.</summary>
    private async Task<Guid> SaveAsync(ListingApplication application, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            return application.CaseId;
        }
        catch (ChangedMeanwhile)
        {
            db.ChangeTracker.Clear();

            if (await OpenAsync(application.InstitutionId, stop) is { } theirs)
            {
                return theirs;
            }

            throw;
        }
    }

    private Task<Guid?> OpenAsync(Guid institutionId, CancellationToken stop) =>
        db
            .ListingApplications.StillOpen()
            .Where(a => a.InstitutionId == institutionId)
            .Select(a => (Guid?)a.CaseId)
            .SingleOrDefaultAsync(stop);

    /// <summary>The papers as last approved, without the promise, which is given anew; or what the bureau knew when it invited.</summary>
    private async Task<ApplicationPapers> KnownAsync(
        Institution? institution,
        Guid institutionId,
        CancellationToken stop
    )
    {
        if (institution is not null)
        {
            return institution.Papers with { Commitment = new() };
        }

        var organisation = await db.Organisations.SingleAsync(
            o => o.OrganisationId == institutionId,
            stop
        );
        return new()
        {
            Licence = new()
            {
                Name = organisation.Name,
                CreditCode = organisation.CreditCode ?? "",
            },
        };
    }
}
