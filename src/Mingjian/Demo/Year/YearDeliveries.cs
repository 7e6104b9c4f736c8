using System.Security.Cryptography;
using System.Text;
using Mingjian.Activities;
using Mingjian.Activities.Definitions;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using Mingjian.Regulation;

namespace Mingjian.Demo.Year;

/// <summary>Lays the records of a year into deliveries: one each evening on which there is something to hand in.</summary>
internal sealed class YearDeliveries(
    InstitutionYear year,
    IReadOnlyDictionary<Handed, IReadOnlyList<Remark>> remarks,
    DateTime until
)
{
    /// <summary>How deliveries of the synthetic year are marked: their files were never made, and their digests stand for none.</summary>
    public const string Mark = "合成数据（simulate）";

    public InstitutionYear Year => year;

    private readonly Dice dice = Dice.For(year.Plan.Seed, year.Body.OnRecord.Number, 1);

    public List<Delivery> Deliveries { get; } = [];

    public List<RecordRemark> Remarks { get; } = [];

    public List<SupersededRecord> Superseded { get; } = [];

    public List<ReportVersion> Versions { get; } = [];

    /// <summary>The rows that stand in the end, by kind.</summary>
    public Dictionary<RecordKind, List<ActivityRow>> Rows { get; } = [];

    public void Lay()
    {
        var all = Enum.GetValues<RecordKind>().SelectMany(year.Of).ToList();
        var refused = all.Where(h => h.RefusedFirst).ToLookup(h => h.ReadyOn.AddDays(-1));
        var again = all.Where(h => h.SentTwice).ToLookup(h => h.ReadyOn.AddDays(2));
        var days = all.GroupBy(h => h.ReadyOn).ToDictionary(g => g.Key, g => g.ToList());

        foreach (
            var day in days
                .Keys.Concat(refused.Select(r => r.Key))
                .Concat(again.Select(r => r.Key))
                .Distinct()
                .Order()
        )
        {
            var at = ChinaClock.StartOf(day).AddMinutes(23 * 60 + 10 + dice.Next(40));

            if (at <= until)
            {
                Deliver(
                    at,
                    days.GetValueOrDefault(day) ?? [],
                    refused[day].Count(),
                    again[day].Count()
                );
            }
        }
    }

    private void Deliver(DateTime at, List<Handed> handed, int refused, int unchanged)
    {
        var delivery = new Delivery
        {
            DeliveryId = dice.Id(at),
            InstitutionId = year.Body.Id,
            Way = year.Body.Way,
            ReceivedAt = at,
            PersonId = Guid.Empty,
            PersonName = Mark,
        };
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var warnings = 0;

        foreach (var one in handed)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(RecordTypes.Of(one.Kind).Write(one.Row)));
            hash.AppendData("\n"u8);
            one.Row.DeliveryId = delivery.DeliveryId;
            warnings += Say(one, delivery);
            Keep(one, at);
        }

        var revised = handed.Count(h => h.Before is not null);
        delivery.Close(
            new(handed.Count - revised, revised, unchanged, refused, warnings),
            Convert.ToHexStringLower(hash.GetHashAndReset())
        );
        Deliveries.Add(delivery);
    }

    private void Keep(Handed one, DateTime at)
    {
        if (!Rows.TryGetValue(one.Kind, out var rows))
        {
            Rows.Add(one.Kind, rows = []);
        }

        if (one.Before is { } before)
        {
            rows.Remove(before);
            Superseded.Add(
                new()
                {
                    InstitutionId = before.InstitutionId,
                    Office = before.Office,
                    Kind = one.Kind,
                    Number = before.Number,
                    Revision = before.Revision,
                    Content = RecordTypes.Of(one.Kind).Write(before),
                    DeliveryId = before.DeliveryId,
                    SupersededAt = at,
                }
            );
        }

        rows.Add(one.Row);

        if (one.Row is Report report)
        {
            report.ReceivedAt = at;
            Versions.Add(VersionsOf.Report(report));
        }
    }

    private int Say(Handed one, Delivery delivery)
    {
        if (!remarks.TryGetValue(one, out var said))
        {
            return 0;
        }

        Remarks.AddRange(
            said.Select(remark => new RecordRemark
            {
                RecordRemarkId = dice.Id(delivery.ReceivedAt),
                InstitutionId = year.Body.Id,
                Office = one.Row.Office,
                DeliveryId = delivery.DeliveryId,
                Kind = one.Kind,
                Number = one.Row.Number,
                Revision = one.Row.Revision,
                Field = remark.Field,
                Code = remark.Rule.Code,
                Clause = remark.Rule.Clause,
                Message = remark.Rule.Message,
                Day = ChinaClock.DayOf(delivery.ReceivedAt),
            })
        );
        return said.Count;
    }
}
