using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Journal;
using Mingjian.Journal.Sealing;
using Mingjian.Regulation;

namespace Mingjian.Data;

/// <summary>
/// The one context. Rooms add their own sets as extensions in their <c>Storage/</c> folder; each configuration is found in the assembly.
/// Saving stores the facts of the open proceeding in the same transaction (<see cref="JournalWriter"/>).
/// </summary>
public abstract class MingjianDb(DbContextOptions options, Desk desk, ChinaClock clock)
    : IdentityUserContext<Person, Guid>(options),
        IDataProtectionKeyContext
{
    private readonly List<IFact> noted = [];
    private readonly InSave also = new();

    /// <summary>From where this context looks: read by the territory filters of every room.</summary>
    public Viewer Viewer => desk.Viewer;

    public Desk Desk => desk;

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public bool IsSqlite => Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal);

    /// <summary>Records a fact that changes no aggregate, such as that a personal value was shown; stored by the next save.</summary>
    public void Note(IFact fact) => noted.Add(fact);

    /// <summary>
    /// Work of its own statements (bulk rows, updates of many rows) that belongs to the next save: carried out in its transaction after
    /// everything else, so that it sees what the save itself wrote.
    /// </summary>
    /// <param name="afterwards">Called when the save has succeeded.</param>
    public void AlsoInSave(Func<CancellationToken, Task> work, Action? afterwards = null) =>
        also.Last(work, afterwards);

    /// <summary>
    /// As <see cref="AlsoInSave"/>, but before everything else of the save: for rows that need nothing of it. The numbers of the
    /// journal, for which other saves of the same stream wait, are then taken last.
    /// </summary>
    public void FirstInSave(Func<CancellationToken, Task> work) => also.First(work);

    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            return await JournalWriter.SaveAsync(
                this,
                noted,
                also,
                clock.Now,
                () => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken),
                cancellationToken
            );
        }
        catch (Exception broken)
            when (broken is DbUpdateConcurrencyException || Databases.IsCollision(broken))
        {
            throw new ChangedMeanwhile();
        }
        finally
        {
            also.Clear(); // what failed is not part of a later save
        }
    }

    /// <summary>Only the framework saves its keys this way; the law's own changes carry facts and are saved asynchronously.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        ChangeTracker.Entries<IKeepsFacts>().Any()
            ? throw new NotSupportedException(
                "Save asynchronously: facts are stored with every change."
            )
            : base.SaveChanges(acceptAllChangesOnSuccess);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(MingjianDb).Assembly);
        Territory.Apply(builder, this);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Sealed>().HaveConversion<SealedConverter>();
        configurationBuilder
            .Properties<SealedIndex>()
            .HaveConversion<SealedIndexConverter>()
            .HaveMaxLength(SealedIndex.Length);
    }
}

/// <summary>The SQLite form: demo and small installations. Owns <c>Data/Migrations/Sqlite</c>.</summary>
public sealed class SqliteMingjianDb(
    DbContextOptions<SqliteMingjianDb> options,
    Desk desk,
    ChinaClock clock
) : MingjianDb(options, desk, clock);

/// <summary>The PostgreSQL form. Owns <c>Data/Migrations/Postgres</c>.</summary>
public sealed class PostgresMingjianDb(
    DbContextOptions<PostgresMingjianDb> options,
    Desk desk,
    ChinaClock clock
) : MingjianDb(options, desk, clock);
