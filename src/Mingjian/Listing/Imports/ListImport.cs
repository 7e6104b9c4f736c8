using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Listing.Imports;

/// <summary>
/// Stores the rows of one pass in batches. The next batch is read and checked while the last one is written; no more than a few
/// batches are ever in memory. Rows that an earlier try stored already are read again, for the sake of doubles, but not stored again.
/// </summary>
internal sealed class ListImport<TLine>(MingjianDb db, ImportTask task, ListPass<TLine> pass)
    where TLine : class, IDraftLine
{
    private const int BatchesAhead = 2;
    private const int RemovedAtOnce = 1000;

    private int lastNumber = pass.LastNumberBefore;

    public async Task RunAsync(CancellationToken stop)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var batches = Channel.CreateBounded<Batch>(BatchesAhead);
        var from = task.LastRow;
        var reading = Task.Run(
            () => ReadAsync(from, batches.Writer, both.Token),
            CancellationToken.None
        );

        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(both.Token))
            {
                await task.StoreAsync((run, s) => StoreAsync(run, batch, s), stop);
            }
        }
        finally
        {
            await both.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await reading;
        await task.StoreAsync(FinishAsync, stop);
    }

    private async Task ReadAsync(int from, ChannelWriter<Batch> batches, CancellationToken stop)
    {
        var batch = new Batch();

        try
        {
            foreach (var (row, line) in pass.Rows())
            {
                if (row.Number <= from)
                {
                    continue;
                }

                batch.Add(row.Number, line);

                if (batch.Rows == task.BatchRows)
                {
                    await batches.WriteAsync(batch, stop);
                    batch = new();
                }
            }

            if (batch.Rows > 0)
            {
                await batches.WriteAsync(batch, stop);
            }
        }
        finally
        {
            batches.Complete();
        }
    }

    private async Task StoreAsync(ImportRun run, Batch batch, CancellationToken stop)
    {
        var lines = db.Set<TLine>().Where(l => l.CaseId == run.CaseId);

        if ((await lines.MaxAsync(l => (int?)l.Number, stop) ?? 0) != lastNumber)
        {
            throw new ChangedMeanwhile(); // somebody added a row by hand: the pass begins anew
        }

        foreach (var numbers in batch.Replaced.Chunk(RemovedAtOnce))
        {
            await lines.Where(l => numbers.Contains(l.Number)).ExecuteDeleteAsync(stop);
        }

        await BulkWriter.WriteAsync(db, batch.Lines, stop);
        task.Advance(
            run,
            batch.LastRow,
            batch.Lines.Count - batch.Replaced.Count,
            batch.Replaced.Count,
            batch.Refused
        );
        lastNumber = Math.Max(lastNumber, batch.LastNumber);
    }

    private async Task FinishAsync(ImportRun run, CancellationToken stop)
    {
        var removed = 0;

        if (run.Mode == ImportMode.Replace)
        {
            foreach (var numbers in pass.Numbering.Missing.Chunk(RemovedAtOnce))
            {
                removed += await db.Set<TLine>()
                    .Where(l => l.CaseId == run.CaseId && numbers.Contains(l.Number))
                    .ExecuteDeleteAsync(stop);
            }
        }

        task.Finish(run, removed);
    }

    /// <summary>Rows that are stored together.</summary>
    private sealed class Batch
    {
        public List<TLine> Lines { get; } = [];

        /// <summary>Numbers of the lines that take the place of older ones.</summary>
        public List<int> Replaced { get; } = [];

        public int Rows { get; private set; }

        public int Refused { get; private set; }

        public int LastRow { get; private set; }

        public int LastNumber { get; private set; }

        public void Add(int row, NumberedLine<TLine>? read)
        {
            Rows++;
            LastRow = row;

            if (read is not { Line: var line, IsThere: var isThere })
            {
                Refused++;
                return;
            }

            Lines.Add(line);
            LastNumber = Math.Max(LastNumber, line.Number);

            if (isThere)
            {
                Replaced.Add(line.Number);
            }
        }
    }
}
