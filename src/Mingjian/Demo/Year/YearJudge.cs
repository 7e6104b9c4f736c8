using Mingjian.Activities;
using Mingjian.Activities.Checking;
using Mingjian.Activities.Definitions;
using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using Mingjian.Listing.Contract;

namespace Mingjian.Demo.Year;

/// <summary>
/// Puts the records of a year before the one validator, in the order of their kinds: an honest year is never refused, and what it says
/// of honest errors is kept with them, in its own words.
/// </summary>
public sealed class YearJudge(
    Surroundings around,
    IReadOnlyDictionary<string, MethodOnRecord> methods
)
{
    /// <returns>What is to be said of each record of which anything is.</returns>
    public Dictionary<Handed, IReadOnlyList<Remark>> Judge(InstitutionYear year)
    {
        var remarks = new Dictionary<Handed, IReadOnlyList<Remark>>();

        foreach (var (text, method) in methods)
        {
            around.Add(text, method);
        }

        foreach (var kind in Enum.GetValues<RecordKind>())
        {
            var type = RecordTypes.Of(kind);

            foreach (var handed in year.Of(kind))
            {
                if (Judge(type, handed) is { Count: > 0 } said)
                {
                    remarks.Add(handed, said);
                }
            }
        }

        return remarks;
    }

    private IReadOnlyList<Remark> Judge(RecordType type, Handed handed)
    {
        var raw = new RawRecord(type.Kind, new string?[type.Fields.Count], "");

        foreach (var (key, number) in LinksOf(handed.Row))
        {
            raw.Values[type.PlaceOf(key)!.Value] = number;
        }

        var read = new ReadRecord(type, raw, handed.Row);
        RecordCheck.Check(read, around);

        if (read.IsRefused)
        {
            throw new InvalidOperationException(
                $"{type.Title} {handed.Row.Number}: {read.Remarks[0].Rule.Message}"
            );
        }

        Know(type.Kind, handed.Row);
        handed.Row.Fingerprint = type.FingerprintOf(handed.Row);
        return read.Remarks;
    }

    /// <summary>Only what later records name.</summary>
    private void Know(RecordKind kind, ActivityRow row)
    {
        switch (row)
        {
            case Result result:
                var sample = around.Find<Sample>(RecordKind.Sample, result.Sample)!;
                var ended = around.Find<AnalysisBatch>(RecordKind.Batch, result.Batch)?.EndedAt;

                if (ended > around.LastAnalysis.GetValueOrDefault(sample.Task))
                {
                    around.LastAnalysis[sample.Task] = ended.Value;
                }

                break;
            case Media
            or QualityControl
            or Report
            or PlanItem
            or ServiceCheck
            or Fault
            or ServicePlan:
                break;
            default:
                around.Add(kind, row);
                break;
        }
    }

    private static IEnumerable<(string Key, string? Number)> LinksOf(ActivityRow row) =>
        row switch
        {
            MonitoringTask r => [("commission", r.Commission)],
            SamplingPoint r => [("task", r.Task)],
            PlanItem r => [("task", r.Task), ("point", r.Point)],
            FieldVisit r => [("task", r.Task)],
            Sample r =>
            [
                ("task", r.Task),
                ("visit", r.Visit),
                ("point", r.Point),
                ("parent", r.Parent),
            ],
            Media r => [("visit", r.Visit), ("sample", r.Sample)],
            Handover r => [("sample", r.Sample)],
            Result r => [("sample", r.Sample), ("batch", r.Batch)],
            QualityControl r => [("batch", r.Batch), ("sample", r.Sample)],
            Report r => [("tasks", r.Tasks)],
            ServiceSite r => [("commission", r.Commission)],
            ServiceDevice r => [("site", r.Site)],
            ServicePlan r => [("site", r.Site)],
            ServiceVisit r => [("site", r.Site)],
            ServiceCheck r => [("visit", r.Visit), ("device", r.Device)],
            Fault r => [("device", r.Device)],
            _ => [],
        };
}
