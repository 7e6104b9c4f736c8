using System.Globalization;
using Mingjian.Activities;
using Mingjian.Activities.Codes;
using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using Mingjian.Regulation;

namespace Mingjian.Demo.Year.Making;

/// <summary>What a team brings home: samples handed over, photos of the visit.</summary>
public sealed class Homeward(InstitutionYear year, Dice dice, Slips slips)
{
    /// <summary>Of tours that are back in time; with the others it makes 82 per cent of samples.</summary>
    private const double SameDay = 0.893;

    private const double PhotosAVisit = 5.43;

    /// <summary>Home by road, then up to an hour and a half; one in six only the next morning.</summary>
    public DateTime HandOver(Sample row, PartPlan part, VisitPlan? visit)
    {
        if (part.Items.All(item => item.IsReadOnSite))
        {
            return row.EndedAt;
        }

        var at = visit is null ? Received(row.EndedAt.AddHours(3), null) : ReceivedOf(visit.Tour);
        year.Count.Add("received");
        year.Count.Add("same day", ChinaClock.DayOf(at) == ChinaClock.DayOf(row.EndedAt) ? 1 : 0);
        var handover = new Handover
        {
            Number = $"{row.Number}|{FieldReader.Beijing(at)}",
            Sample = row.Number,
            From = visit?.Row!.People.Split(FieldReader.Joint)[0] ?? "委托单位",
            To = year.Body.Office[dice.Next(Math.Min(2, year.Body.Office.Count))],
            At = at,
            Temperature = row.Preservation is null
                ? null
                : dice.Between(2.0, 5.5).ToString("0.0", CultureInfo.InvariantCulture),
            Accepted = true,
        };
        year.Add(RecordKind.Handover, handover, InstitutionYear.ReadyOn(at));
        return at;
    }

    /// <summary>All that a tour brings is handed over at once.</summary>
    private DateTime ReceivedOf(Tour tour) =>
        tour.ReceivedAt ??= Received(
            tour.BackAt,
            tour.NextOutAt == DateTime.MaxValue ? null : tour.NextOutAt.AddMinutes(-5)
        );

    private DateTime Received(DateTime back, DateTime? latest)
    {
        var day = ChinaClock.DayOf(back);
        var same = dice.Chance(SameDay) && back.AddMinutes(90) < ChinaClock.EndOf(day);
        var at = same
            ? back.AddMinutes(dice.Between(0, 90))
            : ChinaClock.EndOf(day).AddMinutes(510 + dice.Between(0, 80));
        at = Earlier(at, latest ?? at);
        at = at < back ? back.AddMinutes(1) : at;
        return at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute));
    }

    private static DateTime Earlier(DateTime a, DateTime b) => a < b ? a : b;

    public void Photograph(VisitPlan visit, List<Brought> brought)
    {
        var here = brought.Where(b => b.Sample.Visit == visit.Row!.Number).ToList();
        var count = dice.Round(PhotosAVisit + dice.Between(-1.5, 1.5));

        for (var i = 0; i < count; i++)
        {
            if (slips.SamePhoto.Hits())
            {
                year.Count.Add("photo"); // the same picture again names the same record: it changes nothing
                year.Of(RecordKind.Visit)[^1].SentTwice = true;
                continue;
            }

            var digest = dice.Digest();
            year.Add(
                RecordKind.Media,
                new Media
                {
                    Number = $"{visit.Row!.Number}|{digest}",
                    Visit = visit.Row.Number,
                    Sample = i < 2 || here.Count == 0 ? null : here[i % here.Count].Sample.Number,
                    Digest = digest,
                    PerceptualHash = i == 0 ? OfBottles(visit) : dice.Bits(),
                    CapturedAt =
                        visit.ArrivedAt
                        + (visit.LeftAt - visit.ArrivedAt) * ((i + 0.5) / (count + 1)),
                    Device = "手持终端 T5",
                },
                InstitutionYear.ReadyOn(visit.Row.LeftAt)
            );
        }
    }

    /// <summary>Some begin with a picture of empty bottles, which looks the same every time.</summary>
    private long OfBottles(VisitPlan visit)
    {
        var template = year.Body.EmptyBottles;
        var water = visit.Task.Parts.Exists(p => p.Matrix.Activity == ActivityType.Water);

        if (template == 0 || !water || !dice.Chance(0.5))
        {
            return dice.Bits();
        }

        year.Count.Add("bottles");
        return template ^ (1L << dice.Next(60));
    }
}
