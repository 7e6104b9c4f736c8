using Mingjian.Credit.Indicators;

namespace Mingjian.Web.Credit.Indicators;

/// <summary>A set to be shown dimension by dimension, in the console and to the public.</summary>
/// <param name="EditOf">Address where an indicator is edited; <c>null</c> where nobody edits.</param>
public sealed record IndicatorTables(
    IndicatorSetContent Content,
    Func<Indicator, string>? EditOf = null
)
{
    public IEnumerable<(Dimension Dimension, List<Indicator> Indicators)> Dimensions =>
        Content.Dimensions.Select(dimension =>
            (dimension, Content.Indicators.Where(i => i.Dimension == dimension.Name).ToList())
        );

    public static string CapOf(Dimension dimension) =>
        dimension.Cap is { } cap ? $"合计最多扣 {cap.ToDisplay()} 分" : "合计不设上限";
}
