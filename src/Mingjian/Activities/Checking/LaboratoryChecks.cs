using Mingjian.Activities.Codes;
using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using Mingjian.Regulation;

namespace Mingjian.Activities.Checking;

/// <summary>Batches and quality control.</summary>
[Article("5.3(2)2")]
internal static class LaboratoryChecks
{
    public static void Check(ReadRecord record, AnalysisBatch row, Surroundings around)
    {
        record.InOrder("startedAt", "endedAt", row.StartedAt, row.EndedAt);
        row.Method = CheckMethod(record, row.Method, around);
        var day = ChinaClock.DayOf(row.StartedAt);
        FieldChecks.CheckPeople(record, "analyst", row.Analyst, day, around);
        FieldChecks.CheckDevices(record, "equipment", row.Equipment, day, around);
    }

    public static void Check(ReadRecord record, QualityControl row)
    {
        record.Need(row.Kind != QualityControlKind.Blank, "expected", row.Expected);
        record.Need(
            row.Kind is QualityControlKind.Duplicate or QualityControlKind.Spike,
            "sample",
            row.Sample
        );
        row.Unit = CheckUnit(record, row.Unit);
    }

    /// <returns>The number as the library writes it.</returns>
    public static string CheckMethod(ReadRecord record, string text, Surroundings around)
    {
        if (around.Method(text) is not { } method)
        {
            return text;
        }

        if (!method.IsKnown)
        {
            record.Warn("method", ActivitiesRules.MethodUnknown(method.Number));
        }
        else if (method.IsSuperseded)
        {
            record.Warn(
                "method",
                ActivitiesRules.MethodSuperseded(method.Number, method.SupersededBy)
            );
        }

        return method.Number;
    }

    public static string CheckUnit(ReadRecord record, string text)
    {
        if (Units.Find(text) is { } unit)
        {
            return unit;
        }

        record.Refuse("unit", ActivitiesRules.UnknownUnit(text));
        return text;
    }
}
