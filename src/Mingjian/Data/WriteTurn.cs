using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Mingjian.Data;

/// <summary>
/// The transaction of a save. SQLite lets one writer in at a time and has the others sleep on their threads and try again; here they
/// wait in line without a thread, and the next one begins as soon as the one before has ended. Other processes wait as before.
/// </summary>
internal sealed class WriteTurn : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Lines = new(
        StringComparer.Ordinal
    );

    private readonly IDbContextTransaction transaction;
    private SemaphoreSlim? line;

    private WriteTurn(IDbContextTransaction transaction, SemaphoreSlim? line) =>
        (this.transaction, this.line) = (transaction, line);

    public static async Task<WriteTurn> BeginAsync(MingjianDb db, CancellationToken stop)
    {
        var mine = db.IsSqlite ? LineOf(db) : null;

        if (mine is not null)
        {
            await mine.WaitAsync(stop);
        }

        try
        {
            return new(await db.Database.BeginTransactionAsync(stop), mine);
        }
        catch
        {
            mine?.Release();
            throw;
        }
    }

    public Task CommitAsync(CancellationToken stop) => transaction.CommitAsync(stop);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync();
        }
        finally
        {
            Interlocked.Exchange(ref line, null)?.Release();
        }
    }

    private static SemaphoreSlim LineOf(MingjianDb db) =>
        Lines.GetOrAdd(db.Database.GetConnectionString() ?? "", _ => new(1, 1));
}
