using System.Text;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Credit;
using Mingjian.Credit.Facts;
using Mingjian.Credit.Facts.Imports;
using Mingjian.Credit.Facts.UseCases;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal.Files;
using Mingjian.Journal.Inbox;
using Mingjian.Journal.Mail;
using Mingjian.Listing.Register;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Tests.Credit.Facts;

/// <summary>An institution that is listed since 2025-01-06, two officers of the bureau and the institution's own people, on 2026-03-20.</summary>
internal sealed class FactBench(TestDatabase database) : IDisposable
{
    public static readonly DateOnly Today = new(2026, 3, 20);
    public static readonly DateOnly ListedOn = new(2025, 1, 6);

    public static readonly Attachment Paper = new(new('a', 64), "决定书.pdf", 1, "application/pdf");

    private readonly string folder = Path.Combine(
        Path.GetTempPath(),
        $"mj_{Guid.CreateVersion7():N}"
    );

    public static Actor Officer { get; } = Bureau("张经办");

    public static Actor Reviewer { get; } = Bureau("王审核");

    public StandingTime Time { get; } = StandingTime.On(2026, 3, 20);

    public ChinaClock Clock => new(Time);

    public Guid InstitutionId { get; private set; }

    public static string Code { get; } = TestData.CreditCode(41);

    public static async Task<FactBench> PrepareAsync(TestDatabase database)
    {
        var bench = new FactBench(database);
        bench.InstitutionId = await bench.ListAsync(41, "重庆示例一号检测有限公司", ListedOn);
        return bench;
    }

    /// <summary>Another institution in the 名录.</summary>
    public async Task<Guid> ListAsync(int seed, string name, DateOnly from)
    {
        await using var db = Open();
        var listed = await new RegisterSeed(db, first: seed).ListAsync(
            from,
            ChinaClock.StartOf(from)
        );
        db.Organisations.Add(
            new()
            {
                OrganisationId = listed.InstitutionId,
                Kind = OrganisationKind.Institution,
                Name = name,
                CreditCode = TestData.CreditCode(seed),
                Office = null,
            }
        );
        await db.SaveChangesAsync();
        return listed.InstitutionId;
    }

    public MingjianDb Open(Desk? desk = null) => database.Open(desk, Clock);

    public MingjianDb OpenAs(Actor actor) => Open(DeskOf(actor, Viewer.Municipal));

    public MingjianDb OpenOwn() =>
        Open(
            DeskOf(
                new(
                    Guid.CreateVersion7(),
                    "示例代表人",
                    "法定代表人",
                    InstitutionId,
                    "重庆示例一号检测有限公司",
                    new HashSet<string> { CreditDuties.ReadOwn, CreditDuties.StateCase }
                ),
                Viewer.Institution(InstitutionId)
            )
        );

    public Notifications Notifications(MingjianDb db) =>
        new(db, Clock, new MailSettings(new Uri("https://localhost")));

    public FactIntake Intake(MingjianDb db) =>
        new(db, Clock, new InstitutionRegister(db, new()), Notifications(db));

    public FactListImport Lists(MingjianDb db) =>
        new(db, Clock, Store(db), new InstitutionRegister(db, new()));

    public FactEntry Entry(string kind, FactDetails? details = null) =>
        new()
        {
            InstitutionId = InstitutionId,
            Kinds = [kind],
            Title = "示例事实",
            HappenedOn = new(2026, 3, 2),
            Source = FactKinds.Of(kind).Sources[0],
            Details = details ?? new(),
            Evidence = [Paper],
        };

    public static FactDetails Fine(long yuan, string number = "渝环罚〔2026〕1号") =>
        new()
        {
            DecidedOn = new(2026, 3, 4),
            DocumentNumber = number,
            Penalties = [PenaltyKind.Warning, PenaltyKind.Fine],
            AmountFen = yuan * FactDetails.FenPerYuan,
        };

    public async Task<Guid> EnterAsync(FactEntry entry)
    {
        await using var db = OpenAs(Officer);
        return await new EnterFact(db, Intake(db), Notifications(db), db.Desk).RunAsync(
            entry,
            default
        );
    }

    public async Task VerifyAsync(Guid factId, Actor? actor = null)
    {
        await using var db = OpenAs(actor ?? Reviewer);
        await new VerifyFact(db, Clock, Notifications(db), db.Desk).RunAsync(factId, "", default);
    }

    public async Task<Guid> VerifiedAsync(FactEntry entry)
    {
        var id = await EnterAsync(entry);
        await VerifyAsync(id);
        return id;
    }

    public async Task<VerifiedFact> FindAsync(Guid factId)
    {
        await using var db = Open();
        return await db.VerifiedFacts.FindOrRefuseAsync(factId, default);
    }

    /// <summary>The facts of the institution that count in a year, cut off at the end of it.</summary>
    public async Task<IReadOnlyList<Mingjian.Credit.Scoring.CountedFact>> CountedAsync(
        int year = 2026,
        DateOnly? cutoff = null
    )
    {
        await using var db = Open();
        var reader = new FactReader(db, new LawBook(db));
        var last = new DateOnly(year, 12, 31);

        await foreach (
            var found in reader.InPeriodAsync(
                [InstitutionId],
                new(year, 1, 1),
                last,
                cutoff ?? last,
                default
            )
        )
        {
            return found.Facts;
        }

        throw new InvalidOperationException("An institution asked for is always answered.");
    }

    public async Task<FactListReport> ImportAsync(string list, string csv, bool store = true)
    {
        await using var db = OpenAs(Officer);
        var file = await Store(db)
            .TakeAsync(new MemoryStream(Encoding.UTF8.GetBytes(csv)), "名单.csv");
        return store
            ? await new ImportFactList(db, Clock, Lists(db), Notifications(db), db.Desk).RunAsync(
                PublicListSheet.Of(list),
                file,
                default
            )
            : await Lists(db).CheckAsync(PublicListSheet.Of(list), file, default);
    }

    public FileStore Store(MingjianDb db) => new(new FilesFolder(folder), db, Clock);

    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Actor Bureau(string name) =>
        new(
            Guid.CreateVersion7(),
            name,
            "市局经办",
            Guid.CreateVersion7(),
            "重庆市生态环境局",
            new HashSet<string>
            {
                CreditDuties.Read,
                CreditDuties.EnterFact,
                CreditDuties.VerifyFact,
            }
        );

    private static Desk DeskOf(Actor actor, Viewer viewer)
    {
        var desk = new Desk();
        desk.Seat(actor, viewer);
        return desk;
    }
}
