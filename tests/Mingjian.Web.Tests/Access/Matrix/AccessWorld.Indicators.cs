using Mingjian.Credit.Indicators;
using Mingjian.Credit.Storage;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Tests.Access.Matrix;

/// <summary>A draft of an indicator set.</summary>
public sealed partial class AccessWorld
{
    private async Task MakeIndicatorSetAsync()
    {
        await using var db = Db();
        db.Desk.Open<AccessWorld>(duty: null);
        var set = IndicatorSet.Begin(
            "示例版本",
            Today.AddYears(1),
            DefaultIndicators.Content,
            "示例",
            officer,
            LawTime.Moment
        );
        db.IndicatorSets.Add(set);
        await db.SaveChangesAsync();
        Add(
            Thing.IndicatorSet,
            null,
            null,
            new() { ["setId"] = $"{set.IndicatorSetId}", ["code"] = "YW11" }
        );
    }
}
