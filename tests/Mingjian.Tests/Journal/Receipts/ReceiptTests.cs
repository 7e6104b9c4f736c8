using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Journal.Files;
using Mingjian.Journal.Letters;
using Mingjian.Journal.Receipts;
using Mingjian.Journal.Storage;
using Mingjian.Listing;
using Mingjian.Regulation;

namespace Mingjian.Tests.Journal.Receipts;

[Proves("5.3")]
public sealed class ReceiptTests : IDisposable
{
    private static readonly Guid Institution = Guid.CreateVersion7();
    private static readonly object Content = new { Name = "甲", Staff = 21 };

    private readonly FilesFolder folder = new(
        Path.Combine(Path.GetTempPath(), $"mj_receipts_{Guid.CreateVersion7():N}")
    );

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Issue_SignedSubmission_KeepsContentSignerStatementAndMoment(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);

        var first = await IssueAsync(database, commit: true);
        await IssueAsync(database, commit: false);
        var second = await IssueAsync(database, commit: true);

        (first, second).ShouldBe(("HZ2026-000001", "HZ2026-000002"));
        var receipt = await database.Open().Receipts.SingleAsync(r => r.Number == first, Stop);
        receipt.ContentDigest.ShouldBe(ReceiptOffice.DigestOf(Content));
        (await File.ReadAllTextAsync(folder.PathOf(receipt.ContentDigest), Stop)).ShouldBe(
            """{"name":"甲","staff":21}"""
        );
        receipt.SignerName.ShouldBe("代表");
        receipt.Statement.ShouldBe("本机构承诺所提交资料真实、有效、准确。");
        receipt.Attachments.ShouldBe([new(new string('a', 64), "执照.pdf", 9, "application/pdf")]);
        receipt.SignedAt.ShouldBe(JournalTestData.Clock().Now);
    }

    [Fact]
    public async Task Issue_OutsideATransaction_IsAMistake()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var db = database.Open();
        var clock = JournalTestData.Clock();
        var office = new ReceiptOffice(
            db,
            clock,
            new DocumentNumbers(db),
            new FileStore(folder, db, clock)
        );

        await Should.ThrowAsync<InvalidOperationException>(() =>
            office.IssueAsync(Submission(), Stop)
        );
    }

    [Fact]
    public async Task Receipt_OfAnotherInstitution_IsNotSeen()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await IssueAsync(database, commit: true);
        var digest = ReceiptOffice.DigestOf(Content);

        (await FindAsync(database, Institution, digest))!.FileName.ShouldBe("HZ2026-000001.json");
        (await FindAsync(database, Guid.CreateVersion7(), digest)).ShouldBeNull();
    }

    public void Dispose()
    {
        if (Directory.Exists(folder.Path))
        {
            Directory.Delete(folder.Path, recursive: true);
        }
    }

    private static SignedSubmission Submission() =>
        new(
            Institution,
            "名录申请",
            Guid.CreateVersion7(),
            Content,
            [new(new string('a', 64), "执照.pdf", 9, "application/pdf")],
            "本机构承诺所提交资料真实、有效、准确。"
        );

    private static Task<Attachment?> FindAsync(
        TestDatabase database,
        Guid institution,
        string digest
    ) =>
        new ReceiptFiles(
            database.Open(
                JournalTestData.DeskOf(
                    new Person { FullName = "甲" },
                    institution,
                    ListingDuties.ReadOwn
                )
            )
        ).FindAsync(digest, Stop);

    private async Task<string> IssueAsync(TestDatabase database, bool commit)
    {
        var desk = new Desk();
        desk.Seat(
            new Actor(
                Guid.CreateVersion7(),
                "代表",
                "法定代表人",
                Institution,
                "甲",
                new HashSet<string>()
            ),
            Viewer.Institution(Institution)
        );
        var clock = JournalTestData.Clock();
        var db = database.Open(desk, clock);
        await using var together = await db.Database.BeginTransactionAsync(Stop);
        var receipt = await new ReceiptOffice(
            db,
            clock,
            new DocumentNumbers(db),
            new FileStore(folder, db, clock)
        ).IssueAsync(Submission(), Stop);
        await db.SaveChangesAsync(Stop);

        if (commit)
        {
            await together.CommitAsync(Stop);
        }

        return receipt.Number;
    }
}
