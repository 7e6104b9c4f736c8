using Mingjian.Data;
using Mingjian.Journal.Sealing;
using Mingjian.Listing;
using Mingjian.Listing.Methods;

namespace Mingjian.Demo;

/// <summary>The three long lists of a demo institution: annex rows from the real method library, invented people and devices.</summary>
public sealed class DemoLines(MingjianDb db, PersonalData seals)
{
    private static readonly (string Name, string Model)[] Devices =
    [
        ("紫外可见分光光度计", "UV-1800"),
        ("原子吸收分光光度计", "AA-7000"),
        ("气相色谱仪", "GC-2014"),
        ("离子色谱仪", "ICS-600"),
        ("电子天平", "ME204"),
        ("便携式多参数水质分析仪", "HQ40d"),
        ("自动烟尘烟气测试仪", "YQ-3000"),
        ("环境空气颗粒物采样器", "TH-150"),
        ("多功能声级计", "AWA6228"),
        ("声校准器", "AWA6221"),
        ("恒温恒湿称重系统", "HW-150"),
        ("溶解氧测定仪", "JPB-607A"),
    ];

    private static readonly string[] Positions =
    [
        "采样",
        "分析",
        "质量管理",
        "报告审核",
        "运维",
        "样品管理",
    ];

    public void Add(DemoPlan plan, ListingCase listingCase)
    {
        var random = new Random(plan.Index);

        if (plan.Services.HasFlag(Services.Monitoring))
        {
            db.AddRange(Scope(plan, listingCase, random));
        }

        db.AddRange(
            Enumerable
                .Range(1, 20 + random.Next(16))
                .Select(number => Staff(plan, listingCase, number))
        );
        db.AddRange(
            Enumerable
                .Range(1, 12 + random.Next(14))
                .Select(number => Device(plan, listingCase, number, random))
        );
    }

    private static IEnumerable<DraftScope> Scope(
        DemoPlan plan,
        ListingCase listingCase,
        Random random
    )
    {
        var methods = MethodLibrary
            .Shipped()
            .Where(m => m.Status == "现行" && !m.Parameter.StartsWith('('))
            .OrderBy(m => m.Number, StringComparer.Ordinal)
            .ThenBy(m => m.Parameter, StringComparer.Ordinal)
            .ToArray();
        random.Shuffle(methods);

        return methods
            .Take(40 + random.Next(60))
            .Select(
                (method, index) =>
                    new DraftScope
                    {
                        CaseId = listingCase.CaseId,
                        InstitutionId = listingCase.InstitutionId,
                        Number = index + 1,
                        Category = method.Matrix,
                        Item = method.Parameter,
                        MethodNumber = method.Number,
                        MethodName = method.ShortName,
                        MethodKnown = true,
                        Restriction = plan.Index % 5 == 0 && index == 0 ? "只做地表水" : "",
                    }
            );
    }

    private DraftStaff Staff(DemoPlan plan, ListingCase listingCase, int number)
    {
        // Two institutions share one person, so that the bureau has something to find.
        var seed =
            plan.Index is 12 or 13 && number == 20 ? 99_999 : 10_000 + plan.Index * 50 + number;
        var identity = DemoPapers.IdentityOf(seed);

        return new()
        {
            CaseId = listingCase.CaseId,
            InstitutionId = listingCase.InstitutionId,
            Number = number,
            Name = DemoPapers.PersonName(seed),
            IdentitySealed = seals.Seal(identity, PersonalKind.IdentityNumber),
            IdentityIndex = seals.IndexOf(identity, PersonalKind.IdentityNumber),
            Education = number % 3 == 0 ? "硕士" : "本科",
            Title = (number % 4) switch
            {
                0 => "高级工程师",
                1 => "工程师",
                _ => "助理工程师",
            },
            Position = Positions[number % Positions.Length],
            HiredOn = new DateOnly(2019, 1, 7).AddDays(number * 40 + plan.Index),
            CertificateNumber = $"演示{plan.Index:00}{number:000}",
        };
    }

    private static DraftEquipment Device(
        DemoPlan plan,
        ListingCase listingCase,
        int number,
        Random random
    )
    {
        var (name, model) = Devices[(plan.Index + number) % Devices.Length];

        return new()
        {
            CaseId = listingCase.CaseId,
            InstitutionId = listingCase.InstitutionId,
            Number = number,
            Name = name,
            Model = model,
            SerialNumber = $"YS{plan.Index:00}{number:000}",
            Manufacturer = "演示仪器厂",
            Traceability =
                number % 4 == 0 ? TraceabilityKind.Calibration : TraceabilityKind.Verification,
            CertificateNumber = $"检{plan.Index:00}{number:000}",
            TraceableTo = DemoClock.FirstDay.AddDays(number % 9 == 0 ? 6 : 60 + random.Next(300)),
        };
    }
}
