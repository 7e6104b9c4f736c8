using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Incentives;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Listing;
using Mingjian.Listing.Register;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Web.Portal.Credit.Incentives;

/// <summary>An institution in the 名录 with a low risk in force.</summary>
public sealed record CoveredRow
{
    public required Guid InstitutionId { get; init; }

    public required string Number { get; init; }

    public required string Name { get; init; }

    public required string NameOrder { get; init; }

    public required string Office { get; init; }

    public required Grade? Grade { get; init; }

    public required int Year { get; init; }
}

/// <summary>激励措施 as the public sees them, and the institutions whose risk is low (21, I-19).</summary>
[Article("21")]
public sealed class CoveredInstitutions(MingjianDb db, LawBook law, ChinaClock clock)
{
    /// <summary>Which grades are low today, and the offices.</summary>
    public async Task<(IReadOnlyList<Grade> Grades, Offices Offices)> LawAsync(
        CancellationToken stop
    ) =>
        (
            LowRisk.GradesOf((await law.SettingsAsync(stop)).On(clock.Today)),
            await law.OfficesAsync(stop)
        );

    public async Task<IReadOnlyList<Incentive>> IncentivesAsync(
        DateOnly day,
        CancellationToken stop
    ) =>
        await db
            .Incentives.AsNoTracking()
            .Where(i => i.From <= day && (i.To == null || i.To >= day))
            .OrderByDescending(i => i.From)
            .ThenBy(i => i.IncentiveId)
            .ToListAsync(stop);

    /// <param name="office">Only of this office and those it succeeded; <c>null</c> for all.</param>
    public IQueryable<CoveredRow> Of(IReadOnlyList<Grade> grades, string? office, Offices offices)
    {
        var profiles = db
            .ProfileSpans.AsNoTracking()
            .At(new RegisterDay(clock.Today))
            .Where(p => p.Standing == Standing.InList || p.Standing == Standing.Locked);

        if (office is not null)
        {
            string[] codes = [.. offices.CodesSeenBy(office, clock.Today)];
            profiles = profiles.Where(p => codes.Contains(p.Office));
        }

        return from span in LowRisk.InForce(db, grades)
            join profile in profiles on span.InstitutionId equals profile.InstitutionId
            select new CoveredRow
            {
                InstitutionId = profile.InstitutionId,
                Number = profile.Number,
                Name = profile.Name,
                NameOrder = profile.NameOrder,
                Office = profile.Office,
                Grade = span.Grade,
                Year = span.Year,
            };
    }

    /// <summary>The code of an office that a code or a name stands for.</summary>
    public static string? OfficeOf(string? text, Offices offices) =>
        string.IsNullOrEmpty(text)
            ? null
            : (offices.Find(text) ?? offices.All.FirstOrDefault(o => o.Name == text))?.Code;
}
