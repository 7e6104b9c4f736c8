using System.Globalization;
using Mingjian.Credit.Pools;
using Mingjian.Regulation;

namespace Mingjian.Credit.Contract;

/// <summary>The shares of 第二十二条 that hold on a day, in percent.</summary>
/// <param name="BMost">B: not more than.</param>
/// <param name="CLeast">C: not less than.</param>
public sealed record InspectionShares(decimal BMost, decimal CLeast);

/// <summary>
/// How many of a pool are inspected (22). “不超过” is rounded down and “不低于” up (I-08), exactly: a share is a decimal number, and nothing
/// is rounded before.
/// </summary>
/// <param name="Members">Institutions of the pool in the territory: the denominator.</param>
/// <param name="Percent">The share that holds; <c>null</c> where the article names none.</param>
/// <param name="Least">At least so many.</param>
/// <param name="Most">At most so many; <c>null</c> without a limit. Of A none unprompted: an exception is recorded with its reason.</param>
[Article("22")]
public sealed record PoolBound(PoolKind Kind, int Members, decimal? Percent, int Least, int? Most)
{
    public static PoolBound Of(PoolKind kind, int members, InspectionShares shares) =>
        kind switch
        {
            PoolKind.A => new(kind, members, null, 0, 0),
            PoolKind.B => new(kind, members, shares.BMost, 0, Down(members, shares.BMost)),
            PoolKind.C => new(kind, members, shares.CLeast, Up(members, shares.CLeast), null),
            PoolKind.D or PoolKind.NotRated => new(kind, members, null, members, null),
            _ => new(kind, members, null, 0, null),
        };

    /// <summary>The number that the bound names, at most or at least; <c>null</c> where the article names none.</summary>
    public int? Number =>
        Kind switch
        {
            PoolKind.A or PoolKind.B => Most,
            PoolKind.NoGrade => null,
            _ => Least,
        };

    /// <summary>How the number comes about: 12 × 5% = 0.6 → 0.</summary>
    public string Arithmetic =>
        Percent is { } percent
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{Members} × {percent:0.##}% = {Members * percent / 100:0.####} → {Number}"
            )
        : Kind is PoolKind.D or PoolKind.NotRated
            ? string.Create(CultureInfo.InvariantCulture, $"全部 {Members}")
        : "";

    /// <summary>What the article demands, in words.</summary>
    public string Words =>
        Kind switch
        {
            PoolKind.A =>
                "可降低抽查比例和频次；除投诉举报、交办线索和另有规定外，可不主动实施现场检查",
            PoolKind.B => $"至多 {Most} 家（比例不超过 {Share}，向下取整）",
            PoolKind.C => $"至少 {Least} 家（重点关注，比例不低于 {Share}，向上取整）",
            PoolKind.D or PoolKind.NotRated => $"全部 {Members} 家（严格监管，全部纳入监督检查）",
            _ => "第二十二条没有规定比例，按一般对象安排",
        };

    /// <summary>Why a plan with so many unprompted inspections of the pool is refused; <c>null</c> when it keeps the bound.</summary>
    /// <remarks>Checks caused by tips, leads or other law are not given here: they count to neither bound (I-13).</remarks>
    public Rule? Refuses(int planned) =>
        planned > Most ? PoolsRules.TooMany(this, planned)
        : planned < Least ? PoolsRules.TooFew(this, planned)
        : null;

    private string Share => string.Create(CultureInfo.InvariantCulture, $"{Percent:0.##}%");

    private static int Down(int members, decimal percent) =>
        (int)decimal.Floor(members * percent / 100);

    private static int Up(int members, decimal percent) =>
        (int)decimal.Ceiling(members * percent / 100);
}

/// <summary>What city and districts come to together when each keeps to its own bound (I-08).</summary>
/// <param name="City">The municipal bureau's own bound, over the whole city.</param>
/// <param name="Districts">The sum of the districts' bounds; an institution in two territories counts in both.</param>
[Article("22")]
public sealed record CombinedBound(PoolBound City, int Districts)
{
    /// <summary>Institutions at most (B) or at least (C) between them; no institution is counted twice beyond the pool.</summary>
    public int Together => Math.Min(City.Members, (City.Number ?? 0) + Districts);

    /// <summary>In percent of the city's pool; <c>null</c> when the pool is empty or has no number.</summary>
    public decimal? Share =>
        City.Number is null || City.Members == 0 ? null : 100m * Together / City.Members;
}
