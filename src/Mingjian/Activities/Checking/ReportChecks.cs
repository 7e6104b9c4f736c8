using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using Mingjian.Regulation;

namespace Mingjian.Activities.Checking;

/// <summary>A report: signed by whom it may, in order, after the work; and how it follows the version before.</summary>
[Article("5.3(2)3")]
internal static class ReportChecks
{
    public static void Check(ReadRecord record, Report row, Surroundings around)
    {
        var tasks = RecordCheck.Parts(row.Tasks).ToList();
        row.Office = around.Find<MonitoringTask>(RecordKind.Task, tasks[0])!.Office;
        CheckSigning(record, row, around);
        var last = tasks
            .Select(task => around.LastAnalysis.GetValueOrDefault(task))
            .DefaultIfEmpty()
            .Max();

        if (row.SignedAt < last)
        {
            record.Warn(
                "signedAt",
                ActivitiesRules.SignedBeforeAnalysis(FieldReader.Beijing(last))
            );
        }
    }

    /// <summary>A report that is there already is corrected, with a reason and another file, or it is refused.</summary>
    public static void CheckCorrection(ReadRecord record, Report row, Report before)
    {
        if (before.Stage != ReportStage.Valid)
        {
            record.Refuse(null, ActivitiesRules.ReportClosed(before.Stage.Text()));
        }
        else if (string.IsNullOrWhiteSpace(row.CorrectionReason))
        {
            record.Refuse("correctionReason", ActivitiesRules.CorrectionNeedsReason());
        }
        else if (row.FileDigest == before.FileDigest)
        {
            record.Refuse("fileDigest", ActivitiesRules.CorrectionUnchanged());
        }
    }

    private static void CheckSigning(ReadRecord record, Report row, Surroundings around)
    {
        if (row.CompiledAt > row.ReviewedAt || row.ReviewedAt > row.SignedAt)
        {
            record.Warn("signedAt", ActivitiesRules.SignOrder());
        }

        if (row.CompiledBy == row.ReviewedBy || row.ReviewedBy == row.SignedBy)
        {
            record.Warn("reviewedBy", ActivitiesRules.ReviewedByCompiler());
        }

        var day = ChinaClock.DayOf(row.SignedAt);
        FieldChecks.CheckListed(record, row.IssuedOn, around);
        FieldChecks.CheckPeople(record, "compiledBy", row.CompiledBy, day, around);
        FieldChecks.CheckPeople(record, "reviewedBy", row.ReviewedBy, day, around);

        if (!around.Capability.Signatories(row.SignedBy, day).Any())
        {
            record.Warn("signedBy", ActivitiesRules.SignatoryNotAuthorized(row.SignedBy, day));
        }
    }
}
