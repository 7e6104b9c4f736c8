using Mingjian.Regulation;

namespace Mingjian.Demo.Year;

/// <summary>Lays out the institutions of a year: classes, reports, people and devices with exact sums, whatever the seed.</summary>
public sealed class Sizes(YearPlan plan, Offices offices)
{
    private const double Spread = 0.55;

    /// <summary>So many of 150 small ones have fewer than 20 people: certificates from before the threshold.</summary>
    private const int BelowTwenty = 14;

    private static readonly (
        char Size,
        int Count,
        double People,
        double Reports,
        double Devices
    )[] Classes =
    [
        ('S', 150, 25, 170, 90),
        ('M', 105, 42, 330, 170),
        ('L', 35, 84, 780, 330),
        ('X', 10, 160, 1_900, 700),
    ];

    public IReadOnlyList<InstitutionPlan> Draw()
    {
        var dice = Dice.For(plan.Seed, "sizes");
        var places = Places(dice);
        var drafts = Classes.SelectMany(c => OfClass(c, dice)).ToList();
        drafts =
        [
            .. drafts.Select(
                (draft, i) => draft with { Index = i, Spot = places[i % places.Length] }
            ),
        ];
        drafts = WithSites(drafts, dice);
        drafts = WithReports(drafts);
        return WithClients(WithLines(drafts));
    }

    private Spot[] Places(Dice dice)
    {
        var city = new City(plan, offices);
        var places = Enumerable
            .Range(0, plan.Institutions)
            .Select(i => city.Laboratory(dice, i, plan.Institutions))
            .ToArray();
        dice.Shuffle<Spot>(places);
        return places;
    }

    private IEnumerable<InstitutionPlan> OfClass(
        (char Size, int Count, double People, double Reports, double Devices) c,
        Dice dice
    )
    {
        var count = (int)Math.Max(1, Math.Round(c.Count * plan.Institutions / 300.0));
        var people = Spreaded(count, c.People, 0.18, dice);
        var devices = Spreaded(count, c.Devices, 0.25, dice);
        var reports = Quantiles(count, c.Reports, Spread, dice);
        var small = c.Size == 'S' ? (int)Math.Round(BelowTwenty * count / 150.0) : 0;
        var order = people.Order().ToArray();

        for (var i = 0; i < count; i++)
        {
            var rank = Array.IndexOf(order, people[i]);
            yield return new(
                0,
                c.Size,
                (int)Math.Round(reports[i]),
                rank < small ? Math.Min(19, people[i]) : Math.Max(20, people[i]),
                devices[i]
            )
            {
                Spot = null!,
            };
        }
    }

    /// <summary>12 of 300 only operate and maintain, 60 do so as well; the stations go by the number of people.</summary>
    private List<InstitutionPlan> WithSites(List<InstitutionPlan> drafts, Dice dice)
    {
        var order = Enumerable.Range(0, drafts.Count).ToArray();
        dice.Shuffle<int>(order);
        var part = plan.Institutions / 300.0;
        var only = order
            .Where(i => drafts[i].Size is 'S' or 'M')
            .Take((int)Math.Round(12 * part))
            .ToHashSet();
        var also = order.Where(i => !only.Contains(i)).Take((int)Math.Round(60 * part)).ToHashSet();
        var sites = YearTargets.ServiceSites * plan.Size;
        double sum = order
            .Where(i => only.Contains(i) || also.Contains(i))
            .Sum(i => drafts[i].People);
        var owed = 0.0;

        return
        [
            .. drafts.Select(draft =>
            {
                if (!only.Contains(draft.Index) && !also.Contains(draft.Index))
                {
                    return draft;
                }

                owed += sites * draft.People / sum;
                var given = (int)Math.Round(owed);
                owed -= given;
                return draft with
                {
                    Sites = given,
                    Serves = true,
                    Monitors = !only.Contains(draft.Index),
                };
            }),
        ];
    }

    /// <summary>Scales what each would report so that the sum is the year's.</summary>
    private List<InstitutionPlan> WithReports(List<InstitutionPlan> drafts)
    {
        var sum = drafts.Where(d => d.Monitors).Sum(d => d.Reports);
        var factor = YearTargets.Reports * plan.Size / sum;
        var owed = 0.0;

        return
        [
            .. drafts.Select(draft =>
            {
                owed += draft.Monitors ? draft.Reports * factor : 0;
                var given = draft.Monitors ? (int)Math.Round(owed) : 0;
                owed -= given;
                return draft with { Reports = given };
            }),
        ];
    }

    /// <summary>Deals the kinds of work from one shuffled deck, so that each keeps its share of the year.</summary>
    private List<InstitutionPlan> WithLines(List<InstitutionPlan> drafts)
    {
        var total = drafts.Sum(d => d.Reports);
        var deck = new List<LineOfWork>(total);
        var owed = 0.0;

        foreach (var line in LineOfWork.All)
        {
            owed += (double)total * line.Reports / YearTargets.Reports;
            deck.AddRange(Enumerable.Repeat(line, (int)Math.Round(owed)));
            owed -= Math.Round(owed);
        }

        while (deck.Count < total)
        {
            deck.Add(LineOfWork.All[0]);
        }

        var dealt = deck.ToArray();
        Dice.For(plan.Seed, "lines").Shuffle<LineOfWork>(dealt);
        var at = 0;
        return [.. drafts.Select(d => d with { Lines = dealt[at..(at += d.Reports)] })];
    }

    private List<InstitutionPlan> WithClients(List<InstitutionPlan> drafts)
    {
        var city = new City(plan, offices);
        var deck = new Deck(city.Subjects(), Dice.For(plan.Seed, "clients"));
        return
        [
            .. drafts.Select(d =>
                d with
                {
                    Subjects =
                        d.Reports + d.Sites == 0
                            ? []
                            : City.Clients(d.Spot, deck, Math.Max(4, d.Reports / 3 + d.Sites)),
                }
            ),
        ];
    }

    private static double[] Quantiles(int count, double median, double sigma, Dice dice)
    {
        var found = Enumerable
            .Range(0, count)
            .Select(i => median * Math.Exp(sigma * Quantile((i + 0.5) / count)))
            .ToArray();
        dice.Shuffle<double>(found);
        return found;
    }

    /// <summary>Whole numbers around a mean that they keep exactly.</summary>
    private static int[] Spreaded(int count, double mean, double sigma, Dice dice)
    {
        var raw = Quantiles(count, mean, sigma, dice);
        var factor = mean * count / raw.Sum();
        var owed = 0.0;
        return
        [
            .. raw.Select(value =>
            {
                owed += value * factor;
                var given = (int)Math.Round(owed);
                owed -= given;
                return given;
            }),
        ];
    }

    /// <summary>Inverse of the normal distribution (Acklam's centre, a logistic tail: enough for a shape).</summary>
    private static double Quantile(double p) => 4.91 * (Math.Pow(p, 0.14) - Math.Pow(1 - p, 0.14));
}
