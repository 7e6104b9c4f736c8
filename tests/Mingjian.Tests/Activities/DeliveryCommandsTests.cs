using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Records;
using Mingjian.Activities.UseCases;
using Mingjian.Data;
using Mingjian.Journal.Files;
using Mingjian.Journal.Files.Pictures;
using Mingjian.Journal.UseCases;
using Mingjian.Listing.Register;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Tests.Activities;

/// <summary>How often the database is asked while one report comes in, with its file and its results: what makes it slow is found here first.</summary>
public sealed class DeliveryCommandsTests
{
    private static readonly ChinaClock Clock = new(StandingTime.On(2026, 3, 20));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.3(2)3")]
    public async Task Deliver_ResultsAndReport_AskNoMoreThanEachNeeds(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var bench = await DeliveryBench.PrepareAsync(database);
        var (law, register) = (new LawMemory(), new RegisterMemory());
        var next = new LaboratoryDay("B");
        await using (var db = bench.Open())
        {
            await LaboratoryDay.UploadAsync(db, bench.InstitutionId, next.ReportFile);
            await DeliverAsync(db, bench.InstitutionId, bench.Day.All(), law, register);
        }

        await using (var db = bench.Open())
        {
            await DeliverAsync(
                db,
                bench.InstitutionId,
                [.. next.Order(), .. next.Field()],
                law,
                register
            );
        }

        var commands = new Commands();
        await using var counted = Open(database, commands);
        var answer = await DeliverAsync(
            counted,
            bench.InstitutionId,
            [.. next.Laboratory(), next.ReportRecord()],
            law,
            register
        );

        answer.Count.Refused.ShouldBe(0);
        commands.Texts.Count.ShouldBeLessThanOrEqualTo(
            17,
            string.Join('\n', commands.Texts.Select(t => t[..Math.Min(t.Length, 160)]))
        );
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.3(2)3")]
    public async Task TakeUpload_FileAndSender_AreStoredWithOneCommand(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var folder = Directory.CreateTempSubdirectory("mingjian-commands-");
        var commands = new Commands();
        await using var db = Open(database, commands);
        var store = new FileStore(new(folder.FullName), db, Clock);
        var take = new TakeUpload(db, db.Desk, Clock, store, new PictureReader(db, store));

        var first = await take.RunAsync(
            new MemoryStream("%PDF-1.7\n"u8.ToArray()),
            "a.pdf",
            null,
            Stop
        );
        var again = await take.RunAsync(
            new MemoryStream("%PDF-1.7\n"u8.ToArray()),
            "a.pdf",
            null,
            Stop
        );

        again.ShouldBe(first);
        commands.Texts.Count.ShouldBe(2);
        (await db.Set<Upload>().CountAsync(Stop)).ShouldBe(1);
        (await db.Set<StoredFile>().CountAsync(Stop)).ShouldBe(1);
        folder.Delete(recursive: true);
    }

    private static async Task<DeliveryAnswer> DeliverAsync(
        MingjianDb db,
        Guid institutionId,
        IReadOnlyList<RawRecord> records,
        LawMemory law,
        RegisterMemory register
    ) =>
        await new DeliverRecords(
            db,
            Clock,
            new(db, Clock, new(db, law), new InstitutionRegister(db, register), new(db)),
            db.Desk
        ).RunAsync(
            institutionId,
            DeliveryWay.Api,
            records,
            new(Guid.CreateVersion7().ToString(), LaboratoryDay.DigestOf("request")),
            Stop
        );

    private static MingjianDb Open(TestDatabase database, Commands commands)
    {
        var desk = TestDatabase.SystemDesk();
        return database.Kind == DatabaseKind.Sqlite
            ? new SqliteMingjianDb(
                Databases
                    .Sqlite(
                        new DbContextOptionsBuilder<SqliteMingjianDb>().AddInterceptors(commands),
                        database.Connection
                    )
                    .Options,
                desk,
                Clock
            )
            : new PostgresMingjianDb(
                Databases
                    .Postgres(
                        new DbContextOptionsBuilder<PostgresMingjianDb>().AddInterceptors(commands),
                        database.Connection
                    )
                    .Options,
                desk,
                Clock
            );
    }

    private sealed class Commands : DbCommandInterceptor
    {
        public List<string> Texts { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            Texts.Add(command.CommandText);
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default
        )
        {
            Texts.Add(command.CommandText);
            return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
