using Mingjian.Credit.Contract;
using Mingjian.Regulation;

namespace Mingjian.Credit.Pools;

/// <summary>
/// 分级分类监管 (22): the institutions of the city on a day, sorted by the grade in force, with the bounds of every territory. Pure: the
/// same institutions and shares give the same pools in whatever order they come.
/// </summary>
[Article("22")]
public sealed class InspectionPools(
    DateOnly day,
    IReadOnlyList<PoolMember> members,
    InspectionShares shares
)
{
    private static readonly PoolKind[] Kinds = Enum.GetValues<PoolKind>();

    /// <summary>The pools of an office's territory, or of the city.</summary>
    /// <param name="office">The present code; <c>null</c> for the city.</param>
    /// <param name="districts">Present codes of the offices whose bounds come together with the city's own.</param>
    public PoolsOfDay Of(string? office, IEnumerable<string> districts)
    {
        var ownMembers = office is null ? members : [.. members.Where(IsIn(office))];
        return new(
            day,
            office,
            [.. Kinds.Select(kind => Pool(kind, ownMembers))],
            Combined(districts)
        );
    }

    private static Func<PoolMember, bool> IsIn(string office) =>
        member => member.Offices.Contains(office);

    private InspectionPool Pool(PoolKind kind, IReadOnlyList<PoolMember> of)
    {
        List<PoolMember> pool =
        [
            .. of.Where(m => m.Kind == kind).OrderBy(m => m.Number, StringComparer.Ordinal),
        ];
        return new(PoolBound.Of(kind, pool.Count, shares), pool);
    }

    private List<CombinedBound> Combined(IEnumerable<string> districts)
    {
        var known = districts.ToHashSet(StringComparer.Ordinal);
        var counts = members
            .SelectMany(m => m.Offices.Where(known.Contains).Select(office => (office, m.Kind)))
            .CountBy(pair => pair)
            .ToLookup(pair => pair.Key.Kind, pair => pair.Value);

        return
        [
            .. Kinds.Select(kind => new CombinedBound(
                PoolBound.Of(kind, members.Count(m => m.Kind == kind), shares),
                counts[kind].Sum(count => PoolBound.Of(kind, count, shares).Number ?? 0)
            )),
        ];
    }
}
