using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Web.Host;

/// <summary>The calendars for the command line: those of this installation's database if it has one, else those that come with the program.</summary>
public static class LoadedCalendars
{
    /// <summary>Where the database is, as for <c>serve</c>.</summary>
    public static readonly IReadOnlyList<string> Options = ["--data", "--database", "--connection"];

    public static async Task<WorkingCalendar> ReadAsync(string[] args, TextWriter error)
    {
        var installation = InstallationOf(args);

        if (!HasDatabase(installation))
        {
            return ReferenceFiles.Calendar;
        }

        try
        {
            await using var db = Open(installation);
            var calendar = await new LawBook(db).CalendarAsync();
            return calendar.Papers.Any() ? calendar : ReferenceFiles.Calendar;
        }
        catch (Exception unreadable) when (unreadable is DbException or InvalidOperationException)
        {
            await error.WriteLineAsync(
                $"未能读取数据库中的工作日历，改用随程序附带的年份：{unreadable.Message}"
            );
            return ReferenceFiles.Calendar;
        }
    }

    public static Installation InstallationOf(string[] args) =>
        Installation.From(
            new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build()
        );

    public static bool HasDatabase(Installation installation) =>
        installation.Connection is not null || File.Exists(installation.SqliteFile);

    private static MingjianDb Open(Installation installation)
    {
        var desk = new Desk();
        var clock = new ChinaClock(TimeProvider.System);

        return installation.Database == "postgres"
            ? new PostgresMingjianDb(
                Databases
                    .Postgres(
                        new DbContextOptionsBuilder<PostgresMingjianDb>(),
                        installation.Connection!
                    )
                    .Options,
                desk,
                clock
            )
            : new SqliteMingjianDb(
                Databases
                    .Sqlite(
                        new DbContextOptionsBuilder<SqliteMingjianDb>(),
                        installation.Connection ?? $"Data Source={installation.SqliteFile}"
                    )
                    .Options,
                desk,
                clock
            );
    }
}
