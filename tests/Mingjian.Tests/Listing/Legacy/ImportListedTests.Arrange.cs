using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Data;
using Mingjian.Journal.Letters;
using Mingjian.Listing;
using Mingjian.Listing.Imports;
using Mingjian.Listing.Imports.UseCases;
using Mingjian.Listing.Legacy;
using Mingjian.Listing.Legacy.UseCases;
using Mingjian.Listing.Register;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Tests.Listing.Legacy;

public sealed partial class ImportListedTests
{
    private async Task<ImportRun> ImportAsync(TestDatabase database, Stream file)
    {
        file.Position = 0;
        var (db, desk) = Officer(database);
        var intake = new ImportIntake(db, desk, new(time), Sheets(db), new(folder, keys));
        var runId = await new CheckListedImport(desk, intake).RunAsync(file, "名录.xlsx", Stop);
        await new StartListedImport(db, desk, intake).RunAsync(runId, Stop);
        var system = TestDatabase.SystemDesk();
        await using var work = database.Open(system, new(time));
        await new CarryOutImport(
            work,
            system,
            new(time),
            time,
            Sheets(work),
            new(folder, keys),
            new()
        ).RunAsync(runId, Stop);
        return await database.Open().ImportRuns.SingleAsync(r => r.ImportRunId == runId, Stop);
    }

    private ListSheets Sheets(MingjianDb db) =>
        new([
            new LegacySheet(
                db,
                new(time),
                new LawBook(db),
                new(keys),
                new(new DocumentNumbers(db)),
                new RegisterWriter(db)
            ),
        ]);

    /// <summary>The confirmation as the institution would sign it: with one member of staff, and moved or not.</summary>
    private async Task<ListingApplication> DraftAsync(
        MingjianDb db,
        Institution institution,
        string? moved
    )
    {
        var papers = institution.Papers with
        {
            Licence = institution.Papers.Licence with
            {
                Address = moved ?? institution.Papers.Licence.Address,
            },
        };
        db.Desk.Open<ImportListedTests>(ListingDuties.Prepare);
        var application = ListingApplication.Start(
            institution.InstitutionId,
            ApplicationKind.Confirmation,
            papers,
            time.Moment
        );
        db.Add(application);
        db.Add(TestData.Staff(application, 1, new(keys)));
        await db.SaveChangesAsync(Stop);
        return application;
    }

    private async Task ConfirmAsync(TestDatabase database)
    {
        var desk = TestDatabase.SystemDesk();
        await using var db = database.Open(desk, new(time));
        desk.Open<ImportListedTests>(ListingDuties.Sign);
        var institution = await db.Institutions.SingleAsync(Stop);
        institution.Confirm(time.Moment);
        await db.SaveChangesAsync(Stop);
    }

    private (MingjianDb Db, Desk Desk) Officer(TestDatabase database)
    {
        var desk = new Desk();
        desk.Seat(
            new(
                Guid.CreateVersion7(),
                "示例经办",
                "市局经办",
                Guid.CreateVersion7(),
                "重庆市生态环境局",
                RoleDuties.Of(Role.CaseOfficer)
            ),
            Viewer.Municipal
        );
        return (database.Open(desk, new(time)), desk);
    }

    private static string[] Row(
        int seed,
        string number = "",
        string services = "监测",
        string cma = "242200100001",
        string office = "渝中区",
        string? address = null
    ) =>
        [
            $"重庆示例{seed}号检测有限公司",
            TestData.CreditCode(seed),
            "有限责任公司",
            address ?? $"重庆市渝中区示例路 {seed} 号",
            office,
            services,
            "2024-03-01",
            number,
            cma,
            cma.Length > 0 ? "2030-05-05" : "",
            "示例法人",
            "示例甲、示例乙",
            "contact@example.test",
        ];
}
