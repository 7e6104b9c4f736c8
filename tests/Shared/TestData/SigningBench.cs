using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Signing;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Journal.Files;
using Mingjian.Journal.Inbox;
using Mingjian.Journal.Letters;
using Mingjian.Journal.Mail;
using Mingjian.Journal.Receipts;
using Mingjian.Listing;
using Mingjian.Listing.Checking;
using Mingjian.Listing.Signing;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Proof;

/// <summary>Signs applications in a test's database as the legal representative would: shown, then signed.</summary>
public sealed class SigningBench(TestInstitution institution) : IDisposable
{
    private readonly string folder = Path.Combine(
        Path.GetTempPath(),
        $"mj_{Guid.CreateVersion7():N}"
    );

    public TestInstitution Institution => institution;

    /// <summary>Records the signer as legal representative, from 2024-01-12 until <paramref name="to"/>.</summary>
    public async Task AuthoriseAsync(DateOnly? to = null)
    {
        var desk = TestDatabase.SystemDesk();
        desk.Open<SignApplication>(null);
        await using var db = institution.Database.Open(desk, institution.Clock);
        var signer = await db.People.SingleAsync(p => p.Id == institution.Signer.Id);
        db.LegalPosts.Add(
            LegalPost.Begin(institution.Id, signer, new(2024, 1, 12), to, others: [])
        );
        await db.SaveChangesAsync();
    }

    /// <summary>The digest that the signing page would show now.</summary>
    public async Task<string> ShownAsync(Guid caseId)
    {
        await using var db = institution.Open(institution.SignersDesk());
        var application = await db.ListingApplications.SingleAsync(a => a.CaseId == caseId);
        var content = await Signing(db).PrepareAsync(application, keep: false, default);
        return SubmissionContent.DigestOf(content.ToJson());
    }

    public async Task<Submission> SignAsync(Guid caseId, string shownDigest)
    {
        var desk = institution.SignersDesk();
        await using var db = institution.Open(desk);
        var (clock, law) = (institution.Clock, new LawBook(db));
        var sign = new SignApplication(
            db,
            desk,
            clock,
            new ApplicationCheck(db, law, clock),
            Signing(db),
            HandIn(db, desk)
        );
        return await sign.RunAsync(
            caseId,
            shownDigest,
            new(institution.Signer.Id, "密码＋动态验证码", clock.Now),
            default
        );
    }

    public async Task<Submission> SignAsync(Guid caseId) =>
        await SignAsync(caseId, await ShownAsync(caseId));

    public HandIn HandIn(MingjianDb db, Desk desk)
    {
        var clock = institution.Clock;
        return new(
            db,
            desk,
            clock,
            new LawBook(db),
            new ReceiptOffice(db, clock, new DocumentNumbers(db), Files(db)),
            new Notifications(db, clock, new MailSettings(new Uri("https://localhost")))
        );
    }

    public RoundDifferences Differences(MingjianDb db) => new(Files(db));

    public FileStore Files(MingjianDb db) => new(new(folder), db, institution.Clock);

    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private SigningDesk Signing(MingjianDb db) =>
        new(db, new SigningAuthority(db, institution.Clock), new ListsOfRecord(db, Files(db)));
}
