using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Mingjian.Web.Tests;

/// <summary>Counts the queries of the program, so that a page with ten times the rows can be seen to ask no more.</summary>
public sealed class QueryCount : DbCommandInterceptor
{
    private int count;

    public int Count => count;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        Interlocked.Increment(ref count);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}
