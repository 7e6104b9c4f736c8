using System.Globalization;
using Mingjian.Accounts;
using Mingjian.Data;
using Mingjian.Journal.Sealing;
using Mingjian.Listing;
using Mingjian.Listing.Register;
using Mingjian.Regulation;

namespace Mingjian.Demo.Year;

/// <summary>Lists an invented institution with its people, devices and scope: the long lists in bulk, the rest by the register's own writer.</summary>
public sealed class YearRegister(
    MingjianDb db,
    ChinaClock clock,
    PersonalData seals,
    InstitutionNumbers numbers,
    YearPlan plan
)
{
    private static readonly string[] Words =
    [
        "澄观",
        "朗润",
        "蔚川",
        "青杉",
        "云沛",
        "禾润",
        "江衡",
        "明渠",
        "山衡",
        "渝衡",
    ];

    private static readonly (string Name, string Model)[] Devices =
    [
        ("自动烟尘烟气测试仪", "YQ-3000"),
        ("环境空气颗粒物采样器", "TH-150"),
        ("多功能声级计", "AWA6228"),
        ("便携式多参数水质分析仪", "HQ40d"),
        ("紫外可见分光光度计", "UV-1800"),
        ("气相色谱-质谱联用仪", "GCMS-2020"),
        ("电感耦合等离子体质谱仪", "ICP-8900"),
        ("离子色谱仪", "ICS-600"),
        ("电子天平", "ME204"),
    ];

    private readonly int kept = plan.Year - 1;

    /// <returns>The new institution's id.</returns>
    public async Task<Guid> ListAsync(InstitutionPlan made, CancellationToken stop)
    {
        var dice = Dice.For(plan.Seed, "institution", made.Index);
        var from = new DateOnly(kept, 7, 1).AddDays(dice.Next(90));
        var id = dice.Id(ChinaClock.StartOf(from).AddSeconds(made.Index));
        var application = new ListingApplication
        {
            InstitutionId = id,
            Kind = ApplicationKind.First,
            CreatedAt = clock.Now,
        };
        var papers = Papers(made, dice);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var institution = new Institution
        {
            InstitutionId = id,
            Number = await numbers.NextAsync(stop),
            ListedOn = from,
        };
        institution.List(papers, from);
        db.AddRange(application, institution, OrganisationOf(id, papers));
        await BulkWriter.WriteAsync<DraftScope>(db, [.. Scope(made, application)], stop);
        await BulkWriter.WriteAsync<DraftStaff>(db, [.. Staff(made, application)], stop);
        await BulkWriter.WriteAsync<DraftEquipment>(db, [.. Equipment(made, application)], stop);
        new RegisterWriter(db).List(institution, papers, application.CaseId, from, clock.Now);
        await db.SaveChangesAsync(stop);
        var renewals = new YearRenewals(db, plan);
        await renewals.LateCertificatesAsync(made, id, stop);
        await renewals.OldMethodsAsync(id, stop);
        await transaction.CommitAsync(stop);
        db.ChangeTracker.Clear();
        return id;
    }

    private static Organisation OrganisationOf(Guid id, ApplicationPapers papers) =>
        new()
        {
            OrganisationId = id,
            Kind = OrganisationKind.Institution,
            Name = papers.Licence.Name,
            CreditCode = papers.Licence.CreditCode,
        };

    private ApplicationPapers Papers(InstitutionPlan made, Dice dice)
    {
        var first = string.Create(
            CultureInfo.InvariantCulture,
            $"915001{made.Index % 100:00}MB{plan.Seed % 1000:000}{made.Index:0000}"
        );
        var office = made.Spot.Office;
        var word = Words[made.Index % Words.Length];
        return new()
        {
            Services =
                !made.Serves ? Services.Monitoring
                : made.Monitors ? Services.Monitoring | Services.OperationAndMaintenance
                : Services.OperationAndMaintenance,
            Licence = new()
            {
                Name = $"重庆{word}{made.Index + 1}号检测技术有限公司（虚构）",
                CreditCode = first + CreditCode.CheckOf(first),
                LegalNature = LegalNature.LimitedCompany,
                Address = $"重庆市{office.Name}虚构路 {made.Index + 1} 号",
                Office = office.Code,
            },
            Cma = made.Monitors
                ? new()
                {
                    Number = $"25{plan.Seed % 100:00}{made.Index:00000000}",
                    Issuer = "重庆市市场监督管理局",
                    ValidFrom = new(kept, 6, 1),
                    ValidTo = new(kept + 6, 5, 31),
                }
                : null,
            Places =
            [
                new()
                {
                    Name = "实验室",
                    Kind = made.Monitors ? PlaceKind.Laboratory : PlaceKind.ServicePlace,
                    Address = $"重庆市{office.Name}虚构路 {made.Index + 1} 号",
                    Office = office.Code,
                    Longitude = (decimal)made.Spot.Longitude,
                    Latitude = (decimal)made.Spot.Latitude,
                },
            ],
            KeyPersonnel = [.. Posts(made, dice)],
            Contact = new() { Name = PersonOf(made, 1) },
        };
    }

    /// <summary>People of the staff list in the key posts; one signatory for about ten people.</summary>
    private static IEnumerable<KeyPerson> Posts(InstitutionPlan made, Dice dice)
    {
        KeyPost[] posts =
        [
            KeyPost.LegalRepresentative,
            KeyPost.TopManager,
            KeyPost.TechnicalLead,
            KeyPost.QualityManager,
            .. Enumerable.Repeat(KeyPost.AuthorizedSignatory, 1 + made.People / 12),
        ];
        var first = made.People - posts.Length;
        return posts.Select(
            (post, i) =>
                new KeyPerson
                {
                    Post = post,
                    Name = PersonOf(made, first + i + 1),
                    Title = dice.Chance(0.5) ? "高级工程师" : "工程师",
                }
        );
    }

    private static IEnumerable<DraftScope> Scope(
        InstitutionPlan made,
        ListingApplication application
    ) =>
        !made.Monitors
            ? []
            : AnalyteTable.All.Select(
                (analyte, i) =>
                    new DraftScope
                    {
                        CaseId = application.CaseId,
                        InstitutionId = application.InstitutionId,
                        Number = i + 1,
                        Category = analyte.Category,
                        Item = analyte.Item,
                        MethodNumber = analyte.Method,
                        MethodName = "",
                        MethodKnown = true,
                    }
            );

    private IEnumerable<DraftStaff> Staff(InstitutionPlan made, ListingApplication application) =>
        Enumerable
            .Range(1, made.People)
            .Select(number =>
            {
                var seed = 200_000 + made.Index * 997 + number;
                var identity = DemoPapers.IdentityOf(seed);
                return new DraftStaff
                {
                    CaseId = application.CaseId,
                    InstitutionId = application.InstitutionId,
                    Number = number,
                    Name = PersonOf(made, number),
                    IdentitySealed = seals.Seal(identity, PersonalKind.IdentityNumber),
                    IdentityIndex = seals.IndexOf(
                        $"{identity}-{made.Index}-{number}",
                        PersonalKind.IdentityNumber
                    ),
                    Position = number * 5 < made.People * 2 ? "采样" : "分析",
                    HiredOn = new DateOnly(kept, 1, 2).AddDays(number % 150),
                    CertificateNumber = $"SG{made.Index:000}{number:000}",
                };
            });

    private IEnumerable<DraftEquipment> Equipment(
        InstitutionPlan made,
        ListingApplication application
    ) =>
        Enumerable
            .Range(1, made.Devices)
            .Select(number =>
            {
                var (name, model) = Devices[number % Devices.Length];
                return new DraftEquipment
                {
                    CaseId = application.CaseId,
                    InstitutionId = application.InstitutionId,
                    Number = number,
                    Name = name,
                    Model = model,
                    SerialNumber = $"YN{made.Index:000}{number:0000}",
                    Manufacturer = "示例仪器厂",
                    CertificateNumber = $"JZ{made.Index:000}{number:0000}",
                    TraceableTo = new DateOnly(plan.Year + 1, 3, 1).AddDays(number % 200),
                };
            });

    private static string PersonOf(InstitutionPlan made, int number) =>
        DemoPapers.PersonName(made.Index * 31 + number);
}
