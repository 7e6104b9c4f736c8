using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjian.Journal.Sealing;
using Mingjian.Regulation;

namespace Mingjian.Data.Imports;

/// <summary>What all runs have in common in the database and on the disk.</summary>
public static class ImportRuns
{
    /// <exception cref="NotFound">There is none, or it is not the viewer's.</exception>
    public static async Task<TRun> FindOrRefuseAsync<TRun>(
        this IQueryable<TRun> runs,
        Guid runId,
        CancellationToken stop
    )
        where TRun : LeasedImport =>
        await runs.SingleOrDefaultAsync(r => r.ImportRunId == runId, stop)
        ?? throw new NotFound("导入记录");

    /// <summary>Rows are being stored, or are about to be.</summary>
    public static Task<bool> AnyActiveAsync<TRun>(
        this IQueryable<TRun> runs,
        CancellationToken stop
    )
        where TRun : LeasedImport =>
        runs.AnyAsync(r => r.Stage == ImportStage.Waiting || r.Stage == ImportStage.Running, stop);

    /// <summary>Deletes the files of runs that ended, or were left unconfirmed, thirty days ago. Their rows and digests stay.</summary>
    /// <returns>How many were deleted.</returns>
    public static async Task<int> SweepAsync<TRun>(
        this IQueryable<TRun> runs,
        SealedFiles files,
        DateOnly today,
        CancellationToken stop
    )
        where TRun : LeasedImport
    {
        var before = ChinaClock.StartOf(today.AddDays(-ImportFile.KeptDays));
        var old = await runs.AsNoTracking()
            .Where(r => r.CheckedAt < before)
            .Where(r => r.Stage != ImportStage.Waiting && r.Stage != ImportStage.Running)
            .Where(r => r.CheckedAt >= before.AddDays(-2 * ImportFile.KeptDays))
            .OrderBy(r => r.ImportRunId)
            .Select(r => r.ImportRunId)
            .ToListAsync(stop);
        var there = old.Where(files.Has).ToList();
        there.ForEach(files.Delete);
        return there.Count;
    }

    /// <summary>The columns of <see cref="LeasedImport"/>.</summary>
    internal static void Leased<TRun>(this EntityTypeBuilder<TRun> run)
        where TRun : LeasedImport
    {
        run.HasKey(r => r.ImportRunId);
        run.HasIndex(r => new { r.Stage, r.StartedAt });
        run.HasIndex(r => r.CheckedAt);
        run.Property(r => r.FileName).HasMaxLength(200);
        run.Property(r => r.Digest).HasMaxLength(64);
        run.Property(r => r.CheckedByName).HasMaxLength(100);
        run.Property(r => r.Stage).HasConversion<string>().HasMaxLength(20);
        run.Property(r => r.Problem).HasMaxLength(500);
        run.Property(r => r.Version).IsConcurrencyToken();
        run.Property(r => r.Lease).IsConcurrencyToken();
        run.Ignore(r => r.NewFacts);
        run.Ignore(r => r.Dealt);
        run.Ignore(r => r.Percent);
    }
}
