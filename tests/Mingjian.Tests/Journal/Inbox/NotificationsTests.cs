using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Journal.Inbox;
using Mingjian.Journal.Mail;
using Mingjian.Journal.Storage;
using Mingjian.Journal.UseCases;
using Mingjian.Regulation;

namespace Mingjian.Tests.Journal.Inbox;

public sealed class NotificationsTests
{
    private static readonly MailSettings NoMail = new(new("http://127.0.0.1:5080"));
    private static readonly Posting Posting = new("证书将到期", "还有 30 天。", "/institution");
    private static readonly Guid One = Guid.CreateVersion7();
    private static readonly Guid Other = Guid.CreateVersion7();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Messages_EachRecipient_SeesTheirOwnAndNoOthers(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var db = database.Open();
        var signer = db.AddPerson("signer");
        var clerk = db.AddPerson("clerk");
        var officer = db.AddPerson("officer");
        var former = db.AddPerson("former");
        db.AddRole(signer, One, Role.Representative);
        db.AddRole(clerk, One, Role.Clerk);
        db.AddRole(officer, Other, Role.CaseOfficer);
        db.AddRole(former, One, Role.Clerk, to: JournalTestData.Day.AddDays(-1));
        var notifications = new Notifications(db, JournalTestData.Clock(), NoMail);

        notifications.Post(Recipient.Person(clerk.Id), Posting with { Title = "一人" });
        notifications.Post(Recipient.Organisation(One), Posting with { Title = "机构" });
        notifications.Post(
            Recipient.Organisation(One, Role.Representative),
            Posting with
            {
                Title = "代表",
            }
        );
        notifications.Post(Recipient.Holders(Role.CaseOfficer), Posting with { Title = "经办" });
        await db.SaveChangesAsync(Stop);

        (await TitlesAsync(database, signer, One)).ShouldBe(["代表", "机构"]);
        (await TitlesAsync(database, clerk, One)).ShouldBe(["一人", "机构"]);
        (await TitlesAsync(database, officer, Other)).ShouldBe(["经办"]);
        (await TitlesAsync(database, former, One)).ShouldBeEmpty();
        (await TitlesAsync(database, clerk, Other)).ShouldBe(["一人"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task PostOnce_Repeated_PostsOnce(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var key = ReminderLadder.Key("listing.cma:1", new(2026, 12, 31), 30);

        var posted = new List<bool>();
        foreach (var _ in Enumerable.Range(0, 3))
        {
            var db = database.Open();
            var notifications = new Notifications(db, JournalTestData.Clock(), NoMail);
            posted.Add(
                await notifications.PostOnceAsync(key, Recipient.Organisation(One), Posting, Stop)
            );
            posted.Add(
                await notifications.PostOnceAsync(key, Recipient.Organisation(One), Posting, Stop)
            );
            posted.Add(
                await notifications.PostOnceAsync(key, Recipient.Organisation(Other), Posting, Stop)
            );
            await db.SaveChangesAsync(Stop);
        }

        posted.ShouldBe([true, false, true, false, false, false, false, false, false]);
        (await database.Open().Messages.CountAsync(Stop)).ShouldBe(2);
    }

    [Fact]
    public async Task Settle_AThing_ClosesItsOpenMessages()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var db = database.Open();
        var thing = Guid.CreateVersion7();
        var notifications = new Notifications(db, JournalTestData.Clock(), NoMail);
        notifications.Post(Recipient.Organisation(One), Posting with { About = thing });
        notifications.Post(Recipient.Organisation(One), Posting with { About = Other });
        await db.SaveChangesAsync(Stop);

        await notifications.SettleAsync(thing, Stop);
        await db.SaveChangesAsync(Stop);

        (
            await database
                .Open()
                .Messages.Where(m => m.DoneAt != null)
                .Select(m => m.About)
                .ToListAsync(Stop)
        ).ShouldBe([thing]);
    }

    [Fact]
    public async Task ReadMessage_OfAnother_IsPassedOver()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var db = database.Open();
        var reader = db.AddPerson("reader");
        db.AddRole(reader, One, Role.Clerk);
        var notifications = new Notifications(db, JournalTestData.Clock(), NoMail);
        notifications.Post(Recipient.Organisation(One), Posting);
        notifications.Post(Recipient.Organisation(Other), Posting);
        await db.SaveChangesAsync(Stop);
        var all = await db.Messages.Select(m => m.MessageId).ToListAsync(Stop);

        var desk = JournalTestData.DeskOf(reader, One);
        var own = database.Open(desk);
        var clock = JournalTestData.Clock();
        var marked = await new ReadMessage(own, desk, clock, new InboxReader(own, clock)).RunAsync(
            all,
            done: false,
            Stop
        );

        marked.ShouldBe(1);
        var read = await database.Open().Messages.Where(m => m.ReadAt != null).SingleAsync(Stop);
        read.OrganisationId.ShouldBe(One);
        read.ReadByName.ShouldBe("reader");
        read.DoneAt.ShouldBeNull();
        (await new InboxReader(own, clock).UnreadAsync(Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task Post_WhenTheActFails_IsNotStored()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var db = database.Open();
        var twice = new Message
        {
            Title = "",
            Body = "",
            Link = "",
            Clause = "",
            Key = "k",
            CreatedAt = JournalTestData.Clock().Now,
        };
        db.Messages.Add(twice);
        await db.SaveChangesAsync(Stop);
        var act = database.Open();
        new Notifications(act, JournalTestData.Clock(), NoMail).Post(
            Recipient.Organisation(One),
            Posting
        );
        act.Messages.Add(
            new Message
            {
                Title = "",
                Body = "",
                Link = "",
                Clause = "",
                Key = "k",
                CreatedAt = twice.CreatedAt,
            }
        );

        await Should.ThrowAsync<ChangedMeanwhile>(() => act.SaveChangesAsync(Stop));

        (await database.Open().Messages.CountAsync(Stop)).ShouldBe(1);
    }

    private static async Task<List<string>> TitlesAsync(
        TestDatabase database,
        Person person,
        Guid organisation
    )
    {
        var db = database.Open(JournalTestData.DeskOf(person, organisation));
        var messages = await new InboxReader(db, JournalTestData.Clock()).MessagesAsync(Stop);
        return await messages.Select(m => m.Title).OrderBy(t => t).ToListAsync(Stop);
    }
}
