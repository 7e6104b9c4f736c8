using Mingjian.Regulation;

namespace Mingjian.Demo.Year.Making;

/// <summary>Lays the visits of a year into tours: days, teams, times and roads.</summary>
public sealed class Tours(InstitutionYear year, Dice dice, int pairs)
{
    private static readonly double[] Stops = [45, 33, 16, 6];

    private readonly YearDays days = new(year.From, year.To);
    private readonly Dictionary<DateOnly, int> busy = [];

    public void Arrange(IReadOnlyList<TaskPlan> tasks)
    {
        var visits = tasks.Sum(t => t.Visits.Count);
        var tours = Draw(visits);
        Fill(tours, tasks);

        foreach (var tour in tours.Where(t => t.Stops.Count > 0))
        {
            Drive(tour);
            year.Count.Add($"stops {Math.Min(4, tour.Stops.Count)}");
            year.Count.Add("stops");
            year.Count.Add("day", tour.Stops.Count);
            year.Count.Add($"day {YearDays.Kind(tour.Day)}", tour.Stops.Count);
        }

        foreach (var task in tasks.Where(t => t.Visits.Count > 0))
        {
            task.Visits.Sort((a, b) => a.ArrivedAt.CompareTo(b.ArrivedAt));
            task.FirstDay = task.Visits[0].Tour.Day;
        }

        foreach (var task in tasks.Where(t => t.Visits.Count == 0))
        {
            task.FirstDay = days.Draw(dice);
        }
    }

    private List<Tour> Draw(int visits)
    {
        var tours = new List<Tour>();

        for (var left = visits; left > 0; )
        {
            var size = Math.Min(left, 1 + dice.Weighted(Stops));
            tours.Add(new(size) { Day = DayWithATeam() });
            left -= size;
        }

        tours.Sort((a, b) => a.Day.CompareTo(b.Day));

        foreach (var sameDay in tours.GroupBy(t => t.Day))
        {
            var first = sameDay.Key.DayNumber;

            foreach (var (tour, i) in sameDay.Select((tour, i) => (tour, i)))
            {
                tour.Pair = (first + i) % pairs;
            }
        }

        return tours;
    }

    private DateOnly DayWithATeam()
    {
        for (var tries = 0; ; tries++)
        {
            var day = days.Draw(dice);

            if (busy.GetValueOrDefault(day) < pairs || tries > 200)
            {
                busy[day] = busy.GetValueOrDefault(day) + 1;
                return day;
            }
        }
    }

    /// <summary>Tasks of several visits first, on days that follow each other; the others by district, so that a tour stays together.</summary>
    private void Fill(List<Tour> tours, IReadOnlyList<TaskPlan> tasks)
    {
        foreach (var task in tasks.Where(t => t.Visits.Count > 1))
        {
            var at = dice.Next(tours.Count);

            foreach (var visit in task.Visits)
            {
                at = Free(tours, at, task);
                Put(tours[at], visit);
            }
        }

        var open = tours.Where(t => t.Stops.Count < t.Size).ToArray();
        dice.Shuffle<Tour>(open);
        var next = 0;

        foreach (
            var visit in tasks
                .Where(t => t.Visits.Count == 1)
                .Select(t => (t.Visits[0], Place: t.Subject.Spot.Office.Code, Draw: dice.Next()))
                .OrderBy(v => v.Place, StringComparer.Ordinal)
                .ThenBy(v => v.Draw)
                .Select(v => v.Item1)
                .ToList()
        )
        {
            while (next < open.Length && open[next].Stops.Count >= open[next].Size)
            {
                next++;
            }

            Put(open[Math.Min(next, open.Length - 1)], visit);
        }
    }

    /// <summary>The next tour with a free stop on another day; the same day when there is none.</summary>
    private static int Free(List<Tour> tours, int from, TaskPlan task)
    {
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < tours.Count; i++)
            {
                var at = (from + i) % tours.Count;

                if (
                    tours[at].Stops.Count < tours[at].Size
                    && (round > 0 || task.Visits.TrueForAll(v => v.Tour?.Day != tours[at].Day))
                )
                {
                    return at;
                }
            }
        }

        return from;
    }

    private static void Put(Tour tour, VisitPlan visit)
    {
        tour.Stops.Add(visit);
        visit.Tour = tour;
    }

    private void Drive(Tour tour)
    {
        tour.Stops.Sort(
            (a, b) =>
                City.Distance(year.Body.Spot, a.Task.Subject.Spot)
                    .CompareTo(City.Distance(year.Body.Spot, b.Task.Subject.Spot))
        );
        var at = ChinaClock.StartOf(tour.Day).AddMinutes(Begin(tour));
        var here = year.Body.Spot;
        var end = ChinaClock.StartOf(tour.Day).AddMinutes(22 * 60 + 50);

        foreach (var (stop, i) in tour.Stops.Select((stop, i) => (stop, i)))
        {
            at += Travel(here, stop.Task.Subject.Spot);
            var room = (end - at) / (tour.Stops.Count - i);
            stop.ArrivedAt = Minute(at);
            stop.LeftAt = Minute(at + Shorter(Stay(stop), room * 0.8));
            at = stop.LeftAt;
            here = stop.Task.Subject.Spot;
        }

        tour.BackAt = at + Travel(here, year.Body.Spot);
    }

    /// <summary>Minutes of the day at which the first road begins: 8:30 to 11:30 for seven in ten, some for the night.</summary>
    private int Begin(Tour tour) =>
        tour.Stops.Count > 2
            ? dice.Between(400, 510)
            : dice.Weighted([70, 25, 5]) switch
            {
                0 => dice.Between(8 * 60 + 10, 10 * 60 + 30),
                1 => dice.Between(12 * 60 + 30, 14 * 60),
                _ => dice.Between(19 * 60, 20 * 60),
            };

    private TimeSpan Stay(VisitPlan stop)
    {
        var samples = stop.Task.Parts.Sum(p => p.Samples) / (double)stop.Task.Visits.Count;
        return TimeSpan.FromMinutes(Math.Min(200, 25 + samples * dice.Between(10.0, 22)));
    }

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) =>
        TimeSpan.FromMinutes(Math.Max(22, Math.Min(a.TotalMinutes, b.TotalMinutes)));

    /// <summary>Roads are longer than the straight line; slow in town, faster beyond.</summary>
    private TimeSpan Travel(Spot from, Spot to)
    {
        var straight = City.Distance(from, to);
        var road = straight * dice.Between(1.25, 1.65);
        var speed = straight < 25 ? dice.Between(28.0, 45) : dice.Between(50.0, 82);
        return TimeSpan.FromHours(road / speed) + TimeSpan.FromMinutes(4);
    }

    private static DateTime Minute(DateTime at) =>
        at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute));
}
