using Mingjian.Credit.Contract;
using Mingjian.Regulation;

namespace Mingjian.Credit.Pools;

/// <summary>What a plan of inspections is refused for, with the words the person reads.</summary>
public static class PoolsRules
{
    public static Rule TooMany(PoolBound bound, int planned) =>
        new(
            "CREDIT-22-p1",
            "22",
            bound.Kind == PoolKind.A
                ? $"A 级机构不主动实施现场检查，计划中有 {planned} 家。请移出，或逐家登记例外理由。"
                : $"{bound.Kind.Text()}机构至多检查 {bound.Most} 家（{bound.Arithmetic}），计划中有 {planned} 家。请减少 {planned - bound.Most} 家。"
        );

    public static Rule TooFew(PoolBound bound, int planned) =>
        new(
            "CREDIT-22-p2",
            "22",
            $"{bound.Kind.Text()}机构至少检查 {bound.Least} 家（{bound.Arithmetic}），计划中只有 {planned} 家。请增加 {bound.Least - planned} 家。"
        );
}
