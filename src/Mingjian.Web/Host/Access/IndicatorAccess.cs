using static Mingjian.Web.Host.Access.Scope;

namespace Mingjian.Web.Host.Access;

/// <summary>The part of the <see cref="AccessTable"/> about indicator sets (指标体系): the bureau's own, and read by everybody once in force.</summary>
internal static class IndicatorAccess
{
    private const string Sets = "/console/credit/indicators";
    private const string Set = $"{Sets}/{{setId:guid}}";

    public static IEnumerable<AccessRow> Rows =>
        [
            new(Public, "/credit/indicators", Thing.None),
            new(Public, "/api/v1/credit/indicators", Thing.None),
            new(City, Sets, Thing.None),
            new(City, $"{Sets}/new", Thing.None),
            new(City, Set, Thing.IndicatorSet),
            new(City, $"{Set}/head", Thing.IndicatorSet),
            new(City, $"{Set}/compare", Thing.IndicatorSet),
            new(City, $"{Set}/what-if", Thing.IndicatorSet),
            new(City, $"{Set}/indicators/{{code}}", Thing.IndicatorSet),
            new(City, $"{Set}/indicators.json", Thing.IndicatorSet),
        ];
}
