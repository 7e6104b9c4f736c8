using Mingjian.Data.Imports;
using Mingjian.Regulation;

namespace Mingjian.Listing.Imports;

/// <summary>导入清单: one file of rows for one list of one case, from its dry run to its last row.</summary>
[Article("5.3(1)3", "5.3(1)5", "5.3(1)6")]
public sealed class ImportRun : LeasedImport
{
    /// <summary>Empty for a list of the bureau's own.</summary>
    public required Guid CaseId { get; init; }

    public bool IsOfCase => CaseId != Guid.Empty;

    /// <summary>Name of the list: see <see cref="ListNames"/>.</summary>
    public required string List { get; init; }

    public required ImportReport Report { get; init; }

    public ImportMode Mode { get; private set; }

    /// <summary>Last row of the sheet that is dealt with; 0 before the first batch.</summary>
    public int LastRow { get; private set; }

    public int Added { get; private set; }

    public int Updated { get; private set; }

    public int Removed { get; private set; }

    /// <summary>Rows that were not imported because of errors.</summary>
    public int Refused { get; private set; }

    public override int Dealt => Added + Updated + Refused;

    public void Confirm(ImportMode mode, DateTime now)
    {
        Require(Report.Good > 0, ImportRules.NothingToImport);
        Await(now);
        Mode = mode;
        Record(
            new ListImportStarted(
                InstitutionId,
                CaseId,
                ImportRunId,
                List,
                mode,
                FileName,
                Digest,
                Report.Rows
            )
        );
    }

    internal void Advance(int lastRow, int added, int updated, int refused, DateTime until)
    {
        HoldOn(until);
        LastRow = lastRow;
        (Added, Updated, Refused) = (Added + added, Updated + updated, Refused + refused);
    }

    internal void Finish(int removed, DateTime now)
    {
        Close(now);
        Removed = removed;
        Record(
            new ListImported(
                InstitutionId,
                CaseId,
                ImportRunId,
                List,
                Added,
                Updated,
                Removed,
                Refused
            )
        );
    }

    protected override IFact Continued() =>
        new ListImportContinued(InstitutionId, CaseId, ImportRunId, List, LastRow);

    protected override IFact Stopped(string problem) =>
        new ListImportStopped(InstitutionId, CaseId, ImportRunId, List, LastRow, problem);
}
