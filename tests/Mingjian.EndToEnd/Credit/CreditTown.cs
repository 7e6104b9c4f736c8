using Microsoft.Extensions.DependencyInjection;
using Mingjian.Accounts;
using Mingjian.Activities.Rows;
using Mingjian.Credit.Facts;
using Mingjian.Data;
using Mingjian.Demo;
using Mingjian.EndToEnd.Listing;
using Mingjian.Journal.Files;
using Mingjian.Journal.Sealing;
using Mingjian.Listing;
using Mingjian.Listing.Register;
using Mingjian.Regulation;

namespace Mingjian.EndToEnd.Credit;

/// <summary>An institution of the town.</summary>
internal sealed record Listed(Guid Id, string Number, string Name);

/// <summary>Six institutions listed through 2025 with whole papers, and what was verified of five of them that year: A, B twice, C, D, and one without business.</summary>
internal sealed class CreditTown(ListingSite site)
{
    /// <summary>A fine that was another's: 陈述申辩 is accepted.</summary>
    public const string Mistaken = "原始记录保存不规范，被处罚款（示例）";

    /// <summary>A fine whose decision falls while the grade is on publicity.</summary>
    public const string Overturned = "采样点位与方案不一致，被处罚款（示例）";

    private const string Shapingba = "500106";

    private static readonly DateOnly ListedOn = new(2024, 11, 4);
    private static readonly DateTime VerifiedAt = ChinaClock.StartOf(new(2026, 1, 12)).AddHours(9);
    private static readonly Actor Enterer = Officer("示例录入");
    private static readonly Actor Verifier = Officer("示例核实");

    private static readonly DemoFact[] Facts =
    [
        Fine(0, Mistaken, new(2025, 6, 10), "渝示环罚〔2025〕6号", 24_000),
        Fine(
            1,
            "伪造采样人员签名，被处罚款（示例）",
            new(2025, 8, 14),
            "渝示环罚〔2025〕12号",
            80_000
        ),
        Found(1, "finding.record-major", "标准曲线与报告结果不一致", new(2025, 8, 14)),
        Found(2, "finding.record-minor", "报告未标注分包项目", new(2025, 9, 3)),
        Fine(3, Overturned, new(2025, 5, 20), "渝示环罚〔2025〕4号", 30_000),
        Fine(
            5,
            "拒不改正监测行为不规范问题，被处罚款（示例）",
            new(2025, 10, 15),
            "渝示环罚〔2025〕20号",
            260_000
        ),
        Found(5, "finding.obstruction", "拒绝提供原始记录", new(2025, 10, 9)),
        Found(5, "finding.record-major", "样品交接时间早于采样时间", new(2025, 10, 9)),
        Found(5, "finding.quality-system", "未开展内部审核", new(2025, 10, 9)),
    ];

    private readonly List<Listed> institutions = [];

    /// <summary>Its fine is taken out on the preview.</summary>
    public Listed Cleared => institutions[0];

    /// <summary>Its statement is not accepted.</summary>
    public Listed Fined => institutions[1];

    /// <summary>A, until June.</summary>
    public Listed Falling => institutions[2];

    /// <summary>B, and A after a review.</summary>
    public Listed Rising => institutions[3];

    /// <summary>No business in the period.</summary>
    public Listed Idle => institutions[4];

    /// <summary>D; of another district.</summary>
    public Listed Worst => institutions[5];

    public static async Task<CreditTown> BuildAsync(ListingSite site)
    {
        var town = new CreditTown(site);
        await town.ListAsync("青禾环境检测", TestData.Yuzhong);
        await town.ListAsync("澄江生态监测技术", TestData.Yuzhong);
        await town.ListAsync("云岭检测技术服务", TestData.Yuzhong);
        await town.ListAsync("长滩环境检测", TestData.Yuzhong);
        await town.ListAsync("望月测试分析", TestData.Yuzhong);
        await town.ListAsync("松涛环境检测", Shapingba);

        foreach (var one in town.institutions.Where(i => i != town.Idle))
        {
            await town.WorkAsync(one);
        }

        foreach (var fact in Facts)
        {
            await town.VerifyAsync(fact);
        }

        return town;
    }

    /// <summary>Its legal representative, signed in.</summary>
    public async Task<Seated> RepresentativeAsync(Listed of, string name) =>
        await Seated.SignInAsync(site, await site.AddPersonAsync(of.Id, Role.Representative, name));

    private async Task ListAsync(string name, string office)
    {
        var place = institutions.Count + 3; // 1 and 2 are people of the demo's sign-in page
        var plan = new DemoPlan(
            place,
            $"重庆示例{name}有限公司",
            Services.Monitoring,
            TestData.Offices().Find(office)!,
            DemoFate.InList,
            ListedOn,
            new(2029, 6, 30)
        );
        institutions.Add(await site.ActAsync(services => ListAsync(services, plan)));
    }

    private static async Task<Listed> ListAsync(IServiceProvider services, DemoPlan plan)
    {
        var db = services.GetRequiredService<MingjianDb>();
        var seals = services.GetRequiredService<PersonalData>();
        var papers = await new DemoPapers(
            seals,
            services.GetRequiredService<FileStore>()
        ).MakeAsync(plan, TestContext.Current.CancellationToken);
        var organisation = new Organisation
        {
            Kind = OrganisationKind.Institution,
            Name = plan.Name,
            CreditCode = papers.Licence.CreditCode,
        };
        var institution = new Institution
        {
            InstitutionId = organisation.OrganisationId,
            Number = $"CQ-{plan.Index:0000}",
            ListedOn = ListedOn,
        };
        var application = new ListingApplication
        {
            InstitutionId = institution.InstitutionId,
            Kind = ApplicationKind.First,
            CreatedAt = ChinaClock.StartOf(ListedOn),
        };
        new DemoLines(db, seals).Add(plan, application);
        db.Desk.Open<CreditTown>(duty: null);
        institution.List(papers, ListedOn);
        db.AddRange(organisation, application, institution);
        new RegisterWriter(db).List(
            institution,
            papers,
            application.CaseId,
            ListedOn,
            ChinaClock.StartOf(ListedOn)
        );
        await db.SaveChangesAsync();
        return new(institution.InstitutionId, institution.Number, plan.Name);
    }

    /// <summary>Some work of 2025, so that it is rated.</summary>
    private Task<int> WorkAsync(Listed one) =>
        site.ActAsync(services =>
        {
            var db = services.GetRequiredService<MingjianDb>();
            db.Add(
                new MonitoringTask
                {
                    InstitutionId = one.Id,
                    Number = "RW2025-0506",
                    Commission = "WT2025-0430",
                    SubjectName = "重庆示例化工有限公司（虚构）",
                    Office = TestData.Yuzhong,
                    PlannedFrom = new(2025, 5, 6),
                    PlannedTo = new(2025, 5, 6),
                }
            );
            return db.SaveChangesAsync();
        });

    private Task<int> VerifyAsync(DemoFact found) =>
        site.ActAsync(async services =>
        {
            var db = services.GetRequiredService<MingjianDb>();
            var scan = await new DemoPapers(
                services.GetRequiredService<PersonalData>(),
                services.GetRequiredService<FileStore>()
            ).ScanAsync("处罚决定书或检查记录（示例）", TestContext.Current.CancellationToken);
            db.Desk.Open<CreditTown>(duty: null);
            var fact = VerifiedFact.Enter(
                found.Entry(institutions[found.Place].Id, scan),
                Enterer,
                VerifiedAt
            );
            fact.Verify(Verifier, VerifiedAt);
            db.Add(fact);
            return await db.SaveChangesAsync();
        });

    private static DemoFact Fine(int place, string title, DateOnly on, string document, int yuan) =>
        new(
            place,
            "penalty.fine-or-more",
            on,
            title,
            FactSource.Inspection,
            document,
            yuan,
            PenaltyKind.Fine
        );

    private static DemoFact Found(int place, string kind, string title, DateOnly on) =>
        new(place, kind, on, title, FactSource.Inspection);

    private static Actor Officer(string name) =>
        new(
            Guid.CreateVersion7(),
            name,
            "市局经办",
            Guid.CreateVersion7(),
            "重庆市生态环境局",
            new HashSet<string>()
        );
}
