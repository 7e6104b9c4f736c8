using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Mingjian.Regulation;

namespace Mingjian.Data;

/// <summary>Lets <c>dotnet ef</c> make migrations for each database without starting the program.</summary>
public sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteMingjianDb>
{
    public SqliteMingjianDb CreateDbContext(string[] args) =>
        new(
            Databases
                .Sqlite(new DbContextOptionsBuilder<SqliteMingjianDb>(), "Data Source=:memory:")
                .Options,
            new Desk(),
            new ChinaClock(TimeProvider.System)
        );
}

/// <inheritdoc cref="SqliteDesignTime"/>
public sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresMingjianDb>
{
    public PostgresMingjianDb CreateDbContext(string[] args) =>
        new(
            Databases
                .Postgres(new DbContextOptionsBuilder<PostgresMingjianDb>(), "Host=localhost")
                .Options,
            new Desk(),
            new ChinaClock(TimeProvider.System)
        );
}
