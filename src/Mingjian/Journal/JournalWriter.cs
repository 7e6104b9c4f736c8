using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;

namespace Mingjian.Journal;

/// <summary>Appends the facts of a proceeding to their streams in the transaction that stores the change itself.</summary>
internal static class JournalWriter
{
    public static async Task<int> SaveAsync(
        MingjianDb db,
        IReadOnlyList<IKeepsFacts> aggregates,
        DateTime now,
        Func<Task<int>> save,
        CancellationToken stop
    )
    {
        var proceeding =
            db.Desk.Proceeding
            ?? throw new InvalidOperationException(
                "Facts without a proceeding: the use case must open one at the desk."
            );
        var own = db.Database.CurrentTransaction is null
            ? await db.Database.BeginTransactionAsync(stop)
            : null;

        try
        {
            foreach (
                var facts in aggregates
                    .SelectMany(a => a.NewFacts)
                    .GroupBy(fact => fact.Stream)
                    .OrderBy(g => g.Key)
            )
            {
                var last = await ReserveAsync(db, facts.Key, facts.Count(), stop);
                var number = last - facts.Count();
                db.JournalEntries.AddRange(
                    facts.Select(fact => Entry(fact, ++number, proceeding, now))
                );
            }

            var written = await save();

            if (own is not null)
            {
                await own.CommitAsync(stop);
            }

            foreach (var aggregate in aggregates)
            {
                aggregate.FactsStored();
            }

            return written;
        }
        finally
        {
            if (own is not null)
            {
                await own.DisposeAsync();
            }
        }
    }

    /// <summary>One atomic statement on both databases: takes the row's lock, so that numbers have no gaps and no doubles.</summary>
    private static Task<long> ReserveAsync(
        MingjianDb db,
        Guid stream,
        int count,
        CancellationToken stop
    ) =>
        db
            .Database.SqlQuery<long>(
                $"""
                INSERT INTO journal_streams (stream, last_number) VALUES ({stream}, {(long)count})
                ON CONFLICT (stream) DO UPDATE SET last_number = journal_streams.last_number + excluded.last_number
                RETURNING last_number AS "Value"
                """
            )
            .ToListAsync(stop)
            .ContinueWith(
                task => task.Result[0],
                stop,
                TaskContinuationOptions.OnlyOnRanToCompletion,
                TaskScheduler.Default
            );

    private static JournalEntry Entry(
        IFact fact,
        long number,
        Proceeding proceeding,
        DateTime now
    ) =>
        new()
        {
            Stream = fact.Stream,
            Number = number,
            ProceedingId = proceeding.ProceedingId,
            ProceedingKind = proceeding.Kind,
            Fact = fact.GetType().Name,
            Content = CanonicalJson.Of(fact),
            At = now,
            PersonId = proceeding.Actor.PersonId,
            PersonName = proceeding.Actor.Name,
            Capacity = proceeding.Actor.Capacity,
            OrganisationId = proceeding.Actor.OrganisationId,
            OrganisationName = proceeding.Actor.OrganisationName,
            Reason = proceeding.Reason,
            Evidence = string.Join(' ', proceeding.Evidence),
        };
}
