using System.Globalization;
using Mingjian.Accounts;
using Mingjian.Regulation;

namespace Mingjian.Demo.Year;

/// <summary>Draws where laboratories and the watched stand, how large each institution is, and who works for whom.</summary>
public sealed class City
{
    private const double LaboratorySpread = 0.04;
    private const double SubjectSpread = 0.08;
    private const int Candidates = 4;

    /// <summary>Of so many plants two are neighbours.</summary>
    private const int OfAPark = 12;

    /// <summary>Degrees of latitude: 300 m.</summary>
    private const double NextDoor = 0.0027;

    private static readonly string[] Central =
    [
        "500103",
        "500104",
        "500105",
        "500106",
        "500107",
        "500108",
        "500109",
        "500112",
        "500113",
    ];

    private static readonly string[] Ring =
    [
        "500102",
        "500110",
        "500111",
        "500115",
        "500116",
        "500117",
        "500118",
        "500119",
        "500120",
        "500151",
        "500152",
        "500153",
    ];

    private readonly YearPlan plan;
    private readonly Office[][] belts;

    public City(YearPlan plan, Offices offices)
    {
        this.plan = plan;
        var open = offices
            .DistrictsOn(new(plan.Year, 12, 31))
            .Where(o => o.Longitude is not null)
            .OrderBy(o => o.Code, StringComparer.Ordinal)
            .ToList();
        belts =
        [
            [.. open.Where(o => Central.Contains(o.Code))],
            [.. open.Where(o => Ring.Contains(o.Code))],
            [.. open.Where(o => !Central.Contains(o.Code) && !Ring.Contains(o.Code))],
        ];
    }

    /// <summary>0 for the central districts, 1 for the ring, 2 for those far away.</summary>
    public static int BeltOf(string office) =>
        Central.Contains(office) ? 0
        : Ring.Contains(office) ? 1
        : 2;

    public Spot Laboratory(Dice dice, int index, int count) =>
        Near(dice, belts[BeltAt((index + 0.5) / count, 0.66, 0.90)], LaboratorySpread);

    /// <summary>The watched of the city, in an order drawn once.</summary>
    public IReadOnlyList<Subject> Subjects()
    {
        var count = Math.Max(40, (int)Math.Round(YearTargets.Subjects * plan.Size));
        var dice = Dice.For(plan.Seed, "subjects");
        var order = Enumerable.Range(0, count).ToArray();
        dice.Shuffle<int>(order);
        return [.. order.Select(number => OneSubject(number, count))];
    }

    /// <summary>Each institution draws four candidates and keeps the nearest; all of the city find somebody.</summary>
    public static IReadOnlyList<Subject> Clients(Spot laboratory, Deck deck, int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(_ => deck.Take(Candidates, subject => Distance(laboratory, subject.Spot)))
                .SelectMany(subject => new[] { subject, deck.NeighbourOf(subject) })
                .OfType<Subject>()
                .Take(count)
                .DistinctBy(subject => subject.Number),
        ];

    /// <summary>Kilometres, as the crow flies.</summary>
    public static double Distance(Spot a, Spot b) =>
        Activities.Codes.Coordinates.Metres(a.Longitude, a.Latitude, b.Longitude, b.Latitude)
        / 1000;

    private Subject OneSubject(int number, int count)
    {
        var first = number % OfAPark == 1 ? number - 1 : number;
        var spot = Near(
            Dice.For(plan.Seed, "subject", first),
            belts[BeltAt((first + 0.5) / count, 0.40, 0.82)],
            SubjectSpread
        );
        spot = first == number ? spot : spot with { Latitude = spot.Latitude + NextDoor };
        var code = string.Create(
            CultureInfo.InvariantCulture,
            $"91500{number % 1000:000}MC{number / 1000:00}{plan.Seed % 100:00}Y{number % 97:00}"
        );
        var trade = SubjectNames.Trades[number % SubjectNames.Trades.Length];
        return new(
            number,
            code + CreditCode.CheckOf(code),
            $"重庆{spot.Office.Name[..^1]}{SubjectNames.WordOf(number)}{trade}有限公司（虚构）",
            spot
        )
        {
            Park = number % OfAPark < 2 ? number / OfAPark : null,
        };
    }

    private static int BeltAt(double share, double central, double ring) =>
        share < central ? 0
        : share < ring ? 1
        : 2;

    private static Spot Near(Dice dice, Office[] offices, double spread)
    {
        var office = dice.Pick(offices);
        return new(
            office,
            Math.Round(office.Longitude!.Value + spread * dice.Normal(), 6),
            Math.Round(office.Latitude!.Value + spread * dice.Normal(), 6)
        );
    }
}

/// <summary>Subjects that are still to be found by somebody; shuffled anew when few are left.</summary>
public sealed class Deck(IReadOnlyList<Subject> all, Dice dice)
{
    private readonly ILookup<int, Subject> parks = all.Where(s => s.Park is not null)
        .ToLookup(s => s.Park!.Value);
    private List<Subject> left = [.. all];

    public Subject? NeighbourOf(Subject subject) =>
        subject.Park is { } park
            ? parks[park].FirstOrDefault(other => other.Number != subject.Number)
            : null;

    /// <summary>Draws some, keeps the nearest, puts the others back.</summary>
    public Subject Take(int candidates, Func<Subject, double> far)
    {
        if (left.Count <= Math.Max(candidates, all.Count / 100))
        {
            left = [.. all];
        }

        var best = dice.Next(left.Count);

        for (var i = 1; i < candidates; i++)
        {
            var other = dice.Next(left.Count);
            best = far(left[other]) < far(left[best]) ? other : best;
        }

        var found = left[best];
        left[best] = left[^1];
        left.RemoveAt(left.Count - 1);
        return found;
    }
}

/// <summary>Words for invented names.</summary>
public static class SubjectNames
{
    public static readonly string[] Trades =
    [
        "机械制造",
        "食品",
        "化工",
        "纸业",
        "水务",
        "热力",
        "电子科技",
        "医药",
        "汽车零部件",
        "建材",
        "金属表面处理",
        "养殖",
        "包装印刷",
        "环保能源",
    ];

    private const string First = "恒润金晟泰和瑞丰永昌宏远嘉禾兴盛安康博雅中正广源";

    public static string WordOf(int number) =>
        $"{First[number * 7 % First.Length]}{First[(number / First.Length + 5) % First.Length]}";
}
