using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Listing.Letters;
using Mingjian.Listing.Register;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.UseCases;

/// <summary>
/// 审核决定 on an application or a change filing, by another person than the preparer. Granted, it is in the register at once:
/// listed with a number that stays, or the change so from its day on and known from now.
/// </summary>
[Article("5.1", "5.2", "6")]
public sealed class DecideCase(
    MingjianDb db,
    ChinaClock clock,
    InstitutionNumbers numbers,
    RegisterWriter register,
    Notifications notifications,
    Desk desk
)
{
    public async Task RunAsync(Guid caseId, bool list, string reason, CancellationToken stop)
    {
        desk.Open<DecideCase>(ListingDuties.Decide, reason);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var listingCase = await db.ListingCases.HandedIn().FindOrRefuseAsync(caseId, stop);

        listingCase.Decide(desk.Actor, list, reason, clock.Today);

        if (list)
        {
            await CarryOutAsync(listingCase, stop);
        }

        await notifications.SettleAsync(caseId, stop);
        notifications.Post(
            Recipient.Organisation(listingCase.InstitutionId),
            CaseNotices.Decided(listingCase)
        );
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
    }

    private async Task CarryOutAsync(ListingCase listingCase, CancellationToken stop)
    {
        var institution = await db.Institutions.SingleOrDefaultAsync(
            i => i.InstitutionId == listingCase.InstitutionId,
            stop
        );

        if (listingCase is ChangeFiling filing)
        {
            institution!.ApplyChange(filing.After.In(institution.Papers));
            register.Change(institution, filing, clock.Now);
            return;
        }

        var application = (ListingApplication)listingCase;
        var papers = application.Papers;

        if (institution is null)
        {
            institution = await NewInstitutionAsync(listingCase.InstitutionId, stop);
            institution.List(papers, clock.Today);
        }
        else if (application.Kind == ApplicationKind.Confirmation)
        {
            institution.ApplyChange(papers);
        }
        else
        {
            institution.ListAgain(papers, clock.Today);
        }

        register.List(institution, papers, listingCase.CaseId, clock.Today, clock.Now);
    }

    private async Task<Institution> NewInstitutionAsync(Guid institutionId, CancellationToken stop)
    {
        var institution = new Institution
        {
            InstitutionId = institutionId,
            Number = await numbers.NextAsync(stop),
            ListedOn = clock.Today,
        };
        db.Add(institution);
        return institution;
    }
}
