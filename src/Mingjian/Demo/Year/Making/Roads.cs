using Mingjian.Activities.Codes;
using Mingjian.Regulation;

namespace Mingjian.Demo.Year.Making;

/// <summary>When a tour sets out, how long its roads and its stops take, when it is back.</summary>
public sealed class Roads(InstitutionYear year, Dice dice)
{
    /// <summary>Kilometres from which nobody drives home between the night's noise and the morning's water.</summary>
    private const double Overnight = 60;

    /// <summary>Kilometres from which nobody sets out at noon or in the evening.</summary>
    private const double Far = 110;

    private const double NightShare = 0.16;
    private const double RailShare = 0.25;

    /// <summary>The district at the other end of the fast railway.</summary>
    private const string RailHead = "500101";

    /// <summary>Nearest first; where a team stays overnight, the noise of the night before the rest.</summary>
    public void Order(Tour tour)
    {
        tour.Stops.Sort((a, b) => FromHome(a).CompareTo(FromHome(b)));
        var night = tour.Stops.FindIndex(IsNoise);

        if (
            tour.Stops is [_, _]
            && night >= 0
            && FromHome(tour.Stops[0]) > Overnight
            && dice.Chance(0.3)
        )
        {
            (tour.Stops[0], tour.Stops[night]) = (tour.Stops[night], tour.Stops[0]);
            tour.IsOvernight = true;
            year.Count.Add("overnight");
        }
        else if (tour.Stops is [var only])
        {
            tour.IsAtNight = IsNoise(only) && FromHome(only) < Far && dice.Chance(NightShare);
            tour.IsByRail =
                City.BeltOf(year.Body.Spot.Office.Code) == 0
                && only.Task.Office == RailHead
                && dice.Chance(RailShare);
            year.Count.Add("rail", tour.IsByRail ? 1 : 0);
        }
    }

    /// <summary>Minutes of the day at which the first road begins.</summary>
    public int Begin(Tour tour)
    {
        if (tour.IsAtNight)
        {
            return 22 * 60 - 5 - (int)(FromHome(tour.Stops[0]) * 1.65 * 60 / 28);
        }

        if (tour.IsOvernight)
        {
            return 17 * 60;
        }

        if (FromHome(tour.Stops[^1]) > Far)
        {
            return dice.Between(400, 500);
        }

        if (tour.Stops.Count > 2)
        {
            return dice.Between(450, 540);
        }

        return dice.Chance(0.767)
            ? dice.Between(8 * 60 + 5, 9 * 60 + 50)
            : dice.Between(12 * 60 + 30, 14 * 60);
    }

    public void Drive(Tour tour, DateTime at)
    {
        tour.OutAt = at;
        var here = year.Body.Spot;
        var end = ChinaClock.StartOf(tour.Day).AddMinutes(22 * 60 + 50);

        foreach (var (i, stop) in tour.Stops.Index())
        {
            at += tour.IsByRail
                ? ByRail(here, stop.Task.Subject.Spot)
                : Travel(here, stop.Task.Subject.Spot);

            if ((tour.IsAtNight || tour.IsOvernight) && i == 0)
            {
                at = Later(
                    at,
                    ChinaClock.StartOf(tour.Day).AddMinutes(dice.Between(22 * 60, 22 * 60 + 25))
                );
                end = at.AddMinutes(dice.Between(55, 85));
            }
            else if (tour.IsOvernight)
            {
                at = Later(at, ChinaClock.EndOf(tour.Day).AddMinutes(dice.Between(500, 560)));
                end = at.AddHours(5);
            }

            var room = (end - at) / (tour.IsOvernight ? 1 : tour.Stops.Count - i);
            stop.ArrivedAt = Minute(at);
            stop.LeftAt = Minute(at + Shorter(Stay(stop), room * 0.8));
            at = stop.LeftAt;
            here = stop.Task.Subject.Spot;
        }

        tour.BackAt =
            at + (tour.IsByRail ? ByRail(here, year.Body.Spot) : Travel(here, year.Body.Spot));
    }

    private static bool IsNoise(VisitPlan stop) =>
        stop.Task.Parts.TrueForAll(p => p.Matrix.Activity == ActivityType.Noise);

    private double FromHome(VisitPlan stop) =>
        City.Distance(year.Body.Spot, stop.Task.Subject.Spot);

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

    /// <summary>The fast train: faster than any car, and no sign of anything wrong.</summary>
    private TimeSpan ByRail(Spot from, Spot to) =>
        TimeSpan.FromHours(City.Distance(from, to) / dice.Between(140.0, 165));

    private static DateTime Later(DateTime a, DateTime b) => a > b ? a : b;

    private static DateTime Minute(DateTime at) =>
        at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute));
}
