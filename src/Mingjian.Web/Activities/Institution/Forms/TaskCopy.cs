using Mingjian.Activities;
using Mingjian.Activities.Definitions;
using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using Mingjian.Web.Ui;

namespace Mingjian.Web.Activities.Institution.Forms;

/// <summary>A past task as a new one: the same points and plan under new numbers.</summary>
/// <param name="Plan">方案 of the past task.</param>
public sealed record TaskCopy(
    MonitoringTask Task,
    IReadOnlyList<SamplingPoint> Points,
    IReadOnlyList<PlanItem> Plan
)
{
    /// <summary>The point's number in the new task: the old task's number in it becomes the new one's, or the new one stands before its code.</summary>
    public string NumberOf(SamplingPoint point, string number) =>
        point.Number.Contains(Task.Number, StringComparison.Ordinal)
            ? point.Number.Replace(Task.Number, number, StringComparison.Ordinal)
            : $"{number}-{point.Code}";

    public List<RawRecord> Records(string number, string commission, DateOnly from, DateOnly to)
    {
        var numbers = Points.ToDictionary(p => p.Number, p => NumberOf(p, number));
        var records = new List<RawRecord>
        {
            Record(
                RecordKind.Task,
                Task,
                ("number", number),
                ("commission", commission),
                ("plannedFrom", Text.Iso(from)),
                ("plannedTo", Text.Iso(to)),
                ("closedReason", null)
            ),
        };
        records.AddRange(
            Points.Select(point =>
                Record(RecordKind.Point, point, ("number", numbers[point.Number]), ("task", number))
            )
        );
        records.AddRange(
            Plan.Where(p => numbers.ContainsKey(p.Point))
                .Select(plan =>
                    Record(
                        RecordKind.PlanItem,
                        plan,
                        ("task", number),
                        ("point", numbers[plan.Point])
                    )
                )
        );
        return records;
    }

    private static RawRecord Record(
        RecordKind kind,
        ActivityRow row,
        params ReadOnlySpan<(string Key, string? Value)> changes
    )
    {
        var type = RecordTypes.Of(kind);
        var values = RecordInput.Show(type, row).Values;

        foreach (var (key, value) in changes)
        {
            values[key] = value;
        }

        return RawRecords.Of(type, values, kind.ToString());
    }
}
