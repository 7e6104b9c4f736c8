using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Activities;
using Mingjian.Activities.Definitions;
using Mingjian.Activities.Keys;
using Mingjian.Activities.Keys.UseCases;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Demo;
using Mingjian.EndToEnd.Host;
using Mingjian.Listing;
using Mingjian.Regulation;

namespace Mingjian.EndToEnd.Delivery;

/// <summary>The demo city as <c>dotnet do.cs run</c> starts it, and keys for two of its institutions.</summary>
public sealed class DemoServer : IAsyncLifetime
{
    private readonly string data = Directory.CreateTempSubdirectory("mingjian-demo-").FullName;
    private ServerProcess? server;

    public string Address => server!.Address;

    public async ValueTask InitializeAsync() =>
        server = await ServerProcess.StartAsync(
            ServerProcess.Delivered,
            "Development",
            "--demo",
            "true",
            "--data",
            data
        );

    public async ValueTask DisposeAsync()
    {
        await server!.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(data, recursive: true);
    }

    /// <summary>A key of the institution whose people and devices the day names, or of some other.</summary>
    public async Task<(Guid InstitutionId, string Token)> MakeKeyAsync(bool isShown)
    {
        var desk = TestDatabase.SystemDesk();
        desk.Open<MakeProgramKey>(null);
        await using var db = Open(desk);
        var shown = await db
            .Memberships.Where(m =>
                db.Set<Person>()
                    .Any(p => p.Id == m.PersonId && p.UserName == DemoLogins.Representative)
            )
            .Select(m => m.OrganisationId)
            .Distinct()
            .SingleAsync();
        var own = isShown
            ? shown
            : await db.Set<Institution>()
                .Where(i => i.Standing == Standing.InList && i.InstitutionId != shown)
                .OrderBy(i => i.Number)
                .Select(i => i.InstitutionId)
                .FirstAsync();
        var (key, token) = ProgramKey.Make(
            Actor.System with
            {
                OrganisationId = own,
            },
            "LIMS 推送",
            [KeyScope.Deliver, KeyScope.Files],
            days: 30,
            open: 0,
            TimeProvider.System.GetUtcNow().UtcDateTime
        );
        db.Add(key);
        await db.SaveChangesAsync();
        return (own, token);
    }

    /// <summary>Every record of the institution with its revision and the delivery it came by, and how often something was sent.</summary>
    public async Task<List<string>> StateAsync(Guid institutionId)
    {
        await using var db = Open(TestDatabase.SystemDesk());
        var state = new List<string>();

        foreach (var type in RecordTypes.All)
        {
            var rows = await RecordTables
                .Of(type.Kind)
                .PageAsync(db, institutionId, Guid.Empty, null, take: 1000, default);
            state.AddRange(
                rows.Select(row => $"{type.Path} {row.Number} {row.Revision} {row.DeliveryId}")
            );
        }

        var facts = await db.Set<Mingjian.Journal.JournalEntry>()
            .CountAsync(e => e.Stream == institutionId && e.Fact == nameof(RecordsDelivered));
        return [.. state, $"{facts} deliveries"];
    }

    private SqliteMingjianDb Open(Desk desk) =>
        new(
            Databases
                .Sqlite(
                    new DbContextOptionsBuilder<SqliteMingjianDb>(),
                    $"Data Source={Path.Combine(data, "mingjian.db")}"
                )
                .Options,
            desk,
            new ChinaClock(TimeProvider.System)
        );
}
