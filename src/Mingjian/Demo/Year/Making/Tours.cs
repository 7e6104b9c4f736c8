using Mingjian.Regulation;

namespace Mingjian.Demo.Year.Making;

/// <summary>Lays the visits of a year into tours: days, stops and teams.</summary>
public sealed class Tours(InstitutionYear year, Dice dice, int pairs)
{
    private static readonly double[] Stops = [45, 33, 16, 6];
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(45);

    private readonly YearDays days = new(year.From, year.To);
    private readonly Dictionary<DateOnly, int> busy = [];
    private readonly Roads roads = new(year, dice);
    private readonly Tour?[] before = new Tour?[pairs];

    public void Arrange(IReadOnlyList<TaskPlan> tasks)
    {
        var visits = tasks.Sum(t => t.Visits.Count);
        var tours = Draw(visits);
        Fill(tours, tasks);

        foreach (var day in tours.Where(t => t.Stops.Count > 0).GroupBy(t => t.Day))
        {
            SendOut([.. day]);
        }

        foreach (var task in tasks.Where(t => t.Visits.Count > 0))
        {
            task.Visits.Sort((a, b) => a.ArrivedAt.CompareTo(b.ArrivedAt));
            task.FirstDay = ChinaClock.DayOf(task.Visits[0].ArrivedAt);
        }

        foreach (var task in tasks.Where(t => t.Visits.Count == 0))
        {
            task.FirstDay = days.Draw(dice);
        }
    }

    /// <summary>Each tour gets a pair that is back from the one before; of a pair that stays at home one can stand in.</summary>
    private void SendOut(IReadOnlyList<Tour> tours)
    {
        var start = ChinaClock.StartOf(tours[0].Day);

        foreach (var (i, tour) in tours.Index())
        {
            roads.Order(tour);
            var begin = start.AddMinutes(roads.Begin(tour));
            tour.OfTheDay = i;
            tour.Pair = Free(tours[0].Day.DayNumber + i, begin);
            var last = before[tour.Pair];
            roads.Drive(tour, last is null || last.BackAt < begin ? begin : last.BackAt + Rest);

            if (last is not null)
            {
                last.NextOutAt = tour.OutAt;
            }

            before[tour.Pair] = tour;
            Note(tour);
        }

        var home = Array.FindIndex(before, last => last is null || last.BackAt < start);

        foreach (var tour in tours)
        {
            tour.StandIn = home < 0 ? null : home * 2;
        }
    }

    /// <returns>The next pair that is at home by then; the first to come home when none is.</returns>
    private int Free(int from, DateTime by)
    {
        var soonest = from % pairs;

        for (var i = 0; i < pairs; i++)
        {
            var pair = (from + i) % pairs;

            if (before[pair] is not { } last || last.BackAt < by)
            {
                return pair;
            }

            soonest = last.BackAt < before[soonest]!.BackAt ? pair : soonest;
        }

        return soonest;
    }

    private void Note(Tour tour)
    {
        year.Count.Add($"stops {Math.Min(4, tour.Stops.Count)}");
        year.Count.Add("stops");
        var first = ChinaClock.ToBeijing(tour.Stops[0].ArrivedAt).TimeOfDay.TotalHours;
        year.Count.Add("first stop in the morning", first is >= 8.5 and < 11.5 ? 1 : 0);
        year.Count.Add("day", tour.Stops.Count);
        year.Count.Add($"day {YearDays.Kind(tour.Day)}", tour.Stops.Count);

        for (var i = 1; i < tour.Stops.Count; i++)
        {
            var (one, other) = (tour.Stops[i - 1].Task.Subject, tour.Stops[i].Task.Subject);
            var adjoin = one.Number != other.Number && one.Park is { } park && park == other.Park;
            year.Count.Add("adjoining", adjoin ? 1 : 0);
        }

        foreach (var stop in tour.Stops)
        {
            year.Count.Add(Distances.Key(City.Distance(year.Body.Spot, stop.Task.Subject.Spot)));
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
                .Select(t =>
                    (
                        t.Visits[0],
                        Place: t.Subject.Spot.Office.Code,
                        t.Subject.Park,
                        Draw: dice.Next()
                    )
                )
                .OrderBy(v => v.Place, StringComparer.Ordinal)
                .ThenBy(v => v.Park ?? -1)
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
}
