using Mingjian.Listing;
using Mingjian.Regulation;

namespace Mingjian.Demo;

/// <summary>What becomes of an institution of the demo city.</summary>
public enum DemoFate
{
    Draft,
    Submitted,
    Accepted,
    Returned,
    UnderReview,
    Refused,
    InList,
    ChangedInTime,
    ChangedLate,
    ChangeOpen,
    Locked,
    LockProposed,
    Deregistered,
    Removed,
}

/// <summary>One institution of the demo city before it exists: drawn from a fixed seed, so that every demo is the same.</summary>
public sealed record DemoPlan(
    int Index,
    string Name,
    Services Services,
    Office Office,
    DemoFate Fate,
    DateOnly AppliesOn,
    DateOnly CertificateTo
)
{
    /// <summary>The institution whose people have accounts on the sign-in page.</summary>
    public const int ShownIndex = 1;

    /// <summary>The institution that is still filling in its application.</summary>
    public const int NewIndex = 2;

    private const int Institutions = 60;
    private const int Seed = 20231213;

    private static readonly string[] Words =
    [
        "青禾",
        "澄江",
        "云岭",
        "长滩",
        "望月",
        "松涛",
        "明溪",
        "白鹭",
        "金桂",
        "石泉",
        "红岩",
        "碧波",
        "清风",
        "翠屏",
        "朗月",
        "东篱",
        "南浦",
        "西岭",
        "北渡",
        "听雨",
        "观澜",
        "栖霞",
        "飞虹",
        "晓舟",
        "远帆",
        "春晖",
        "秋实",
        "沐阳",
        "星河",
        "山岚",
    ];

    private static readonly string[] Kinds =
    [
        "环境检测有限公司",
        "生态监测技术有限公司",
        "检测技术服务有限公司",
        "环境监测中心有限公司",
        "测试分析有限公司",
    ];

    private static readonly (DemoFate Fate, int Count)[] Fates =
    [
        (DemoFate.InList, 34),
        (DemoFate.ChangedInTime, 3),
        (DemoFate.ChangedLate, 2),
        (DemoFate.ChangeOpen, 3),
        (DemoFate.Locked, 1),
        (DemoFate.LockProposed, 1),
        (DemoFate.Deregistered, 2),
        (DemoFate.Removed, 1),
        (DemoFate.Draft, 2),
        (DemoFate.Submitted, 3),
        (DemoFate.Accepted, 3),
        (DemoFate.Returned, 2),
        (DemoFate.UnderReview, 2),
        (DemoFate.Refused, 1),
    ];

    /// <summary>The plans in the order in which the institutions apply.</summary>
    public static IReadOnlyList<DemoPlan> Draw(Offices offices)
    {
        var random = new Random(Seed);
        var districts = offices.DistrictsOn(DemoClock.FirstDay).ToList();
        var fates = Fates.SelectMany(fate => Enumerable.Repeat(fate.Fate, fate.Count)).ToArray();
        random.Shuffle(fates);
        Fix(fates, ShownIndex, DemoFate.InList);
        Fix(fates, NewIndex, DemoFate.Draft);

        return
        [
            .. Enumerable
                .Range(0, Institutions)
                .Select(index =>
                    One(
                        index,
                        fates[index],
                        districts[(index * 7 + random.Next(3)) % districts.Count],
                        random
                    )
                )
                .OrderBy(plan => plan.AppliesOn)
                .ThenBy(plan => plan.Index),
        ];
    }

    /// <summary>Two of them are shown to every visitor: their fate is swapped in, so that the counts stay.</summary>
    private static void Fix(DemoFate[] fates, int index, DemoFate fate)
    {
        var other = Array.FindIndex(fates, f => f == fate);
        (fates[index], fates[other]) = (fates[other], fates[index]);
    }

    private static DemoPlan One(int index, DemoFate fate, Office office, Random random)
    {
        var services = (index % 6) switch
        {
            0 => Services.OperationAndMaintenance,
            1 => Services.Monitoring | Services.OperationAndMaintenance,
            _ => Services.Monitoring,
        };
        var kind =
            services == Services.OperationAndMaintenance
                ? "环保设备运维有限公司"
                : Kinds[index % Kinds.Length];
        var open =
            fate
            is DemoFate.Draft
                or DemoFate.Submitted
                or DemoFate.Accepted
                or DemoFate.Returned
                or DemoFate.UnderReview;
        var applies = open
            ? DemoClock.FirstDay.AddDays(-3 - random.Next(12))
            : new DateOnly(2024, 2, 20).AddDays(random.Next(640));

        return new(
            index,
            $"演示{Words[index % Words.Length]}{(index < Words.Length ? "" : "第二")}{kind}",
            services,
            office,
            fate,
            applies,
            CertificateEnd(index, random)
        );
    }

    /// <summary>Most are valid for years; some end within the reminder ladder.</summary>
    private static DateOnly CertificateEnd(int index, Random random) =>
        (index % 10) switch
        {
            3 => DemoClock.FirstDay.AddDays(5 + random.Next(20)),
            7 => DemoClock.FirstDay.AddDays(40 + random.Next(45)),
            _ => new DateOnly(2027, 6, 30).AddDays(random.Next(1200)),
        };
}
