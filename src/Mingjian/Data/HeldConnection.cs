using Microsoft.EntityFrameworkCore;

namespace Mingjian.Data;

/// <summary>
/// Keeps the connection of a context for work of many statements: without it each statement takes one from the pool and gives it
/// back, which makes PostgreSQL reset the session each time.
/// </summary>
internal sealed class HeldConnection : IAsyncDisposable
{
    private readonly MingjianDb db;

    private HeldConnection(MingjianDb db) => this.db = db;

    public static async Task<HeldConnection> OpenAsync(MingjianDb db, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        return new(db);
    }

    public async ValueTask DisposeAsync() => await db.Database.CloseConnectionAsync();
}
