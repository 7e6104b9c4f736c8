using Mingjian.Regulation;

namespace Mingjian.Listing.Imports;

/// <summary>
/// 导入: one file of rows for one list of one case, from its dry run to its last row. Stored in batches, each together with the count of
/// how far it came, so that it goes on behind the last stored row after a stop or a crash.
/// </summary>
[Article("5.3(1)3", "5.3(1)5", "5.3(1)6")]
public sealed class ImportRun : Aggregate, IOfInstitution
{
    public Guid ImportRunId { get; init; } = Guid.CreateVersion7();

    /// <summary>Empty for a list of the bureau's own.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>Whose run it is: the institution, or the bureau.</summary>
    public required Guid InstitutionId { get; init; }

    public bool IsOfCase => CaseId != Guid.Empty;

    /// <summary>Name of the list: see <see cref="ListNames"/>.</summary>
    public required string List { get; init; }

    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file.</summary>
    public required string Digest { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    public required ImportReport Report { get; init; }

    /// <summary>Rows with content below the head.</summary>
    public required int RowCount { get; init; }

    public required Guid CheckedBy { get; init; }

    public required string CheckedByName { get; init; }

    public required DateTime CheckedAt { get; init; }

    public ImportStage Stage { get; private set; } = ImportStage.Checked;

    public ImportMode Mode { get; private set; }

    /// <summary>Last row of the sheet that is dealt with; 0 before the first batch.</summary>
    public int LastRow { get; private set; }

    public int Added { get; private set; }

    public int Updated { get; private set; }

    public int Removed { get; private set; }

    /// <summary>Rows that were not imported because of errors.</summary>
    public int Refused { get; private set; }

    public DateTime? StartedAt { get; private set; }

    public DateTime? FinishedAt { get; private set; }

    /// <summary>Why it stopped, for the institution; empty when it did not.</summary>
    public string Problem { get; private set; } = "";

    /// <summary>How often it was taken up.</summary>
    public int Attempts { get; private set; }

    /// <summary>Who carries it out now: only the holder of the present token may store a batch.</summary>
    public Guid? Lease { get; private set; }

    /// <summary>System time, UTC: after it another worker may take the run over.</summary>
    public DateTime? LeaseUntil { get; private set; }

    public int Dealt => Added + Updated + Refused;

    /// <summary>Whole percent of the rows.</summary>
    public int Percent => Report.Rows == 0 ? 100 : (int)(100L * Dealt / Report.Rows);

    public void Confirm(ImportMode mode, DateTime now)
    {
        Require(Report.Good > 0, ImportRules.NothingToImport);
        MoveTo(ImportStage.Waiting);
        (Mode, StartedAt, FinishedAt, Problem, Attempts) = (mode, StartedAt ?? now, null, "", 0);
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

    /// <summary>Again, behind the last stored row.</summary>
    public void Continue()
    {
        MoveTo(ImportStage.Waiting);
        (FinishedAt, Problem, Attempts) = (null, "", 0);
        Record(new ListImportContinued(InstitutionId, CaseId, ImportRunId, List, LastRow));
    }

    /// <summary>A worker takes it; whoever held it before holds it no longer.</summary>
    internal void TakeUp(Guid lease, DateTime until)
    {
        if (Stage != ImportStage.Running)
        {
            MoveTo(ImportStage.Running);
        }

        (Lease, LeaseUntil, Attempts) = (lease, until, Attempts + 1);
    }

    internal void LayDown() => LeaseUntil = null;

    internal void Advance(int lastRow, int added, int updated, int refused, DateTime until)
    {
        (LastRow, LeaseUntil, Attempts) = (lastRow, until, 1);
        (Added, Updated, Refused) = (Added + added, Updated + updated, Refused + refused);
    }

    internal void Finish(int removed, DateTime now)
    {
        MoveTo(ImportStage.Done);
        (Removed, FinishedAt, LeaseUntil) = (removed, now, null);
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

    internal void Fail(string problem, DateTime now)
    {
        MoveTo(ImportStage.Failed);
        End(problem, now);
    }

    public void Stop(string problem, DateTime now)
    {
        MoveTo(ImportStage.Stopped);
        End(problem, now);
    }

    public void Drop(DateTime now)
    {
        MoveTo(ImportStage.Dropped);
        FinishedAt = now;
    }

    private void End(string problem, DateTime now)
    {
        (Problem, FinishedAt, Lease, LeaseUntil) = (problem, now, Guid.CreateVersion7(), null);
        Record(new ListImportStopped(InstitutionId, CaseId, ImportRunId, List, LastRow, problem));
    }

    private void MoveTo(ImportStage next)
    {
        Require(ImportStages.Moves.Allows(Stage, next), ImportRules.NoSuchMove(Stage, next));
        Stage = next;
    }
}
