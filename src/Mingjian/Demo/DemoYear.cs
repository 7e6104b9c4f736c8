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
/// The last months of the demo city's institutions: a few reports each, made as a synthetic year is, by the people, with the devices and
/// within the scope that the register has of them.
/// </summary>
public sealed class DemoYear(DemoOffice office)
{
    private const int Seed = 20_260_320;
    private const double Share = 0.01;

    /// <summary>Fewer days in the 名录 are not worth a report.</summary>
    private const int FewestDays = 40;

    private static readonly DateOnly From = new(2025, 10, 9);
    private static readonly DateOnly To = DemoClock.FirstDay.AddDays(-1);

    public Task<YearCount> FillAsync(CancellationToken stop) =>
        office.AsSystemAsync(async services =>
        {
            var db = services.GetRequiredService<MingjianDb>();
            services.GetRequiredService<Desk>().Open<DemoYear>(duty: null);
            var offices = await services.GetRequiredService<LawBook>().OfficesAsync(stop);
            var profiles = await db
                .ProfileSpans.AsNoTracking()
                .Where(p => p.KnownTo == ISpan.Ever && p.ValidTo == ISpan.Forever)
                .OrderBy(p => p.Number)
                .ToListAsync(stop);
            var plan = new YearPlan(
                profiles.Count,
                2026,
                Seed,
                Share,
                ChinaClock.StartOf(DemoClock.FirstDay).AddHours(7)
            );
            var deck = new Deck(new City(plan, offices).Subjects(), Dice.For(Seed, "clients"));
            var register = services.GetRequiredService<IInstitutionRegister>();
            var makers = new List<(Func<InstitutionYear>, Body)>();

            foreach (var profile in profiles)
            {
                var record = (await register.ReadAsync(profile.InstitutionId, stop))!;

                if (DaysOf(record) is var (from, to) && offices.Find(profile.Office) is { } here)
                {
                    var (made, body) = One(profile, record, here, deck, makers.Count);
                    makers.Add((() => YearMaker.Make(made, body, plan, from, to), body));
                }
            }

            var count = new YearCount();
            await ActivatorUtilities
                .CreateInstance<SyntheticYear>(services)
                .WriteAllAsync(makers, plan.Until, count, _ => { }, stop);
            await services.GetRequiredService<WorkCounter>().CountAllAsync(stop);
            return count;
        });

    private static (InstitutionPlan Plan, Body Body) One(
        ProfileSpan profile,
        InstitutionOnRecord record,
        Office here,
        Deck deck,
        int index
    )
    {
        var dice = Dice.For(Seed, record.Number);
        var spot = new Spot(here, here.Longitude ?? 106.55, here.Latitude ?? 29.56);
        var monitors = profile.Services.HasFlag(Services.Monitoring);
        var reports = monitors ? dice.Between(8, 26) : 0;
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
        return (plan, Body.Of(record, profile.Name, spot, From, dice));
    }

    private static (DateOnly From, DateOnly To)? DaysOf(InstitutionOnRecord record)
    {
        if (record.Listed.Count == 0 || record.People.Count < 8 || record.Devices.Count == 0)
        {
            return null;
        }

        var from = record.Listed[0].From.AddDays(3);
        var to = record.Listed[^1].Before.AddDays(-1);
        from = from > From ? from : From;
        to = to < To ? to : To;
        return to.DayNumber - from.DayNumber >= FewestDays ? (from, to) : null;
    }
}
