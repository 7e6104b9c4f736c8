using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingjian.Activities.Statistics;
using Mingjian.Data;
using Mingjian.Demo.Year;
using Mingjian.Demo.Year.Making;
using Mingjian.Listing;
using Mingjian.Listing.Contract;
using Mingjian.Listing.Register;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Demo;

/// <summary>
/// What the demo city's institutions did: a few reports each, made as a synthetic year is, by the people, with the devices and
/// within the scope that the register has of them.
/// </summary>
public sealed class DemoYear(DemoOffice office)
{
    private const int Seed = 20_260_320;
    private const double Share = 0.01;

    /// <summary>Fewer days in the 名录 are not worth a report.</summary>
    private const int FewestDays = 40;

    /// <summary>Two evaluations find work to look at: half a year of 2024, and from October 2025 until the visitor comes.</summary>
    private static readonly Stretch[] Stretches =
    [
        new(2024, new(2024, 6, 3), new(2024, 12, 20), 14),
        new(2026, new(2025, 10, 9), DemoClock.FirstDay.AddDays(-1), 26),
    ];

    public Task<YearCount> FillAsync(CancellationToken stop) =>
        office.AsSystemAsync(async services =>
        {
            services.GetRequiredService<Desk>().Open<DemoYear>(duty: null);
            var count = new YearCount();

            foreach (var stretch in Stretches)
            {
                await FillAsync(services, stretch, count, stop);
            }

            await services.GetRequiredService<WorkCounter>().CountAllAsync(stop);
            return count;
        });

    private static async Task FillAsync(
        IServiceProvider services,
        Stretch stretch,
        YearCount count,
        CancellationToken stop
    )
    {
        var db = services.GetRequiredService<MingjianDb>();
        var offices = await services.GetRequiredService<LawBook>().OfficesAsync(stop);
        var profiles = await db
            .ProfileSpans.AsNoTracking()
            .Where(p => p.KnownTo == ISpan.Ever && p.ValidTo == ISpan.Forever)
            .OrderBy(p => p.Number)
            .ToListAsync(stop);
        var plan = new YearPlan(
            profiles.Count,
            stretch.Year,
            Seed,
            Share,
            ChinaClock.StartOf(stretch.To.AddDays(1)).AddHours(7)
        );
        var deck = new Deck(new City(plan, offices).Subjects(), Dice.For(Seed, "clients"));
        var register = services.GetRequiredService<IInstitutionRegister>();
        var makers = new List<(Func<InstitutionYear>, Body)>();

        foreach (var profile in profiles)
        {
            var record = (await register.ReadAsync(profile.InstitutionId, stop))!;

            if (
                DaysOf(record, stretch) is var (from, to)
                && offices.Find(profile.Office) is { } here
            )
            {
                var (made, body) = One(profile, record, here, deck, makers.Count, stretch);
                makers.Add((() => YearMaker.Make(made, body, plan, from, to), body));
            }
        }

        await ActivatorUtilities
            .CreateInstance<SyntheticYear>(services)
            .WriteAllAsync(makers, plan.Until, count, _ => { }, stop);
    }

    private static (InstitutionPlan Plan, Body Body) One(
        ProfileSpan profile,
        InstitutionOnRecord record,
        Office here,
        Deck deck,
        int index,
        Stretch stretch
    )
    {
        var dice = Dice.For(Seed, $"{record.Number}{stretch.Year}");
        var spot = new Spot(here, here.Longitude ?? 106.55, here.Latitude ?? 29.56);
        var monitors = profile.Services.HasFlag(Services.Monitoring);
        var reports = monitors ? dice.Between(stretch.Most / 3, stretch.Most) : 0;
        var plan = new InstitutionPlan(index, 'S', reports, 0, 0)
        {
            Monitors = monitors,
            Sites = profile.Services.HasFlag(Services.OperationAndMaintenance)
                ? dice.Between(2, 4)
                : 0,
            Spot = spot,
            Lines =
            [
                .. Enumerable
                    .Range(0, reports)
                    .Select(_ =>
                        LineOfWork.All[
                            dice.Weighted([.. LineOfWork.All.Select(l => (double)l.Reports)])
                        ]
                    ),
            ],
            Subjects = City.Clients(spot, deck, Math.Max(5, reports / 2)),
        };
        return (plan, Body.Of(record, profile.Name, spot, stretch.From, dice));
    }

    private static (DateOnly From, DateOnly To)? DaysOf(InstitutionOnRecord record, Stretch stretch)
    {
        if (record.Listed.Count == 0 || record.People.Count < 8 || record.Devices.Count == 0)
        {
            return null;
        }

        var from = record.Listed[0].From.AddDays(3);
        var to = record.Listed[^1].Before.AddDays(-1);
        from = from > stretch.From ? from : stretch.From;
        to = to < stretch.To ? to : stretch.To;
        return to.DayNumber - from.DayNumber >= FewestDays ? (from, to) : null;
    }

    /// <param name="Year">In the numbers of its records.</param>
    /// <param name="Most">Reports of an institution, at most.</param>
    private sealed record Stretch(int Year, DateOnly From, DateOnly To, int Most);
}
