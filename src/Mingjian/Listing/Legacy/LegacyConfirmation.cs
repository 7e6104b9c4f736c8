using Mingjian.Data;
using Mingjian.Listing.Register;
using Mingjian.Regulation;

namespace Mingjian.Listing.Legacy;

/// <summary>
/// 存量确认: the first signature confirms the imported record and completes it with what the workbook could not hold (scope, staff,
/// equipment, people, places). Where the institution says something else than the record did, that waits for the bureau's decision.
/// </summary>
[Article("5.1", "5.3")]
public static class LegacyConfirmation
{
    /// <remarks>Belongs to the next save of the context.</remarks>
    public static void Sign(
        MingjianDb db,
        Institution institution,
        ListingApplication application,
        DateOnly today,
        DateTime now
    )
    {
        var asImported =
            institution.IsUnconfirmed && IsSame(institution.Papers, application.Papers);
        institution.ConfirmOnce(now);

        if (asImported)
        {
            institution.ApplyChange(application.Papers);
            new RegisterWriter(db).List(
                institution,
                application.Papers,
                application.CaseId,
                today,
                now
            );
        }
    }

    /// <summary>What the public register shows of the institution itself is as it was imported.</summary>
    public static bool IsSame(ApplicationPapers imported, ApplicationPapers signed) =>
        Public(imported) == Public(signed);

    private static (
        string,
        string,
        LegalNature?,
        string,
        string,
        Services,
        string?,
        DateOnly?
    ) Public(ApplicationPapers papers) =>
        (
            papers.Licence.Name,
            papers.Licence.CreditCode,
            papers.Licence.LegalNature,
            papers.Licence.Address,
            papers.Licence.Office,
            papers.Services,
            papers.Cma?.Number,
            papers.Cma?.ValidTo
        );
}
