using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Mingjian.Data;

/// <summary>Tells whoever remembers something in this process that something was stored since. What other processes store, it does not see.</summary>
public sealed class CommitSignal : DbTransactionInterceptor
{
    private static long raised;

    /// <summary>Counts on with every transaction that this process commits.</summary>
    public static long Raised => Interlocked.Read(ref raised);

    public override void TransactionCommitted(
        DbTransaction transaction,
        TransactionEndEventData eventData
    ) => Interlocked.Increment(ref raised);

    public override Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Interlocked.Increment(ref raised);
        return Task.CompletedTask;
    }
}
