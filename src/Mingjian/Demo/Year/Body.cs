using System.Globalization;
using Mingjian.Activities.Delivering;
using Mingjian.Listing.Contract;

namespace Mingjian.Demo.Year;

/// <summary>An institution as its year is made: who works there, with what, on what, and its habits.</summary>
public sealed class Body
{
    public const double ClockOff = 0.01;

    private const int FewKnown = 2;

    public required InstitutionOnRecord OnRecord { get; init; }

    public required string Name { get; init; }

    public required Spot Spot { get; init; }

    /// <summary>Two by two they go out; the last ones look after stations where there are any.</summary>
    public required IReadOnlyList<string> Samplers { get; init; }

    public required IReadOnlyList<string> Analysts { get; init; }

    /// <summary>Sample keepers, compilers and reviewers.</summary>
    public required IReadOnlyList<string> Office { get; init; }

    public required IReadOnlyList<string> Signatories { get; init; }

    public required IReadOnlyList<string> FieldDevices { get; init; }

    public required IReadOnlyList<string> LaboratoryDevices { get; init; }

    public required ILookup<char, Analyte> Analytes { get; init; }

    public required DeliveryWay Way { get; init; }

    /// <summary>Half of them write times down to the minute, half to five.</summary>
    public required int MinuteStep { get; init; }

    /// <summary>One in five sends the shifted coordinates of Chinese maps.</summary>
    public required bool SendsGcj { get; init; }

    /// <summary>Its air samplers draw at two points at once.</summary>
    public required bool SamplesManifold { get; init; }

    /// <summary>Its automatic instruments work through the night.</summary>
    public required bool RunsOvernight { get; init; }

    /// <summary>Perceptual hash of the picture of empty bottles that each of its visits begins with; 0 where none does.</summary>
    public required long EmptyBottles { get; init; }

    public int Vehicles => Math.Max(1, (int)Math.Round(Samplers.Count / 4.0));

    public Guid Id => OnRecord.InstitutionId;

    /// <summary>Draws the habits and splits the people of an institution on record: samplers 40, analysts 33, office 17, management 10 per cent.</summary>
    /// <param name="from">What was struck from the annex before that day is not measured.</param>
    public static Body Of(
        InstitutionOnRecord record,
        string name,
        Spot spot,
        DateOnly from,
        Dice dice
    )
    {
        var signatories = record
            .Signatories.Select(s => s.Name)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToArray();
        var people = record
            .People.OrderBy(p => p.Certificate, StringComparer.Ordinal)
            .ThenBy(p => p.Name, StringComparer.Ordinal)
            .Select(p => p.Name)
            .Distinct(StringComparer.Ordinal)
            .Except(signatories, StringComparer.Ordinal)
            .ToArray();
        var all = people.Length + signatories.Length;
        var outside = Math.Max(2, (int)Math.Round(all * 0.40));
        var inside = Math.Clamp(outside + (int)Math.Round(all * 0.33), outside + 1, people.Length);
        var devices = record
            .Devices.Select(d => d.SerialNumber)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToArray();
        var field = Math.Max(1, devices.Length / 3);

        return new()
        {
            OnRecord = record,
            Name = name,
            Spot = spot,
            Samplers = people[..outside],
            Analysts = people[outside..inside],
            Office = people.Length - inside >= 3 ? people[inside..] : people[..^1],
            Signatories = signatories.Length > 0 ? signatories : people[^1..],
            FieldDevices = devices[..field],
            LaboratoryDevices = devices.Length > field ? devices[field..] : devices,
            Analytes = AnalytesOf(record, from),
            Way = dice.Weighted([60, 25, 15]) switch
            {
                0 => DeliveryWay.Api,
                1 => DeliveryWay.Workbook,
                _ => DeliveryWay.Form,
            },
            MinuteStep = dice.Chance(0.5) ? 1 : 5,
            SendsGcj = dice.Chance(0.2),
            SamplesManifold = dice.Chance(0.35),
            RunsOvernight = dice.Chance(0.4),
            EmptyBottles = dice.Chance(0.25) ? dice.Bits() : 0,
        };
    }

    /// <summary>What the table knows; where it knows too little of a family, what the annex has besides.</summary>
    private static ILookup<char, Analyte> AnalytesOf(InstitutionOnRecord record, DateOnly from)
    {
        var found = record
            .Scope.Where(s => s.Days.Before > from)
            .Select(s => AnalyteTable.Find(s.Category, s.Item, s.Method))
            .OfType<(bool Known, Analyte Analyte)>()
            .DistinctBy(f => f.Analyte)
            .OrderBy(f => AnalyteTable.PlaceOf(f.Analyte))
            .ThenBy(f => f.Analyte.Item, StringComparer.Ordinal)
            .ThenBy(f => f.Analyte.Method, StringComparer.Ordinal)
            .ToList();
        var known = found.Where(f => f.Known).CountBy(f => f.Analyte.Family).ToDictionary();
        return found
            .Where(f => f.Known || known.GetValueOrDefault(f.Analyte.Family) < FewKnown)
            .ToLookup(f => f.Analyte.Family, f => f.Analyte);
    }

    /// <summary>An invented plate; a rented car when all are out.</summary>
    public string Vehicle(int number) =>
        number >= Vehicles
            ? "租用车辆"
            : string.Create(CultureInfo.InvariantCulture, $"渝{OnRecord.Number[^3..]}Y{number:00}");
}
