using Mingjian.Regulation;

namespace Mingjian.Data.Imports;

/// <summary>
/// 导入: one file of rows on its way in, from its dry run to its last row. Stored in batches, each together with the count of how far
/// it came, so that it goes on behind the last stored row after a stop or a crash; a worker stores only while it holds the lease.
/// </summary>
public abstract class LeasedImport : Aggregate, IOfInstitution
{
    public Guid ImportRunId { get; init; } = Guid.CreateVersion7();

    /// <summary>Whose run it is: the institution, or the bureau.</summary>
    public required Guid InstitutionId { get; init; }

    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file.</summary>
    public required string Digest { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>Rows with content below the heads.</summary>
    public required int RowCount { get; init; }

    public required Guid CheckedBy { get; init; }

    public required string CheckedByName { get; init; }

    public required DateTime CheckedAt { get; init; }

    public ImportStage Stage { get; private set; } = ImportStage.Checked;

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

    /// <summary>Rows that are dealt with.</summary>
    public abstract int Dealt { get; }

    /// <summary>Whole percent of the rows.</summary>
    public int Percent => RowCount == 0 ? 100 : (int)(100L * Dealt / RowCount);

    /// <summary>Again, behind the last stored row.</summary>
    public void Continue()
    {
        MoveTo(ImportStage.Waiting);
        (FinishedAt, Problem, Attempts) = (null, "", 0);
        Record(Continued());
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

    internal void Fail(string problem, DateTime now)
    {
        MoveTo(ImportStage.Failed);
        End(problem, now);
    }

    protected abstract IFact Continued();

    protected abstract IFact Stopped(string problem);

    /// <summary>It was confirmed and waits for a worker.</summary>
    protected void Await(DateTime now)
    {
        MoveTo(ImportStage.Waiting);
        (StartedAt, FinishedAt, Problem, Attempts) = (StartedAt ?? now, null, "", 0);
    }

    /// <summary>A batch was stored: the lease runs anew.</summary>
    protected void HoldOn(DateTime until) => (LeaseUntil, Attempts) = (until, 1);

    protected void Close(DateTime now)
    {
        MoveTo(ImportStage.Done);
        (FinishedAt, LeaseUntil) = (now, null);
    }

    private void End(string problem, DateTime now)
    {
        (Problem, FinishedAt, Lease, LeaseUntil) = (problem, now, Guid.CreateVersion7(), null);
        Record(Stopped(problem));
    }

    private void MoveTo(ImportStage next)
    {
        Require(ImportStages.Moves.Allows(Stage, next), ImportFileRules.NoSuchMove(Stage, next));
        Stage = next;
    }
}
