using Mingjian.Data;
using Mingjian.Listing;
using Mingjian.Listing.Register;
using Mingjian.Regulation;

namespace Mingjian.Proof;

/// <summary>Institutions of plausible make for tests of the register, written by the register's own writer with a fixed seed.</summary>
public sealed class RegisterSeed(MingjianDb db, int seed = 1, int first = 1)
{
    private static readonly string[] Names =
    [
        "巴山",
        "渝水",
        "嘉陵",
        "缙云",
        "金佛",
        "武陵",
        "铁峰",
        "南山",
    ];
    private static readonly string[] Trades =
    [
        "环境检测",
        "检测技术",
        "环境监测",
        "生态科技",
        "分析测试",
    ];
    private static readonly string[] Offices = ["500103", "500106", "500107", "500108", "500112"];

    public static readonly (string Category, string Item, string Method, string Name)[] Annex =
    [
        ("水和废水", "氨氮", "HJ 535-2009", "纳氏试剂分光光度法"),
        ("水和废水", "化学需氧量", "HJ 828-2017", "重铬酸盐法"),
        ("水和废水", "总磷", "GB/T 11893-1989", "钼酸铵分光光度法"),
        ("水和废水", "pH值", "HJ 1147-2020", "电极法"),
        ("环境空气和废气", "二氧化硫", "HJ 482-2009", "甲醛吸收-副玫瑰苯胺分光光度法"),
        ("环境空气和废气", "氮氧化物", "HJ 479-2009", "盐酸萘乙二胺分光光度法"),
        ("环境空气和废气", "非甲烷总烃", "HJ 604-2017", "直接进样-气相色谱法"),
        ("噪声", "环境噪声", "GB 3096-2008", "声环境质量标准"),
        ("土壤和沉积物", "镉", "GB/T 17141-1997", "石墨炉原子吸收分光光度法"),
    ];

    private readonly Random random = new(seed);
    private int made = first - 1;

    /// <summary>Marks that stand for personal values: no public page, dump or answer may ever hold one.</summary>
    public const string IdentityNumber = "500103199001010011";
    public const string Phone = "13800001234";
    public const string Email = "secret@example.test";

    /// <summary>Lists one institution and saves.</summary>
    public async Task<Institution> ListAsync(
        DateOnly from,
        DateTime knownAt,
        Func<ApplicationPapers, ApplicationPapers>? papers = null,
        int scopeRows = 4
    )
    {
        var institutionId = Guid.CreateVersion7();
        var application = ListingApplication(institutionId, knownAt);
        var content = Papers();
        content = papers is null ? content : papers(content);
        AddLines(institutionId, application.CaseId, scopeRows);
        var institution = new Institution
        {
            InstitutionId = institutionId,
            Number = $"CQ-{++made:0000}",
            ListedOn = from,
        };
        institution.List(content, from);
        db.Desk.Open<RegisterSeed>(duty: null);
        db.AddRange(application, institution);
        new RegisterWriter(db).List(institution, content, application.CaseId, from, knownAt);
        await db.SaveChangesAsync();
        return institution;
    }

    /// <summary>An approved filing of one change, and saves.</summary>
    public async Task ChangeAsync(
        Institution institution,
        ChangeKind kind,
        DateOnly changedOn,
        ChangeContent after,
        DateTime knownAt,
        Action<ChangeFiling>? lines = null
    )
    {
        var filing = new ChangeFiling
        {
            InstitutionId = institution.InstitutionId,
            Kind = kind,
            CreatedAt = knownAt,
        };
        filing.Fill(new(changedOn, after, "", []), TestLaw.On(ChinaClock.DayOf(knownAt)), knownAt);
        lines?.Invoke(filing);
        db.Add(filing);
        await db.SaveChangesAsync();
        new RegisterWriter(db).Change(institution, filing, knownAt);
        await db.SaveChangesAsync();
    }

    public async Task SetStandingAsync(
        Institution institution,
        Standing standing,
        DateOnly from,
        DateTime knownAt
    )
    {
        db.Desk.Open<RegisterSeed>(duty: null);
        institution.ChangeStanding(standing, "试", from);
        new RegisterWriter(db).SetStanding(institution, from, knownAt);
        await db.SaveChangesAsync();
    }

    public static DraftScope Scope(
        Guid institutionId,
        Guid caseId,
        int number,
        (string Category, string Item, string Method, string Name) row,
        string restriction = ""
    ) =>
        new()
        {
            CaseId = caseId,
            Number = number,
            InstitutionId = institutionId,
            Category = row.Category,
            Item = row.Item,
            MethodNumber = row.Method,
            MethodName = row.Name,
            MethodKnown = true,
            Restriction = restriction,
        };

    private static ListingApplication ListingApplication(Guid institutionId, DateTime now) =>
        new()
        {
            InstitutionId = institutionId,
            Kind = ApplicationKind.First,
            CreatedAt = now,
        };

    private ApplicationPapers Papers()
    {
        var number = made + 1;
        var office = Offices[random.Next(Offices.Length)];
        var name =
            $"重庆{Names[random.Next(Names.Length)]}{Trades[random.Next(Trades.Length)]}{number}号（虚构）有限公司";

        return new()
        {
            Services = number % 3 == 0 ? Services.OperationAndMaintenance : Services.Monitoring,
            Licence = new()
            {
                Name = name,
                CreditCode = $"91500{number:0000000000000}",
                LegalNature = LegalNature.LimitedCompany,
                Address = $"试验路 {number} 号",
                Office = office,
            },
            Cma = new()
            {
                Number = $"2322{number:00000000}",
                Issuer = "重庆市市场监督管理局",
                ValidFrom = new(2023, 5, 1),
                ValidTo = new(2029, 4, 30),
            },
            Places =
            [
                new()
                {
                    Name = "第一实验室",
                    Kind = PlaceKind.Laboratory,
                    Address = $"试验路 {number} 号 2 楼",
                    Office = office,
                    Longitude = 106.5m,
                    Latitude = 29.5m,
                },
            ],
            KeyPersonnel =
            [
                Person(KeyPost.LegalRepresentative, $"甲{number}"),
                Person(KeyPost.TechnicalLead, $"乙{number}"),
            ],
            Contact = new()
            {
                Name = $"丙{number}",
                PhoneSealed = Phone,
                Email = Email,
                Website = "https://example.test",
            },
        };
    }

    private static KeyPerson Person(KeyPost post, string name) =>
        new()
        {
            Post = post,
            Name = name,
            Title = "高级工程师",
            IdentitySealed = IdentityNumber,
            IdentityIndex = $"index-{name}",
            PhoneSealed = Phone,
        };

    private void AddLines(Guid institutionId, Guid caseId, int scopeRows)
    {
        db.AddRange(
            Enumerable
                .Range(0, scopeRows)
                .Select(i =>
                    Scope(
                        institutionId,
                        caseId,
                        i + 1,
                        Annex[i % Annex.Length],
                        i < Annex.Length ? "" : $"第{i}行"
                    )
                )
                .DistinctBy(line => line.Key)
        );
        db.Add(
            new DraftStaff
            {
                CaseId = caseId,
                Number = 1,
                InstitutionId = institutionId,
                Name = $"丁{made + 1}",
                IdentitySealed = IdentityNumber,
                IdentityIndex = $"staff-{made + 1}",
                Position = "采样",
            }
        );
        db.Add(
            new DraftEquipment
            {
                CaseId = caseId,
                Number = 1,
                InstitutionId = institutionId,
                Name = "分光光度计",
                SerialNumber = $"SN-{made + 1}",
            }
        );
    }
}
