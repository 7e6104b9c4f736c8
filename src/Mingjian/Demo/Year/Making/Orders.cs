using System.Globalization;
using Mingjian.Activities;
using Mingjian.Activities.Codes;
using Mingjian.Activities.Rows;
using Mingjian.Regulation;

namespace Mingjian.Demo.Year.Making;

/// <summary>Commissions, tasks, points and plans: what is agreed before anybody goes out.</summary>
public sealed class Orders(InstitutionYear year, Dice dice)
{
    /// <summary>被测单位 of the bureaus are none of the institution's own clients (四条).</summary>
    private const double OfBureaus = 0.12;

    private const double Near = 0.75;

    private readonly Dictionary<(int Subject, bool Bureau), string> commissions = [];
    private int tasks;

    public List<TaskPlan> Draw(InstitutionPlan plan)
    {
        var ofBureaus = Math.Max(1, (int)(plan.Subjects.Count * OfBureaus));
        return
        [
            .. plan.Lines.Select(line =>
            {
                var place = line.IsForABureau
                    ? Nearer(plan, 0, ofBureaus)
                    : Nearer(plan, ofBureaus, plan.Subjects.Count);
                var task = new TaskPlan(line, plan.Subjects[place]);
                Fill(task);
                return task;
            }),
        ];
    }

    /// <summary>Most work is for those who are near.</summary>
    private int Nearer(InstitutionPlan plan, int from, int before)
    {
        var (one, other) = (dice.Between(from, before - 1), dice.Between(from, before - 1));
        return dice.Chance(Near) && Far(other) < Far(one) ? other : one;

        double Far(int place) => City.Distance(plan.Spot, plan.Subjects[place].Spot);
    }

    /// <summary>The order with its points, in the order of the first visits.</summary>
    public void Make(TaskPlan task)
    {
        task.Number = $"RW{InstitutionYear.Short(task.FirstDay):00}-{++tasks:00000}";
        var commission = Commission(task);
        var made = Before(task.FirstDay, dice.Between(1, 5));
        year.Add(
            RecordKind.Task,
            new MonitoringTask
            {
                Number = task.Number,
                Commission = commission,
                Purpose = task.Purpose,
                SubjectName = task.Subject.Name,
                SubjectCode = task.Subject.Code,
                Office = task.Office,
                PlannedFrom = task.FirstDay,
                PlannedTo = task.LastDay,
            },
            made
        );

        if (task.Visits.Count > 0)
        {
            Points(task, made);
        }
    }

    private void Fill(TaskPlan task)
    {
        var line = task.Line;
        var visits = line.Visits < 1 ? (dice.Chance(line.Visits) ? 1 : 0) : dice.Round(line.Visits);
        var course = line.Courses[dice.Weighted([.. line.Courses.Select(c => c.Share)])];

        foreach (var part in course.Parts)
        {
            if (Items(part) is { Count: > 0 } items)
            {
                task.Parts.Add(new(part.Matrix, Math.Max(1, dice.Round(part.Samples)), items));
            }
        }

        for (var i = 0; i < visits; i++)
        {
            task.Visits.Add(new(task));
        }
    }

    /// <summary>Items that the institution may report: the usual ones first, never more than there are.</summary>
    private List<Analyte> Items(Part part)
    {
        var known =
            part.Matrix == Matrix.OnlineComparison
                ? year.Body.Analytes[dice.Chance(0.6) ? 'W' : 'G'].Take(5).ToList()
                : Fitting(part.Matrix, [.. year.Body.Analytes[Analyte.FamilyOf(part.Matrix)]]);
        return
        [
            .. known
                .DistinctBy(analyte => analyte.Item)
                .Select((analyte, i) => (analyte, Place: i, Rank: i * 0.6 + dice.Next() * 10))
                .OrderBy(a => a.Rank)
                .Take(Math.Max(1, dice.Round(part.Items)))
                .OrderBy(a => a.Place)
                .Select(a => a.analyte),
        ];
    }

    /// <summary>Noise at the boundary and noise of the surroundings have a standard each.</summary>
    private static List<Analyte> Fitting(Matrix matrix, List<Analyte> known)
    {
        var word = matrix switch
        {
            Matrix.BoundaryNoise => "厂界",
            Matrix.AcousticEnvironment => "声环境",
            _ => "",
        };
        var fitting = known.FindAll(a => a.Item.Contains(word, StringComparison.Ordinal));
        return fitting.Count > 0
            ? fitting
            : known.FindAll(a => !a.Item.Contains("铁路", StringComparison.Ordinal));
    }

    private string Commission(TaskPlan task)
    {
        var key = (task.Subject.Number, task.Line.IsForABureau);

        if (commissions.TryGetValue(key, out var number))
        {
            return number;
        }

        var signed = Before(task.FirstDay, dice.Between(6, 30));
        number = $"WT{InstitutionYear.Short(signed):00}-{commissions.Count + 1:0000}";
        commissions.Add(key, number);
        year.Add(RecordKind.Commission, CommissionOf(task, number, signed), signed);
        return number;
    }

    private Commission CommissionOf(TaskPlan task, string number, DateOnly signed) =>
        new()
        {
            Number = number,
            Contract = $"HT{InstitutionYear.Short(signed):00}-{commissions.Count:0000}",
            ClientName = task.Line.IsForABureau
                ? task.Subject.Spot.Office.Bureau
                : task.Subject.Name,
            ClientCode = task.Line.IsForABureau ? Bureaus.CodeOf(task.Office) : task.Subject.Code,
            ClientKind = task.Line.IsForABureau
                ? ClientKind.EnvironmentalAuthority
                : ClientKind.Regulated,
            SignedOn = signed,
            From = signed,
            To = signed.AddDays(365),
            Amount = (Math.Round(dice.LogNormal(180, 0.9)) * 100).ToString(
                CultureInfo.InvariantCulture
            ),
            Subjects = task.Line.IsForABureau ? $"{task.Subject.Code} {task.Subject.Name}" : "",
        };

    private void Points(TaskPlan task, DateOnly made)
    {
        foreach (var (part, order) in task.Parts.Select((part, i) => (part, i)))
        {
            var count = PointsFor(part);

            for (var i = 1; i <= count; i++)
            {
                var code = CodeOf(part.Matrix, i);
                var point = new SamplingPoint
                {
                    Number = $"{task.Number}-{order + 1}{code}",
                    Task = task.Number,
                    Code = code,
                    Name = $"{part.Matrix.Text()}{i}号点",
                    Matrix = part.Matrix,
                    Longitude = Jitter(task.Subject.Spot.Longitude),
                    Latitude = Jitter(task.Subject.Spot.Latitude),
                    GivenIn = year.Body.SendsGcj
                        ? CoordinateSystem.Gcj02
                        : CoordinateSystem.Cgcs2000,
                };
                (point.GivenLongitude, point.GivenLatitude) = Coordinates.FromWgs84(
                    point.GivenIn,
                    point.Longitude,
                    point.Latitude
                );
                part.Points.Add(point);
                year.Add(RecordKind.Point, point, made);
                Plan(task, part, point, count, made);
            }
        }
    }

    private void Plan(TaskPlan task, PartPlan part, SamplingPoint point, int points, DateOnly made)
    {
        foreach (var item in part.Items)
        {
            year.Add(
                RecordKind.PlanItem,
                new PlanItem
                {
                    Number = string.Join('|', task.Number, point.Number, item.Item),
                    Task = task.Number,
                    Point = point.Number,
                    Item = item.Item,
                    Days = task.Visits.Count,
                    TimesADay = Math.Max(1, part.Samples / points / task.Visits.Count),
                },
                made
            );
        }
    }

    private static int PointsFor(PartPlan part) =>
        part.Matrix.Activity switch
        {
            ActivityType.Noise => Math.Min(4, part.Samples),
            ActivityType.Soil => part.Samples,
            ActivityType.Air or ActivityType.Waste => Math.Min(2, part.Samples),
            _ => 1,
        };

    private static string CodeOf(Matrix matrix, int number) =>
        matrix.Activity switch
        {
            ActivityType.Water when matrix == Matrix.WasteWater => $"DW{number:000}",
            ActivityType.Stack => $"DA{number:000}",
            ActivityType.Noise => $"N{number}",
            ActivityType.Soil => $"T{number}",
            ActivityType.Air => $"G{number}",
            _ => $"P{number}",
        };

    /// <summary>Points of one plant lie some hundred metres apart.</summary>
    private double Jitter(double degree) => Math.Round(degree + 0.0015 * dice.Normal(), 6);

    private DateOnly Before(DateOnly day, int days) =>
        day.AddDays(-days) < year.From ? year.From : day.AddDays(-days);
}

/// <summary>Bureaus as clients: their names are real, their codes invented.</summary>
internal static class Bureaus
{
    public static string CodeOf(string office)
    {
        var first =
            $"11{new string([.. office.Where(char.IsAsciiDigit)]).PadRight(6, '0')[..6]}000000000";
        return first + Accounts.CreditCode.CheckOf(first);
    }
}
