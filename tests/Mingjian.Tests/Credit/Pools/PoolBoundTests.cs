using CsCheck;
using Mingjian.Credit.Contract;
using Mingjian.Credit.Pools;

namespace Mingjian.Tests.Credit.Pools;

/// <summary>The bounds of 第二十二条, and how they are rounded (I-08). Counted here in whole numbers, the other way round.</summary>
[Proves("22")]
public sealed class PoolBoundTests
{
    private static readonly InspectionShares Shares = new(5, 10);

    private static readonly Gen<PoolKind> Kind = Gen.Enum<PoolKind>();

    private static readonly string[] Districts = ["甲", "乙", "丙"];

    /// <summary>Hundredths of a percent, as fine as a setting can be.</summary>
    private static readonly Gen<int> Hundredths = Gen.Int[0, 10_000];

    [Fact]
    public void Bounds_AtEverySizeTo200_AreTheNextWholeNumbers() =>
        Enumerable.Range(0, 201).ShouldAllBe(size => IsExact(size, 500, 1000));

    [Theory]
    [InlineData(12, "12 × 5% = 0.6 → 0", "12 × 10% = 1.2 → 2")]
    [InlineData(20, "20 × 5% = 1 → 1", "20 × 10% = 2 → 2")]
    [InlineData(0, "0 × 5% = 0 → 0", "0 × 10% = 0 → 0")]
    [InlineData(199, "199 × 5% = 9.95 → 9", "199 × 10% = 19.9 → 20")]
    public void Arithmetic_IsShown(int size, string ofB, string ofC)
    {
        PoolBound.Of(PoolKind.B, size, Shares).Arithmetic.ShouldBe(ofB);
        PoolBound.Of(PoolKind.C, size, Shares).Arithmetic.ShouldBe(ofC);
    }

    [Fact]
    public void Share_IsNeverMoreOfBAndNeverLessOfC_AndEveryDIsIn() =>
        Gen.Select(Gen.Int[0, 100_000], Hundredths, Hundredths)
            .Sample((size, most, least) => IsExact(size, most, least));

    [Fact]
    public void Plan_IsRefusedWhenItBreaksTheBoundAndOnlyThen() =>
        Gen.Select(Kind, Gen.Int[0, 300], Gen.Int[0, 300])
            .Where((_, size, planned) => planned <= size)
            .Sample(
                (kind, size, planned) =>
                {
                    var refused = PoolBound.Of(kind, size, Shares).Refuses(planned) is not null;
                    return refused
                        == kind switch
                        {
                            PoolKind.A => planned > 0,
                            PoolKind.B => planned * 100 > size * 5,
                            PoolKind.C => planned * 100 < size * 10,
                            PoolKind.D or PoolKind.NotRated => planned < size,
                            _ => false,
                        };
                }
            );

    [Fact]
    public void Refusal_SaysTheBoundAndHowToMend()
    {
        var bound = PoolBound.Of(PoolKind.B, 41, Shares);

        var rule = bound.Refuses(3)!;

        rule.Message.ShouldBe(
            "B 级机构至多检查 2 家（41 × 5% = 2.05 → 2），计划中有 3 家。请减少 1 家。"
        );
    }

    [Fact]
    public void Together_CityAndDistricts_StayWithinThePool()
    {
        var member = Gen.Select(
            Gen.Int[0, 2].Select(i => Districts[i]).Array[1, 3],
            Kind,
            (offices, kind) => (offices, kind)
        );

        member
            .Array[0, 60]
            .Sample(drawn =>
            {
                var pools = Pools(drawn).Of("甲", Districts);
                var shuffled = Pools([.. drawn.AsEnumerable().Reverse()])
                    .Of("甲", ["丙", "甲", "乙"]);
                return pools.Combined.All(c => c.Together <= c.City.Members)
                    && pools.Combined.SequenceEqual(shuffled.Combined)
                    && pools
                        .Pools.Zip(shuffled.Pools, (one, other) => one.Bound == other.Bound)
                        .All(same => same)
                    && pools[PoolKind.D].Bound.Least
                        == drawn.Count(m => m.kind == PoolKind.D && m.offices.Contains("甲"))
                    && pools.Combined[(int)PoolKind.B].Districts
                        == Districts.Sum(office =>
                            drawn.Count(m => m.kind == PoolKind.B && m.offices.Contains(office))
                            / 20
                        );
            });
    }

    private static InspectionPools Pools((string[] Offices, PoolKind Kind)[] drawn) =>
        new(
            new(2026, 3, 20),
            [
                .. drawn.Select(
                    (m, i) =>
                        new PoolMember(
                            Guid.Empty,
                            $"CQ-{i:0000}",
                            "",
                            [.. m.Offices.Distinct()],
                            m.Kind,
                            "",
                            null
                        )
                ),
            ],
            Shares
        );

    private static bool IsExact(int size, int mostHundredths, int leastHundredths)
    {
        var shares = new InspectionShares(mostHundredths / 100m, leastHundredths / 100m);
        var most = (long)PoolBound.Of(PoolKind.B, size, shares).Most!;
        var least = (long)PoolBound.Of(PoolKind.C, size, shares).Least;
        var (up, down) = ((long)size * mostHundredths, (long)size * leastHundredths);
        return most * 10_000 <= up
            && (most + 1) * 10_000 > up
            && least * 10_000 >= down
            && (least - 1) * 10_000 < down
            && PoolBound.Of(PoolKind.D, size, shares).Least == size
            && PoolBound.Of(PoolKind.NotRated, size, shares).Least == size;
    }
}
