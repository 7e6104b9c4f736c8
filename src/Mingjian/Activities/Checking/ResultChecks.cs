using System.Globalization;
using Mingjian.Activities.Codes;
using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using Mingjian.Regulation;

namespace Mingjian.Activities.Checking;

/// <summary>A result against its sample, its batch, its own digits, and the scope of the day of sampling.</summary>
[Article("5.3(2)2")]
internal static class ResultChecks
{
    public static void Check(ReadRecord record, Result row, Surroundings around)
    {
        var sample = around.Find<Sample>(RecordKind.Sample, row.Sample)!;
        var batch = around.Find<AnalysisBatch>(RecordKind.Batch, row.Batch);
        row.Office = sample.Office;
        CheckValue(record, row);
        row.Method = LaboratoryChecks.CheckMethod(record, row.Method, around);

        if (row is { StartedAt: { } from, EndedAt: { } to })
        {
            record.InOrder("startedAt", "endedAt", from, to);
        }

        CheckTimes(record, sample, row.StartedAt ?? batch?.StartedAt, around);
        CheckScope(record, row, ChinaClock.DayOf(sample.EndedAt), around);

        if (row.StartedAt is { } started)
        {
            var day = ChinaClock.DayOf(started);
            FieldChecks.CheckPeople(record, "analyst", row.Analyst, day, around);
            FieldChecks.CheckDevices(record, "equipment", row.Equipment, day, around);
        }
    }

    private static void CheckValue(ReadRecord record, Result row)
    {
        if (row.Qualifier is Qualifier.NotMeasured)
        {
            record.NeedDetail(true, "reason");
        }

        if (
            row.Qualifier is Qualifier.NotMeasured or Qualifier.NotDetected
            && row.Value.Length > 0
            && row.Value != row.DetectionLimit
        )
        {
            record.Warn("value", ActivitiesRules.ValueWithoutMeaning(row.Qualifier, row.Value));
        }

        if (row.Qualifier is Qualifier.NotMeasured)
        {
            return;
        }

        if (row.Value.Length == 0 && row.Qualifier != Qualifier.NotDetected)
        {
            record.Refuse("value", ActivitiesRules.ValueNeedsNumber());
            return;
        }

        record.Need(row.Value.Length > 0, "unit", row.Unit);

        if (row.Unit.Length > 0)
        {
            row.Unit = LaboratoryChecks.CheckUnit(record, row.Unit);
        }

        if (!record.IsRefused && row.Value.Length > 0)
        {
            CheckSize(record, row, Decimal(row.Value));
        }
    }

    private static void CheckSize(ReadRecord record, Result row, decimal value)
    {
        if (value < 0 && row.Unit.Contains('/', StringComparison.Ordinal))
        {
            record.Warn("value", ActivitiesRules.Negative(row.Value));
        }

        if (
            row is { Qualifier: Qualifier.Equal, DetectionLimit: { } limit }
            && value < Decimal(limit)
        )
        {
            record.Warn("value", ActivitiesRules.BelowOwnLimit(row.Value, limit));
        }
    }

    private static void CheckTimes(
        ReadRecord record,
        Sample sample,
        DateTime? started,
        Surroundings around
    )
    {
        if (started is not { } at)
        {
            return;
        }

        if (at < sample.EndedAt && !sample.Matrix.IsMeasuredOnSite)
        {
            record.Warn(
                "startedAt",
                ActivitiesRules.BeforeSampling("分析时间", FieldReader.Beijing(sample.EndedAt))
            );
        }
        else if (around.Received.TryGetValue(sample.Number, out var received) && at < received)
        {
            record.Warn("startedAt", ActivitiesRules.BeforeReceipt(FieldReader.Beijing(received)));
        }
    }

    private static void CheckScope(ReadRecord record, Result row, DateOnly day, Surroundings around)
    {
        if (
            row.Subcontractor is null
            && row.Qualifier != Qualifier.NotMeasured
            && !around.Capability.Covers(row.Item, row.Method, day)
        )
        {
            record.Warn("method", ActivitiesRules.OutOfScope(row.Item, row.Method, day));
        }
    }

    private static decimal Decimal(string text) =>
        decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
