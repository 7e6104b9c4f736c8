using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing.Contract;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Credit.Incentives;

/// <summary>To whom an incentive may be granted (21): by the setting of the day, and by the grades in force.</summary>
[Article("21")]
public sealed class IncentiveCover(
    MingjianDb db,
    LawBook law,
    ChinaClock clock,
    IInstitutionNames names
)
{
    public async Task<IReadOnlyList<Grade>> GradesAsync(CancellationToken stop) =>
        LowRisk.GradesOf((await law.SettingsAsync(stop)).On(clock.Today));

    /// <summary>Those of the numbers whose institution has no low grade in force, or is none.</summary>
    public async Task<IReadOnlyList<string>> WithoutLowRiskAsync(
        IReadOnlyList<string> numbers,
        IReadOnlyList<Grade> allowed,
        CancellationToken stop
    )
    {
        List<string> others = [];

        foreach (var number in numbers)
        {
            var named = await names.FindAsync(number, stop);

            if (
                named is null
                || !await LowRisk
                    .InForce(db, allowed)
                    .AnyAsync(s => s.InstitutionId == named.InstitutionId, stop)
            )
            {
                others.Add(number);
            }
        }

        return others;
    }
}
