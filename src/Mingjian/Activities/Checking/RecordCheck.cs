using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using Mingjian.Regulation;

namespace Mingjian.Activities.Checking;

/// <summary>
/// 校验: the one place where a record is judged, before anything is stored, whichever way it came. What makes it meaningless refuses
/// it; what makes it doubtful is said and kept with it, so that the truth is never driven out of the system.
/// </summary>
[Article("5.3(2)")]
public static class RecordCheck
{
    public static void Check(ReadRecord record, Surroundings around)
    {
        if (!CheckLinks(record, around) || record.IsRefused)
        {
            return;
        }

        switch (record.Row)
        {
            case Commission row:
                OrderChecks.Check(record, row);
                break;
            case MonitoringTask row:
                OrderChecks.Check(record, row, around);
                break;
            case SamplingPoint row:
                OrderChecks.Check(row, around);
                break;
            case PlanItem row:
                row.Office = around.Find<MonitoringTask>(RecordKind.Task, row.Task)!.Office;
                break;
            case FieldVisit row:
                FieldChecks.Check(record, row, around);
                break;
            case Sample row:
                SampleChecks.Check(record, row, around);
                break;
            case Media row:
                FieldChecks.Check(record, row, around);
                break;
            case Handover row:
                FieldChecks.Check(record, row, around);
                break;
            case AnalysisBatch row:
                LaboratoryChecks.Check(record, row, around);
                break;
            case Result row:
                ResultChecks.Check(record, row, around);
                break;
            case QualityControl row:
                LaboratoryChecks.Check(record, row);
                break;
            case Report row:
                ReportChecks.Check(record, row, around);
                break;
            default:
                ServiceChecks.Check(record, around);
                break;
        }
    }

    /// <summary>A field that is needed on a condition.</summary>
    internal static void Need(this ReadRecord record, bool condition, string key, object? value)
    {
        if (condition && value is null or "")
        {
            record.Refuse(key, ActivitiesRules.NeededWhen(record.Field(key)));
        }
    }

    /// <summary>The same for a field without a column of its own.</summary>
    internal static void NeedDetail(this ReadRecord record, bool condition, string key)
    {
        if (condition)
        {
            record.Need(condition, key, CanonicalRecord.Detail(record.Row, key));
        }
    }

    internal static RecordField Field(this ReadRecord record, string key) =>
        record.Type.Fields[record.Type.PlaceOf(key)!.Value];

    /// <summary>What is not over before it begins.</summary>
    internal static void InOrder(
        this ReadRecord record,
        string begins,
        string ends,
        IComparable from,
        object? to
    )
    {
        if (to is not null && from.CompareTo(to) > 0)
        {
            record.Refuse(
                ends,
                ActivitiesRules.EndsBeforeItBegins(
                    record.Field(begins).Title,
                    record.Field(ends).Title
                )
            );
        }
    }

    internal static IEnumerable<string> Parts(string? joined) =>
        string.IsNullOrEmpty(joined) ? [] : joined.Split(FieldReader.Joint);

    /// <returns>Whether everything that it names is at hand.</returns>
    private static bool CheckLinks(ReadRecord record, Surroundings around)
    {
        var complete = true;

        foreach (var field in record.Type.Fields)
        {
            if (field.Refers is not { } kind)
            {
                continue;
            }

            foreach (var number in record.EntriesOf(field))
            {
                if (around.Has(kind, number))
                {
                    continue;
                }

                complete = false;

                if (around.WasRefused(kind, number))
                {
                    record.Refuse(field.Key, ActivitiesRules.NamedWasRefused(field, number));
                }
                else if (around.KnowsFileOnly)
                {
                    record.Warn(field.Key, ActivitiesRules.NotInFile(field, number));
                }
                else
                {
                    record.Refuse(field.Key, ActivitiesRules.NoSuchRecord(field, number));
                }
            }
        }

        return complete;
    }
}
