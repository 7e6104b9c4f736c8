using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Regulation.Storage;

namespace Mingjian.Tests.Regulation.Storage;

public sealed class TermMappingTests
{
    private static readonly WorkingCalendar Calendar = ReferenceFiles.Calendar;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Term_StoredAndRead_IsTheSame(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var stop = TestContext.Current.CancellationToken;
        var term = Term.WorkingDays(new(2026, 3, 20), 15, Calendar)
            .Stop(new(new(2026, 3, 30), To: null, "现场核查", "sha256:1"), Calendar);
        await using var db = await WithMattersAsync(database, new() { Review = term }, new());

        var read = await db.Matters.AsNoTracking().ToListAsync(stop);

        read.Select(m => m.Review).ShouldBe([term, null], ignoreOrder: true);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Term_Replaced_IsFoundByItsNewEnd(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var stop = TestContext.Current.CancellationToken;
        var undetermined = Term.WorkingDays(new(2026, 12, 20), 15, Calendar);
        await using var db = await WithMattersAsync(
            database,
            new() { Review = undetermined },
            new()
        );
        var matter = await db.Matters.SingleAsync(
            m => m.Review != null && m.Review.EndsOn == null,
            stop
        );

        matter.Review = Term.WorkingDays(new(2026, 3, 2), 15, Calendar);
        await db.SaveChangesAsync(stop);

        var due = await db
            .Matters.AsNoTracking()
            .Where(m => m.Review!.EndsOn <= new DateOnly(2026, 3, 23))
            .OrderBy(m => m.Review!.EndsOn)
            .ToListAsync(stop);
        due.ShouldHaveSingleItem().Id.ShouldBe(matter.Id);
        matter.Review = null;
        await db.SaveChangesAsync(stop);
        (await db.Matters.CountAsync(m => m.Review != null, stop)).ShouldBe(0);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task EndOfEveryMappedTerm_IsAColumnToIndex(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = await WithMattersAsync(database);

        TermMapping.EndColumns(db.Model).ShouldBe([("matters", "review_ends_on")]);
    }

    private static async Task<MatterDb> WithMattersAsync(
        TestDatabase database,
        params Matter[] matters
    )
    {
        var options = new DbContextOptionsBuilder<MatterDb>();
        _ =
            database.Kind == DatabaseKind.Sqlite
                ? Databases.Sqlite(options, database.Connection)
                : Databases.Postgres(options, database.Connection);
        var db = new MatterDb(options.Options);
        await db.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();
        db.AddRange(matters);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        return db;
    }

    private sealed class Matter
    {
        public Guid Id { get; init; } = Guid.CreateVersion7();

        public Term? Review { get; set; }
    }

    private sealed class MatterDb(DbContextOptions<MatterDb> options) : DbContext(options)
    {
        public DbSet<Matter> Matters => Set<Matter>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.Entity<Matter>().HasTerm(m => m.Review);
    }
}
