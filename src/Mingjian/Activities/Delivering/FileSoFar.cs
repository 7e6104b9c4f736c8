using System.Runtime.InteropServices;
using Mingjian.Activities.Checking;
using Mingjian.Activities.Rows;

namespace Mingjian.Activities.Delivering;

/// <summary>
/// What the earlier parts of one file held. A long file is taken in by parts; what a part names may stand in a part before it, and the
/// same number twice in one file is a mistake wherever the parts are cut.
/// </summary>
public sealed class FileSoFar
{
    private readonly Dictionary<RecordKind, Dictionary<string, SeenRecord>> seen = [];
    private readonly List<(RecordKind Kind, ActivityRow Row)> named = [];
    private readonly List<(RecordKind Kind, string Number)> refused = [];
    private readonly Dictionary<string, DateTime> lastAnalysis = new(StringComparer.Ordinal);

    /// <summary>The records of a kind that were good, by number.</summary>
    internal Dictionary<string, SeenRecord> SeenOf(RecordKind kind)
    {
        if (!seen.TryGetValue(kind, out var numbers))
        {
            seen.Add(kind, numbers = new(StringComparer.Ordinal));
        }

        return numbers;
    }

    /// <summary>Puts what came before beside what is stored.</summary>
    internal void LayInto(Surroundings around)
    {
        foreach (var (kind, row) in named)
        {
            around.Add(kind, row);
        }

        foreach (var (kind, number) in refused)
        {
            around.AddRefused(kind, number);
        }

        foreach (var (task, at) in lastAnalysis)
        {
            around.LastAnalysis[task] = at;
        }
    }

    /// <summary>Keeps of a part what later parts may ask for.</summary>
    internal void Keep(IEnumerable<TakenRecord> taken, Surroundings around)
    {
        foreach (var record in taken)
        {
            var kind = record.Read.Type.Kind;

            if (record.State == RecordState.Refused)
            {
                if (record.Before is null && record.Read.Row.Number.Length > 0)
                {
                    refused.Add((kind, record.Read.Row.Number));
                }
            }
            else if (record.Read.Row is Result result)
            {
                NoteAnalysis(result, around);
            }
            else if (IsNamedByOthers(kind))
            {
                named.Add((kind, record.Read.Row));
            }
        }
    }

    private void NoteAnalysis(Result result, Surroundings around)
    {
        var ended =
            result.EndedAt ?? around.Find<AnalysisBatch>(RecordKind.Batch, result.Batch)?.EndedAt;

        if (
            ended is { } at
            && around.Find<Sample>(RecordKind.Sample, result.Sample) is { } sample
            && at > lastAnalysis.GetValueOrDefault(sample.Task)
        )
        {
            lastAnalysis[sample.Task] = at;
        }
    }

    private static bool IsNamedByOthers(RecordKind kind) =>
        kind
            is not (
                RecordKind.PlanItem
                or RecordKind.Result
                or RecordKind.QualityControl
                or RecordKind.Report
                or RecordKind.ServicePlan
                or RecordKind.ServiceCheck
                or RecordKind.Fault
            );
}

/// <summary>A good record of a file, remembered by what it said and where it stood.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SeenRecord(long Fingerprint, string Place);
