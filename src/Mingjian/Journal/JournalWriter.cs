using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Journal.Files;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;

namespace Mingjian.Journal;

/// <summary>Appends the facts of a proceeding to their streams in the transaction that stores the change itself.</summary>
internal static class JournalWriter
{
    public static async Task<int> SaveAsync(
        MingjianDb db,
        List<IFact> noted,
        InSave also,
        DateTime now,
        Func<Task<int>> save,
        CancellationToken stop
    )
    {
        var aggregates = Changed<IKeepsFacts>(db, a => a.NewFacts.Count > 0);
        var holders = Changed<IHoldsFiles>(db, null);

        if (aggregates.Count + noted.Count + holders.Count + also.Count == 0)
        {
            return await save();
        }

        await using var own = db.Database.CurrentTransaction is null
            ? await WriteTurn.BeginAsync(db, stop)
            : null;
        await FileUseWriter.SaveAsync(db, holders, stop);
        await also.BeforeAsync(stop);
        await AppendAsync(db, [.. aggregates.SelectMany(a => a.NewFacts), .. noted], now, stop);
        var written = await save();

        await also.AfterAsync(stop);

        // Last, so that the row of everybody is locked for as short as can be.
        if (aggregates.SelectMany(a => a.NewFacts).Concat(noted).Any(PublicVersion.IsMovedBy))
        {
            await PublicVersion.RaiseAsync(db, stop);
        }

        if (own is not null)
        {
            await own.CommitAsync(stop);
        }

        noted.Clear();
        also.Succeeded();
        aggregates.ForEach(aggregate => aggregate.FactsStored());
        return written;
    }

    /// <summary>An aggregate counts by its facts, a plain record by its state.</summary>
    private static List<T> Changed<T>(MingjianDb db, Func<T, bool>? when)
        where T : class =>
        [
            .. db
                .ChangeTracker.Entries<T>()
                .Where(entry =>
                    when?.Invoke(entry.Entity)
                    ?? entry.State is EntityState.Added or EntityState.Modified
                )
                .Select(entry => entry.Entity),
        ];

    private static async Task AppendAsync(
        MingjianDb db,
        IReadOnlyList<IFact> facts,
        DateTime now,
        CancellationToken stop
    )
    {
        if (facts.Count == 0)
        {
            return;
        }

        var proceeding =
            db.Desk.Proceeding
            ?? throw new InvalidOperationException(
                "Facts without a proceeding: the use case must open one at the desk."
            );

        foreach (var stream in facts.GroupBy(fact => fact.Stream).OrderBy(g => g.Key))
        {
            var number = await ReserveAsync(db, stream.Key, stream.Count(), stop) - stream.Count();
            db.JournalEntries.AddRange(
                stream.Select(fact => Entry(fact, ++number, proceeding, now))
            );
        }
    }

    /// <summary>Many facts of one stream, each with its own moment, written in bulk in the transaction that is open.</summary>
    public static async Task AppendInBulkAsync(
        MingjianDb db,
        Guid stream,
        IReadOnlyList<(IFact Fact, DateTime At)> facts,
        CancellationToken stop
    )
    {
        if (facts.Count == 0)
        {
            return;
        }

        var proceeding =
            db.Desk.Proceeding
            ?? throw new InvalidOperationException("Facts without a proceeding.");
        var number = await ReserveAsync(db, stream, facts.Count, stop) - facts.Count;
        await BulkWriter.WriteAsync<JournalEntry>(
            db,
            [.. facts.Select(f => Entry(f.Fact, ++number, proceeding, f.At))],
            stop
        );
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
            About = fact.About,
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
