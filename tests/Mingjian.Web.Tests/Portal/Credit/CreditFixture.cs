using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Publishing;
using Mingjian.Credit.Ratings;
using Mingjian.Listing;

namespace Mingjian.Web.Tests.Portal.Credit;

/// <summary>
/// The register of <see cref="PortalFixture"/> with the results of 2024 published, those of 2025 on publicity (two of them, one not rated),
/// and one that was decided and that nobody outside may know of.
/// </summary>
public sealed class CreditFixture : PortalFixture
{
    public static readonly DateOnly Published = new(2025, 5, 20);
    public static readonly DateOnly Posted = new(2026, 3, 16);

    public IReadOnlyList<Institution> Institutions { get; private set; } = [];

    public Notice Open { get; private set; } = null!;

    /// <summary>CQ-0001 of 2025: A, on publicity.</summary>
    public Rating Pending { get; private set; } = null!;

    /// <summary>CQ-0001 of 2024: B, in force.</summary>
    public Rating InForce { get; private set; } = null!;

    protected override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        await using var db = Db();
        Institutions = await db.Set<Institution>()
            .OrderBy(i => i.Number)
            .Take(14)
            .ToListAsync(TestContext.Current.CancellationToken);
        await RateLastYearAsync(new RatedCity(db));
        var now = new RatedCity(db);
        Pending = now.Rate(Institutions[0], 2025, deduct: 1);
        var none = now.Rate(Institutions[2], 2025, notRated: Mingjian.Credit.NotRatedReason.NB);
        Open = await now.PostAsync(
            Posted,
            NoticeCause.Evaluation,
            "2025 年度信用风险评价结果公示",
            Pending,
            none
        );
        db.Desk.Open<RatedCity>(duty: null);
        new RatedCity(db).Rate(Institutions[4], 2025);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Of 2024: CQ-0001 B, then A, B, C, D in turn, one not rated.</summary>
    private async Task RateLastYearAsync(RatedCity city)
    {
        InForce = city.Rate(Institutions[0], 2024, deduct: 2);
        List<Rating> ratings =
        [
            InForce,
            .. Institutions
                .Skip(2)
                .Take(10)
                .Select((institution, i) => city.Rate(institution, 2024, i % 4 * 2)),
            city.Rate(Institutions[12], 2024, notRated: Mingjian.Credit.NotRatedReason.NU),
        ];
        await city.PostAsync(
            new(2025, 4, 21),
            NoticeCause.Evaluation,
            "2024 年度信用风险评价结果公示",
            ratings
        );
        await city.PublishAsync(Published, ratings);
    }
}
