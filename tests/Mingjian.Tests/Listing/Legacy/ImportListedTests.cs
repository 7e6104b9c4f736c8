using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data.Imports;
using Mingjian.Journal.Files;
using Mingjian.Journal.Sealing;
using Mingjian.Journal.Storage;
using Mingjian.Listing;
using Mingjian.Listing.Imports;
using Mingjian.Listing.Legacy;
using Mingjian.Listing.Legacy.UseCases;
using Mingjian.Listing.Register;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Tests.Listing.Legacy;

public sealed partial class ImportListedTests : IDisposable
{
    private static readonly string[] Head =
    [
        "机构名称",
        "统一社会信用代码",
        "法人性质",
        "注册地址",
        "所属区县",
        "服务类别",
        "纳入日期",
        "名录编号",
        "资质认定证书编号",
        "证书有效期至",
        "法定代表人",
        "授权签字人",
        "联系邮箱",
    ];

    private readonly StandingTime time = StandingTime.On(2026, 3, 20);
    private readonly FilesFolder folder = new(
        Path.Combine(Path.GetTempPath(), $"mj_listed_{Guid.CreateVersion7():N}")
    );
    private readonly PersonalKeys keys = new([SHA256.HashData("listed"u8)]);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.1")]
    public async Task Rows_BecomeInstitutionsOfTheRegister_MarkedAsLegacy(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var file = TestWorkbook.Of(
            "名录",
            Head,
            Row(1, number: "CQ-0007"),
            Row(2, services: "运维", cma: ""),
            Row(3)
        );

        var run = await ImportAsync(database, file);

        (run.Stage, run.Added, run.Refused).ShouldBe((ImportStage.Done, 3, 0));
        var institutions = await database
            .Open()
            .Institutions.OrderBy(i => i.Number)
            .ToListAsync(Stop);
        institutions
            .Select(i => (i.Number, i.IsLegacy, i.IsUnconfirmed, i.ListedOn))
            .ShouldBe([
                ("CQ-0007", true, true, new DateOnly(2024, 3, 1)),
                ("CQ-0008", true, true, new DateOnly(2024, 3, 1)),
                ("CQ-0009", true, true, new DateOnly(2024, 3, 1)),
            ]);
        var profile = await database
            .Open()
            .ProfileSpans.SingleAsync(p => p.Number == "CQ-0007", Stop);
        (profile.Name, profile.Office, profile.ValidFrom).ShouldBe(
            ("重庆示例1号检测有限公司", "500103", new DateOnly(2024, 3, 1))
        );
        (
            await database
                .Open()
                .KeyPersonSpans.CountAsync(
                    p => p.InstitutionId == institutions[0].InstitutionId,
                    Stop
                )
        ).ShouldBe(3);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.1")]
    public async Task SameWorkbookTwice_ListsNobodyTwice(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var file = TestWorkbook.Of("名录", Head, Row(1), Row(2));
        await ImportAsync(database, file);

        var second = await ImportAsync(database, file);

        (second.Added, second.Updated).ShouldBe((0, 2));
        (await database.Open().Institutions.CountAsync(Stop)).ShouldBe(2);
        (await database.Open().Organisations.CountAsync(o => o.CreditCode != null, Stop)).ShouldBe(
            2
        );
        (
            await database.Open().ProfileSpans.CountAsync(p => p.KnownTo == ISpan.Ever, Stop)
        ).ShouldBe(2);
    }

    [Fact, Proves("5.1")]
    public async Task ConfirmedRecord_IsNotOverwritten()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        using var first = TestWorkbook.Of("名录", Head, Row(1));
        await ImportAsync(database, first);
        await ConfirmAsync(database);
        using var changed = TestWorkbook.Of("名录", Head, Row(1, address: "别处"));

        await ImportAsync(database, changed);

        var institution = await database.Open().Institutions.SingleAsync(Stop);
        institution.Papers.Licence.Address.ShouldBe("重庆市渝中区示例路 1 号");
    }

    [Fact, Proves("5.1")]
    public async Task Mistakes_AreToldCellByCell_AndTheOthersListed()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var wrong = Row(2);
        wrong[1] = wrong[1][..17] + (wrong[1][17] == '0' ? '1' : '0');
        using var file = TestWorkbook.Of(
            "名录",
            Head,
            Row(1, number: "CQ-0001"),
            wrong,
            Row(3, office: "某某区"),
            Row(4, cma: ""),
            Row(5, number: "CQ-0001"),
            Row(1)
        );

        var run = await ImportAsync(database, file);

        run.Report.Errors.Select(e => (e.Row, e.Column))
            .ShouldBe([
                (3, "统一社会信用代码"),
                (4, "所属区县"),
                (5, "资质认定证书编号"),
                (5, "证书有效期至"),
                (6, "名录编号"),
                (7, "统一社会信用代码"),
            ]);
        (run.Added, run.Refused).ShouldBe((1, 5));
    }

    [Fact]
    public async Task List_OfTheBureau_IsNoListOfACase()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var (db, desk) = Officer(database);

        Should.Throw<NotFound>(() => Sheets(db).OfCase(ListNames.Listed));
        desk.Actor.Duties.ShouldContain(ListingDuties.Import);
    }

    [Fact]
    public async Task Stop_BeforeItIsConfirmed_ListsNobodyAndKeepsNoFile()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        using var file = TestWorkbook.Of("名录", Head, Row(1));
        var (db, desk) = Officer(database);
        var files = new SealedFiles(folder, keys);
        var intake = new ImportIntake(db, desk, new(time), Sheets(db), files);
        var runId = await new CheckListedImport(desk, intake).RunAsync(file, "名录.xlsx", Stop);

        await new StopListedImport(db, desk, intake).RunAsync(runId, Stop);

        files.Has(runId).ShouldBeFalse();
        var run = await database.Open().ImportRuns.SingleAsync(Stop);
        run.Stage.ShouldBe(ImportStage.Dropped);
        (await database.Open().Institutions.CountAsync(Stop)).ShouldBe(0);
    }

    [Theory, Proves("5.1")]
    [InlineData(null, "重庆市渝中区示例路 1 号")]
    [InlineData("重庆市渝中区别处 2 号", "重庆市渝中区示例路 1 号")]
    public async Task FirstSignature_ConfirmsTheRecord_AndCompletesItWhereItAgrees(
        string? moved,
        string shown
    )
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        using var file = TestWorkbook.Of("名录", Head, Row(1));
        await ImportAsync(database, file);
        var desk = TestDatabase.SystemDesk();
        await using var db = database.Open(desk, new(time));
        var institution = await db.Institutions.SingleAsync(Stop);
        var application = await DraftAsync(db, institution, moved);
        desk.Open<ImportListedTests>(ListingDuties.Sign);

        LegacyConfirmation.Sign(db, institution, application, new(2026, 3, 20), time.Moment);
        await db.SaveChangesAsync(Stop);

        institution.IsUnconfirmed.ShouldBeFalse();
        var profiles = await database.Open().ProfileSpans.Select(p => p.Address).ToListAsync(Stop);
        profiles.ShouldAllBe(address => address == shown);
        var staff = await database.Open().StaffSpans.CountAsync(Stop);
        staff.ShouldBe(moved is null ? 1 : 0);
    }

    [Fact]
    public async Task Import_IsWrittenInTheJournalOfEachInstitution()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        using var file = TestWorkbook.Of("名录", Head, Row(1));
        await ImportAsync(database, file);
        var institution = await database.Open().Institutions.SingleAsync(Stop);

        var facts = await database
            .Open()
            .JournalEntries.Where(e => e.Stream == institution.InstitutionId)
            .Select(e => e.Fact)
            .ToListAsync(Stop);

        facts.ShouldContain("LegacyRecordImported");
        facts.ShouldContain("OrganisationRegistered");
    }

    public void Dispose()
    {
        if (Directory.Exists(folder.Path))
        {
            Directory.Delete(folder.Path, recursive: true);
        }
    }
}
