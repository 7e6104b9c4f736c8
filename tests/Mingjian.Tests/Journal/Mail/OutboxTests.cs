using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Journal.Inbox;
using Mingjian.Journal.Mail;
using Mingjian.Journal.Sending;
using Mingjian.Journal.Storage;

namespace Mingjian.Tests.Journal.Mail;

public sealed class OutboxTests : IAsyncDisposable
{
    private static readonly Guid Institution = Guid.CreateVersion7();

    private readonly SmtpListener server = new();
    private readonly StandingTime time = StandingTime.On(2026, 3, 20);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private MailSettings Settings =>
        new(new("https://mingjian.example"))
        {
            Host = "127.0.0.1",
            Port = server.Port,
            From = "系统 <noreply@mingjian.example>",
            Tls = MailTls.None,
        };

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SendDue_MessageToARole_GoesToEachHolderOnce(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await PostAsync(database, "clerk1", "clerk2");

        var first = await SendAsync(database);
        var second = await SendAsync(database);

        (first, second).ShouldBe((2, 0));
        server
            .Received.SelectMany(m => m.To)
            .Order()
            .ShouldBe(["clerk1@example.test", "clerk2@example.test"]);
        var mail = server.Received.First();
        mail.Subject.ShouldBe("申请已退回补正");
        mail.Text.ShouldContain("https://mingjian.example/institution/application");
        mail.Text.ShouldContain("办理期限：2026-04-10");
        (await MailsAsync(database)).ShouldAllBe(m =>
            m.State == OutgoingState.Sent && m.SentAt == time.Moment
        );
    }

    [Fact]
    public async Task SendDue_HolderWhoLostTheRoleMeanwhile_GetsNone()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await PostAsync(database, "clerk1", "clerk2");
        server.AnswerToRecipient = "451 later";
        await SendAsync(database);
        var db = database.Open();
        var lost = await db.Memberships.FirstAsync(
            m => db.Set<Person>().Any(p => p.Id == m.PersonId && p.FullName == "clerk2"),
            Stop
        );
        lost.To = JournalTestData.Day.AddDays(-1);
        await db.SaveChangesAsync(Stop);
        server.AnswerToRecipient = "250 OK";
        time.Moment += Outgoing.Waits[0];

        await SendAsync(database);

        server.Received.SelectMany(m => m.To).ShouldBe(["clerk1@example.test"]);
        var mails = await MailsAsync(database);
        mails.Single(m => m.State == OutgoingState.Dropped).Error.ShouldContain("已不在该岗位");
    }

    [Fact]
    public async Task SendDue_ServerThatIsBusy_IsTriedAgainLaterEachTimeUntilItFails()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await PostAsync(database, "clerk");
        server.AnswerToRecipient = "451 busy";
        var tries = new List<TimeSpan>();

        for (var attempt = 0; attempt <= Outgoing.Waits.Count; attempt++)
        {
            await SendAsync(database);
            var waiting = (await MailsAsync(database)).Single();
            waiting.Attempts.ShouldBe(attempt + 1);
            tries.Add(waiting.NextAt - time.Moment);
            time.Moment += tries[^1];
        }

        tries.ShouldBe([.. Outgoing.Waits, TimeSpan.Zero]);
        var failed = (await MailsAsync(database)).Single();
        failed.State.ShouldBe(OutgoingState.Failed);
        failed.Error.ShouldContain("busy");
        (await SendAsync(database)).ShouldBe(0);
    }

    [Fact]
    public async Task Retry_OfAFailedMail_SendsIt()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await PostAsync(database, "clerk");
        server.AnswerToRecipient = "550 no such box";
        await SendAsync(database);
        var failed = (await MailsAsync(database)).Single();
        server.AnswerToRecipient = "250 OK";

        await using (var outbox = Open(database))
        {
            await outbox.Value.RetryAsync(failed.OutgoingId, Stop);
        }

        failed.State.ShouldBe(OutgoingState.Failed);
        failed.Attempts.ShouldBe(1);
        (await SendAsync(database)).ShouldBe(1);
        server.Received.Single().MessageId.ShouldStartWith($"{failed.OutgoingId:N}");
    }

    [Fact]
    public async Task SendDue_NoServerThere_WaitsAndSaysWhy()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await PostAsync(database, "clerk");
        await server.CloseAsync();

        var sent = await SendAsync(database);

        sent.ShouldBe(0);
        var waiting = (await MailsAsync(database)).Single();
        waiting.State.ShouldBe(OutgoingState.Waiting);
        waiting.Error.ShouldNotBeEmpty();
        waiting.NextAt.ShouldBe(time.Moment + Outgoing.Waits[0]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SendDue_TwoNodesAtOnce_SendEachMailOnce(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var db = database.Open();
        db.Outbox.AddRange(
            Enumerable.Range(0, 20).Select(n => OutboxMail.To($"p{n}@example.test", "邀请", "链接"))
        );
        await db.SaveChangesAsync(Stop);

        var sent = await Task.WhenAll(SendAsync(database), SendAsync(database));

        sent.Sum().ShouldBe(20);
        server.Received.Count.ShouldBe(20);
        (await MailsAsync(database)).ShouldAllBe(m => m.Body == "");
    }

    [Theory]
    [InlineData("geheim", 1)]
    [InlineData("wrong", 0)]
    public async Task SendDue_ServerThatAsksForAPassword_GetsItFromItsFile(
        string password,
        int expected
    )
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await PostAsync(database, "clerk");
        server.Password = "geheim";
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, $"{password}\n", Stop);

        var sent = await SendAsync(
            database,
            Settings with
            {
                User = "mingjian",
                PasswordFile = file,
            }
        );

        sent.ShouldBe(expected);
        File.Delete(file);
    }

    [Fact]
    public async Task Post_WithoutAMailServer_QueuesNothing()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var db = database.Open();

        new Notifications(db, JournalTestData.Clock(), Settings with { Host = "" }).Post(
            Recipient.Organisation(Institution),
            new Posting("a", "b", "/c")
        );
        await db.SaveChangesAsync(Stop);

        (await MailsAsync(database)).ShouldBeEmpty();
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task PostAsync(TestDatabase database, params string[] clerks)
    {
        var db = database.Open();

        foreach (var clerk in clerks)
        {
            db.AddRole(db.AddPerson(clerk), Institution, Role.Clerk);
        }

        db.AddRole(db.AddPerson("lead"), Institution, Role.TechnicalLead);
        new Notifications(db, JournalTestData.Clock(time), Settings).Post(
            Recipient.Organisation(Institution, Role.Clerk),
            new Posting(
                "申请已退回补正",
                "共 3 条意见。",
                "/institution/application",
                "5.2",
                new(2026, 4, 10)
            )
        );
        await db.SaveChangesAsync(Stop);
    }

    private async Task<int> SendAsync(TestDatabase database, MailSettings? settings = null)
    {
        await using var outbox = Open(database, settings);
        return await outbox.Value.SendDueAsync(Stop);
    }

    private Held Open(TestDatabase database, MailSettings? settings = null)
    {
        var db = database.Open(clock: JournalTestData.Clock(time));
        settings ??= Settings;
        var sender = new MailSender(settings);
        var recipients = new MailRecipients(db, settings, JournalTestData.Clock(time));
        return new(
            new Outbox(settings, new(db, time), sender, recipients, NullLogger<Outbox>.Instance),
            sender
        );
    }

    private static Task<List<OutboxMail>> MailsAsync(TestDatabase database) =>
        database.Open().Outbox.AsNoTracking().OrderBy(m => m.OutgoingId).ToListAsync(Stop);

    private sealed record Held(Outbox Value, MailSender Sender) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Sender.DisposeAsync();
    }
}
