using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing.Register.Rows;
using Mingjian.Listing.Search;

namespace Mingjian.Listing.Register;

/// <summary>One institution's register being revised at one moment of knowledge, inside the transaction of a save.</summary>
internal sealed class Revising
{
    private const int Batch = 1000;

    private readonly MingjianDb db;
    private readonly Guid institutionId;
    private readonly DateTime knownAt;
    private readonly CancellationToken stop;
    private readonly SearchKeyWriter keys;

    private Revising(MingjianDb db, Guid institutionId, DateTime knownAt, CancellationToken stop)
    {
        (this.db, this.institutionId, this.knownAt, this.stop) = (db, institutionId, knownAt, stop);
        keys = new(db, institutionId);
    }

    /// <summary>Takes the register's version row, so that writers follow one another and each sees what the one before it wrote.</summary>
    public static async Task<Revising> BeginAsync(
        MingjianDb db,
        Guid institutionId,
        DateTime knownAt,
        CancellationToken stop
    )
    {
        var moment = new DateTime(
            knownAt.Ticks / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond,
            DateTimeKind.Utc
        );
        var raised = await db
            .Database.SqlQuery<Raised>(
                $"""
                INSERT INTO listing_register_versions (id, number, at)
                VALUES ({RegisterVersion.Only}, 1, {moment})
                ON CONFLICT (id) DO UPDATE SET
                    number = listing_register_versions.number + 1,
                    at = CASE WHEN excluded.at > listing_register_versions.at
                        THEN excluded.at ELSE listing_register_versions.at END
                RETURNING number AS "Number", at AS "At"
                """
            )
            .ToListAsync(stop);
        var revision = new RegisterRevision
        {
            Number = raised[0].Number,
            InstitutionId = institutionId,
            At = DateTime.SpecifyKind(raised[0].At, DateTimeKind.Utc),
        };
        await BulkWriter.WriteAsync<RegisterRevision>(db, [revision], stop);

        return new(db, institutionId, revision.At, stop);
    }

    /// <summary>The version as this revision made it.</summary>
    private sealed record Raised(long Number, DateTime At);

    public Task ChangeProfileAsync(
        DateOnly from,
        Func<ProfileRow, ProfileRow> patch,
        Func<ProfileRow, ProfileRow, bool> same
    ) =>
        ReviseAsync<ProfileRow, ProfileSpan>(known =>
            known.Select(k => (k.Key, k.Value.Change(from, patch, same).Since(k.Value)))
        );

    public Task PutAsync<TRow, TSpan>(TRow row, DateOnly from)
        where TRow : class, IRegisterRow<TRow, TSpan>, IEquatable<TRow>
        where TSpan : class, ISpan => ReplaceAsync<TRow, TSpan>([new ListRow<TRow>(row)], from);

    public Task ReplaceAsync<TRow, TSpan>(IEnumerable<ListRow<TRow>> rows, DateOnly from)
        where TRow : class, IRegisterRow<TRow, TSpan>, IEquatable<TRow>
        where TSpan : class, ISpan =>
        ReviseAsync<TRow, TSpan>(known =>
            TimelineOfList.Replace(known, from, ByKey<TRow, TSpan>(rows))
        );

    public async Task ReplaceAsync<TRow, TSpan>(IQueryable<TRow> rows, DateOnly from)
        where TRow : class, IRegisterRow<TRow, TSpan>, IEquatable<TRow>
        where TSpan : class, ISpan =>
        await ReplaceAsync<TRow, TSpan>(
            (await rows.ToListAsync(stop)).Select(row => new ListRow<TRow>(row)),
            from
        );

    /// <summary>Brings territories and search keys to what the register says now.</summary>
    public async Task FinishAsync()
    {
        await TerritoryWriter.WriteAsync(db, institutionId, knownAt, stop);
        await keys.WriteAsync(stop);
    }

    private async Task ReviseAsync<TRow, TSpan>(
        Func<
            IReadOnlyDictionary<string, Timeline<TRow>>,
            IEnumerable<(string Key, Revision<TRow> Revision)>
        > revise
    )
        where TRow : class, IRegisterRow<TRow, TSpan>, IEquatable<TRow>
        where TSpan : class, ISpan
    {
        var spans = await db.Set<TSpan>()
            .AsNoTracking()
            .Where(s => s.InstitutionId == institutionId && s.KnownTo == ISpan.Ever)
            .ToListAsync(stop);
        var known = spans
            .GroupBy(s => TRow.Of(s).Key, StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key,
                g => new Timeline<TRow>(
                    g.Select(s => new Stretch<TRow>(s.ValidFrom, s.ValidTo, TRow.Of(s)))
                ),
                StringComparer.Ordinal
            );
        var byKey = spans.ToDictionary(s => (TRow.Of(s).Key, s.ValidFrom));
        var revisions = revise(known).ToList();

        await CloseAsync([
            .. revisions.SelectMany(r => r.Revision.Closed.Select(s => byKey[(r.Key, s.From)])),
        ]);
        await OpenAsync<TRow, TSpan>([.. revisions.SelectMany(r => r.Revision.Opened)]);
    }

    /// <summary>What was known for no time at all (two revisions at one moment) leaves no trace.</summary>
    private async Task CloseAsync<TSpan>(IReadOnlyList<TSpan> closed)
        where TSpan : class, ISpan
    {
        var key = db.Model.FindEntityType(typeof(TSpan))!.FindPrimaryKey()!.Properties[0];

        foreach (var batch in closed.Select(s => (Guid)key.PropertyInfo!.GetValue(s)!).Chunk(Batch))
        {
            var spans = db.Set<TSpan>()
                .Where(s => EF.Parameter(batch).Contains(EF.Property<Guid>(s, key.Name)));
            await spans.Where(s => s.KnownFrom >= knownAt).ExecuteDeleteAsync(stop);
            await spans.ExecuteUpdateAsync(set => set.SetProperty(s => s.KnownTo, knownAt), stop);
        }
    }

    private async Task OpenAsync<TRow, TSpan>(IReadOnlyList<Stretch<TRow>> opened)
        where TRow : class, IRegisterRow<TRow, TSpan>, IEquatable<TRow>
        where TSpan : class, ISpan
    {
        if (opened.Count == 0)
        {
            return;
        }

        await BulkWriter.WriteAsync<TSpan>(
            db,
            [.. opened.Select(s => s.Value.ToSpan(institutionId, s.From, s.To, knownAt))],
            stop
        );
        keys.Add(opened.Select(s => s.Value));
    }

    /// <summary>A key that stands twice in a list counts once, as it first stands.</summary>
    private static Dictionary<string, ListRow<TRow>> ByKey<TRow, TSpan>(
        IEnumerable<ListRow<TRow>> rows
    )
        where TRow : class, IRegisterRow<TRow, TSpan>, IEquatable<TRow>
        where TSpan : class, ISpan
    {
        var byKey = new Dictionary<string, ListRow<TRow>>(StringComparer.Ordinal);

        foreach (var row in rows)
        {
            byKey.TryAdd(row.Value.Key, row);
        }

        return byKey;
    }
}
