using Mingjian.Accounts;
using Mingjian.Data;
using Mingjian.Journal.Sealing;
using Mingjian.Listing;
using Mingjian.Listing.Imports;
using Mingjian.Listing.Imports.UseCases;

namespace Mingjian.Proof;

public static partial class TestData
{
    public static Person Person(string name)
    {
        var login = $"p{Guid.CreateVersion7():N}@example.test";

        return new()
        {
            FullName = name,
            UserName = login,
            NormalizedUserName = login.ToUpperInvariant(),
            Email = login,
            NormalizedEmail = login.ToUpperInvariant(),
            SecurityStamp = Guid.CreateVersion7().ToString("N"),
            TwoFactorEnabled = true,
        };
    }

    /// <summary>A stored draft, whole: papers and the three long lists.</summary>
    public static async Task<ListingApplication> ApplicationAsync(
        MingjianDb db,
        Guid institutionId,
        ApplicationPapers papers,
        ApplicationKind kind = ApplicationKind.First,
        PersonalData? seals = null,
        DateTime? at = null
    )
    {
        var application = new ListingApplication
        {
            InstitutionId = institutionId,
            Kind = kind,
            CreatedAt = at ?? new(2026, 3, 20, 2, 0, 0, DateTimeKind.Utc),
        };
        application.Fill(papers, application.CreatedAt);
        db.Add(application);
        AddLists(db, application, seals ?? Seals);
        await db.SaveChangesAsync();
        return application;
    }

    /// <summary>Three rows of scope (for those who monitor), three people, two devices.</summary>
    public static void AddLists(
        MingjianDb db,
        ListingApplication application,
        PersonalData? seals = null
    )
    {
        if (application.Papers.Services.HasFlag(Services.Monitoring))
        {
            db.AddRange(Enumerable.Range(1, 3).Select(n => Scope(application, n)));
        }

        db.AddRange(Enumerable.Range(1, 3).Select(n => Staff(application, n, seals ?? Seals)));
        db.AddRange(Enumerable.Range(1, 2).Select(n => Equipment(application, n)));
    }

    public static DraftScope Scope(ListingCase listingCase, int number) =>
        new()
        {
            CaseId = listingCase.CaseId,
            InstitutionId = listingCase.InstitutionId,
            Number = number,
            Category = "水和废水",
            Item = $"示例项目{number}",
            MethodNumber = $"HJ {500 + number}-2009",
            MethodName = $"水质 示例项目{number}的测定",
            MethodKnown = true,
        };

    public static DraftStaff Staff(ListingCase listingCase, int number, PersonalData seals) =>
        new()
        {
            CaseId = listingCase.CaseId,
            InstitutionId = listingCase.InstitutionId,
            Number = number,
            Name = $"示例员工{number}",
            IdentitySealed = seals.Seal(Identity(100 + number), PersonalKind.IdentityNumber),
            IdentityIndex = seals.IndexOf(Identity(100 + number), PersonalKind.IdentityNumber),
            Education = "本科",
            Title = "工程师",
            Position = "分析",
            HiredOn = new(2020, 7, 1),
        };

    public static DraftEquipment Equipment(ListingCase listingCase, int number) =>
        new()
        {
            CaseId = listingCase.CaseId,
            InstitutionId = listingCase.InstitutionId,
            Number = number,
            Name = $"示例分光光度计{number}",
            Model = "SL-721",
            SerialNumber = $"SN-{number:0000}",
            Manufacturer = "示例仪器厂",
            Traceability = TraceabilityKind.Verification,
            CertificateNumber = $"JD-{number}",
            TraceableTo = new(2026, 12, 31),
        };

    /// <summary>An officer's comment on a field in the present round.</summary>
    public static FieldComment Comment(ListingCase listingCase, string field, string text) =>
        new()
        {
            CaseId = listingCase.CaseId,
            InstitutionId = listingCase.InstitutionId,
            Round = listingCase.Round,
            Field = field,
            Text = text,
            AuthorId = Guid.CreateVersion7(),
            AuthorName = "示例经办",
            At = new(2026, 3, 20, 3, 0, 0, DateTimeKind.Utc),
            Sent = true,
        };

    /// <summary>Stores an import into the staff of a case that waits for its worker.</summary>
    public static async Task RunningImportAsync(
        TestDatabase database,
        Guid institutionId,
        Guid caseId
    )
    {
        var now = new DateTime(2026, 3, 20, 3, 0, 0, DateTimeKind.Utc);
        var run = new ImportRun
        {
            CaseId = caseId,
            InstitutionId = institutionId,
            List = ListNames.Staff,
            FileName = "人员.xlsx",
            Digest = new string('a', 64),
            Size = 1,
            Report = new() { Rows = 1 },
            RowCount = 1,
            CheckedBy = Guid.CreateVersion7(),
            CheckedByName = "示例填报员",
            CheckedAt = now,
        };
        var desk = TestDatabase.SystemDesk();
        desk.Open<StartImport>(duty: null);
        await using var db = database.Open(desk);
        run.Confirm(ImportMode.Merge, now);
        db.Add(run);
        await db.SaveChangesAsync();
    }
}
