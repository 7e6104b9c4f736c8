using Mingjian.Activities.Codes;
using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using Mingjian.Regulation;

namespace Mingjian.Activities.Checking;

/// <summary>Commission, task and point.</summary>
[Article("5.3(2)1")]
internal static class OrderChecks
{
    public static void Check(ReadRecord record, Commission row)
    {
        record.Need(row.ClientKind != ClientKind.Individual, "clientCode", row.ClientCode);
        record.Need(row.ClientKind.IsAuthority, "subjects", row.Subjects);
        record.InOrder("from", "to", row.From, row.To);
    }

    public static void Check(ReadRecord record, MonitoringTask row, Surroundings around)
    {
        record.InOrder("plannedFrom", "plannedTo", row.PlannedFrom, row.PlannedTo);
        row.Office = OfficeOf(record, row.Office, row.PlannedFrom, around);
    }

    public static void Check(SamplingPoint row, Surroundings around) =>
        row.Office = around.Find<MonitoringTask>(RecordKind.Task, row.Task)!.Office;

    /// <summary>The office's code, from a code or a district's name; one that has given way is its successor.</summary>
    public static string OfficeOf(ReadRecord record, string text, DateOnly day, Surroundings around)
    {
        var offices = around.Offices;
        var found =
            offices.Find(text)
            ?? offices.DistrictsOn(day).FirstOrDefault(o => o.Name == text)
            ?? offices.All.FirstOrDefault(o => o.Name == text);

        if (found is null)
        {
            record.Refuse("office", ActivitiesRules.UnknownOffice(text));
            return "";
        }

        return (offices.SuccessorOn(found.Code, day) ?? found).Code;
    }

    extension(ClientKind kind)
    {
        /// <summary>管理部门: a public body that commissions supervision (四条).</summary>
        public bool IsAuthority =>
            kind is ClientKind.EnvironmentalAuthority or ClientKind.OtherAuthority;
    }
}
