using Mingjian.Activities.Delivering;
using Mingjian.Data.Imports;
using Mingjian.Regulation;

namespace Mingjian.Activities.Workbooks;

/// <summary>Excel 报送: one workbook of records of an institution, from its dry run to its last record.</summary>
[Article("5.3(2)")]
public sealed class RecordImport : LeasedImport
{
    public required RecordImportReport Report { get; init; }

    /// <summary>Who confirmed it: the deliveries are that person's.</summary>
    public Guid? StartedBy { get; private set; }

    public string StartedByName { get; private set; } = "";

    public int Added { get; private set; }

    public int Revised { get; private set; }

    public int Unchanged { get; private set; }

    public int Refused { get; private set; }

    public int Warnings { get; private set; }

    public override int Dealt => Added + Revised + Unchanged + Refused;

    [Article("5.3(2)")]
    public void Confirm(Guid personId, string personName, DateTime now)
    {
        Require(Report.Good > 0, RecordImportRules.NothingToDeliver);
        Await(now);
        (StartedBy, StartedByName) = (personId, personName);
        Record(new RecordImportStarted(InstitutionId, ImportRunId, FileName, Digest, RowCount));
    }

    internal void Advance(DeliveryCount count, DateTime until)
    {
        HoldOn(until);
        Added += count.Added;
        Revised += count.Revised;
        Unchanged += count.Unchanged;
        Refused += count.Refused;
        Warnings += count.Warnings;
    }

    internal void Finish(DateTime now)
    {
        Close(now);
        Record(
            new RecordImportFinished(
                InstitutionId,
                ImportRunId,
                FileName,
                new(Added, Revised, Unchanged, Refused, Warnings)
            )
        );
    }

    protected override IFact Continued() =>
        new RecordImportContinued(InstitutionId, ImportRunId, FileName, Dealt);

    protected override IFact Stopped(string problem) =>
        new RecordImportStopped(InstitutionId, ImportRunId, FileName, Dealt, problem);
}
