using System.Globalization;
using Mingjian.Activities;
using Mingjian.Activities.Codes;
using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using Mingjian.Regulation;

namespace Mingjian.Demo.Year.Making;

/// <summary>At the site and on the way home: visits, samples, photos, handing over.</summary>
public sealed class FieldWork(InstitutionYear year, Dice dice, Slips slips)
{
    private const double DegreesAMetre = 1 / 111_320.0;

    private readonly Dictionary<string, TimeSpan> clocks = new(StringComparer.Ordinal);
    private readonly Homeward home = new(year, dice, slips);
    private int visits;
    private int samples;
    private int swaps;

    /// <returns>The samples that go to the laboratory or were read at the site.</returns>
    public List<Brought> Make(TaskPlan task)
    {
        var brought = new List<Brought>();

        for (var i = 0; i < Math.Max(1, task.Visits.Count); i++)
        {
            var visit = task.Visits.Count == 0 ? null : task.Visits[i];

            if (visit is not null)
            {
                MakeVisit(visit);
            }

            var here = Here(task, i).ToList();

            for (var order = 0; order < here.Count; order++)
            {
                brought.Add(MakeSample(task, visit, here[order], order, here.Count, brought));
            }

            if (visit is not null)
            {
                home.Photograph(visit, brought);
            }
        }

        task.LastReceipt = brought.Count == 0 ? default : brought.Max(b => b.ReceivedAt);
        return brought;
    }

    /// <summary>The samples of one visit: those of each part in turn.</summary>
    private static IEnumerable<Taking> Here(TaskPlan task, int visit)
    {
        var step = Math.Max(1, task.Visits.Count);

        for (var p = 0; p < task.Parts.Count; p++)
        {
            for (var i = visit; i < task.Parts[p].Samples; i += step)
            {
                yield return new(task.Parts[p], i, p, i / step);
            }
        }
    }

    private void MakeVisit(VisitPlan visit)
    {
        var pair = visit.Tour.Pair * 2;
        var team = year.Body.Samplers;
        var second = pair + 1;
        swaps += slips.Swapped.Hits() ? 1 : 0;

        if (swaps > 0 && visit.Tour.StandIn is { } free)
        {
            swaps--;
            second = free;
            year.Count.Add("swapped");
        }

        var people = new[] { team[pair % team.Count], team[second % team.Count] };
        var source = visit.Task.Parts.Exists(p => p.Matrix.ComesFromASource);
        visit.Row = new()
        {
            Number = $"XC{InstitutionYear.Short(visit.Tour.Day):00}-{++visits:00000}",
            Task = visit.Task.Number,
            ArrivedAt = Stepped(visit.ArrivedAt),
            LeftAt = Stepped(visit.LeftAt).AddMinutes(year.Body.MinuteStep),
            People = string.Join(FieldReader.Joint, people.Distinct()),
            Vehicle = visit.Tour.IsByRail ? "高铁" : year.Body.Vehicle(visit.Tour.OfTheDay),
            Load = source ? dice.Between(75, 100).ToString(CultureInfo.InvariantCulture) : null,
            DeviceAt = visit.LeftAt.AddSeconds(Math.Round(90 * dice.Normal())),
        };
        year.Add(RecordKind.Visit, visit.Row, InstitutionYear.ReadyOn(visit.Row.LeftAt));
    }

    private Brought MakeSample(
        TaskPlan task,
        VisitPlan? visit,
        Taking of,
        int order,
        int count,
        List<Brought> before
    )
    {
        var row = new Sample
        {
            Number =
                $"S{InstitutionYear.Short((visit?.Tour.Day ?? task.FirstDay)):00}-{++samples:000000}",
            Task = task.Number,
            Visit = visit?.Row!.Number,
            Point = visit is null ? null : of.Point.Number,
            Matrix = of.Part.Matrix,
            Source = SourceOf(of.Part.Matrix),
            Preservation = of.Part.Matrix.Activity == ActivityType.Water ? "PV1" : null,
        };
        Times(row, task, visit, order - (of.IsAtOnce ? of.Turn % 2 : 0), count);
        Twin(row, of, order, count, before);
        row.Details = DetailsOf(row, of);

        if (visit is not null)
        {
            Device(row, visit, of);
            Place(row, of.Part.Points.Find(p => p.Number == row.Point)!);
        }

        var ready = InstitutionYear.ReadyOn(visit?.Row!.LeftAt ?? row.EndedAt);
        year.Add(RecordKind.Sample, row, ready);
        var received = home.HandOver(row, of.Part, visit);
        Err(row);
        return new(task, of.Part, row, received, of.Outlet);
    }

    /// <summary>One after the other while the team is there; a sample that the client sends is taken the day before.</summary>
    private void Times(Sample row, TaskPlan task, VisitPlan? visit, int order, int count)
    {
        if (visit is null)
        {
            row.StartedAt = ChinaClock.StartOf(task.FirstDay).AddMinutes(dice.Between(480, 600));
            row.EndedAt = row.StartedAt.AddMinutes(5);
            return;
        }

        var (from, stay) = (visit.Row!.ArrivedAt, visit.Row.LeftAt - visit.Row.ArrivedAt);
        var step = stay.TotalMinutes / (count + 0.5);
        row.StartedAt = Stepped(from.AddMinutes(step * (order + 0.25)));
        row.EndedAt = Stepped(from.AddMinutes(step * (order + 0.25 + dice.Between(0.3, 0.9))));
    }

    /// <summary>One in nine is a field duplicate of the one before; larger visits bring a blank home.</summary>
    private void Twin(Sample row, Taking of, int order, int count, List<Brought> before)
    {
        if (of.Part.Matrix.Activity == ActivityType.Noise || order == 0)
        {
            return;
        }

        if (
            order == count - 1
            && count >= 3
            && of.Part.Items.Any(item => !item.IsReadOnSite)
            && dice.Chance(0.3)
        )
        {
            row.Kind = SampleKind.FieldBlank;
        }
        else if (
            before[^1] is { Sample.Kind: SampleKind.Normal } last
            && last.Part == of.Part
            && dice.Chance(0.2)
        )
        {
            (row.Kind, row.Parent, row.Point) = (
                SampleKind.FieldDuplicate,
                last.Sample.Number,
                last.Sample.Point
            );
        }
    }

    private void Device(Sample row, VisitPlan visit, Taking of)
    {
        var devices = year.Body.FieldDevices;
        var second = of.IsAtOnce && of.Turn % 2 == 1;
        var manifold = second && year.Body.SamplesManifold;
        var place = visit.Tour.Pair * 4 + of.Outlet + (second && !manifold ? 1 : 0);
        year.Count.Add("manifold", manifold ? 1 : 0);
        var serial = devices[place % devices.Count];
        row.Devices = serial;
        row.DeviceAt =
            row.Source == ReadingSource.Manual
                ? null
                : row.EndedAt
                    + ClockOf(serial)
                    + TimeSpan.FromSeconds(Math.Round(90 * dice.Normal()));
    }

    private TimeSpan ClockOf(string serial)
    {
        if (!clocks.TryGetValue(serial, out var off))
        {
            off = slips.WrongClock.Hits()
                ? TimeSpan.FromMinutes(dice.Between(5, 40))
                : TimeSpan.Zero;
            clocks.Add(serial, off);
        }

        return off;
    }

    private void Place(Sample row, SamplingPoint point)
    {
        if (slips.NoFix.Hits())
        {
            return;
        }

        year.Count.Add("located");
        var longitude = Math.Round(point.Longitude + 15 * DegreesAMetre * dice.Normal(), 6);
        var latitude = Math.Round(point.Latitude + 15 * DegreesAMetre * dice.Normal(), 6);
        var system = year.Body.SendsGcj ? CoordinateSystem.Gcj02 : CoordinateSystem.Wgs84;
        (row.GivenIn, row.Longitude, row.Latitude) = (system, longitude, latitude);
        (row.GivenLongitude, row.GivenLatitude) = Coordinates.FromWgs84(
            system,
            longitude,
            latitude
        );
        row.Accuracy = slips.NoOptional.Hits()
            ? Left()
            : dice.Between(4, 18).ToString(CultureInfo.InvariantCulture);

        string? Left()
        {
            year.Count.Add("optional");
            return null;
        }
    }

    private void Err(Sample row)
    {
        if (slips.WrongTime.Hits())
        {
            (row.StartedAt, row.EndedAt) = (row.StartedAt.AddHours(-1), row.EndedAt.AddHours(-1));
            year.Count.Add("time");
        }

        if (slips.WrongDevice.Hits() && row.Devices is { } serial)
        {
            row.Devices = serial.Replace('0', 'O');
            year.Count.Add("device");
        }
    }

    private ReadingSource SourceOf(Matrix matrix) =>
        matrix.Activity is ActivityType.Water or ActivityType.Soil or ActivityType.Waste
            ? dice.Chance(0.75)
                ? ReadingSource.Handheld
                : ReadingSource.Manual
            : dice.Chance(0.7)
                ? ReadingSource.Device
                : ReadingSource.Handheld;

    private string? DetailsOf(Sample row, Taking of) =>
        row.Matrix.Activity switch
        {
            ActivityType.Water => $$"""{"waterTemperature":"{{Tenths(14, 26)}}"}""",
            ActivityType.Noise =>
                $$"""{"period":"{{PeriodOf(row.StartedAt)}}","wind":"{{Tenths(0.4, 3.5)}}"}""",
            ActivityType.Stack =>
                $$"""{"gasTemperature":"{{Tenths(40, 140)}}","moisture":"{{Tenths(3, 12)}}","oxygen":"{{Tenths(3, 12)}}"}""",
            ActivityType.Air =>
                $$"""{{{(of.IsAtOnce ? $"\"group\":\"{row.Visit}-{of.Turn / 2 + 1}\"," : "")}}"humidity":"{{dice.Between(50, 85)}}","temperature":"{{Tenths(8, 32)}}","wind":"{{Tenths(0.4, 3.5)}}"}""",
            ActivityType.Soil => """{"depth":"0-20"}""",
            ActivityType.OnlineComparison => $$"""{"pair":"{{of.Number + 1}}"}""",
            _ => null,
        };

    private string Tenths(double from, double to) =>
        dice.Between(from, to).ToString("0.0", CultureInfo.InvariantCulture);

    private static string PeriodOf(DateTime at) =>
        ChinaClock.ToBeijing(at).Hour is >= 6 and < 22 ? "昼间" : "夜间";

    private DateTime Stepped(DateTime at) =>
        at.AddTicks(-(at.Ticks % (TimeSpan.TicksPerMinute * year.Body.MinuteStep)));
}
