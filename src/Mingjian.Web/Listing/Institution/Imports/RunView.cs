using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Data.Imports;
using Mingjian.Data.Sheets;
using Mingjian.Listing.Imports;
using Mingjian.Listing.Storage;

namespace Mingjian.Web.Listing.Institution.Imports;

/// <summary>One import as its page shows it, of a case or of the bureau.</summary>
public sealed record RunView(ImportRun Run, SheetDefinition Sheet)
{
    public required string Self { get; init; }

    /// <summary>Address of the error workbook.</summary>
    public required string Errors { get; init; }

    /// <summary>Where the rows are seen afterwards.</summary>
    public required string Result { get; init; }

    public required string ResultText { get; init; }

    public required bool MayAct { get; init; }

    public required bool FileIsThere { get; init; }

    /// <summary>When the same file was imported before.</summary>
    public required DateTime? SameFileAt { get; init; }

    /// <summary>The list may be replaced as a whole.</summary>
    public required bool MayReplace { get; init; }

    public ImportMode Mode { get; init; }

    public static Task<DateTime?> SameFileAsync(
        MingjianDb db,
        ImportRun run,
        CancellationToken stop
    ) =>
        db
            .ImportRuns.Where(r =>
                r.CaseId == run.CaseId && r.List == run.List && r.Digest == run.Digest
            )
            .Where(r => r.Stage == ImportStage.Done && r.ImportRunId != run.ImportRunId)
            .Where(r => r.FinishedAt <= run.CheckedAt)
            .MaxAsync(r => r.FinishedAt, stop);
}
