using Mingjian.Demo;

namespace Mingjian.EndToEnd.Pages;

/// <summary>The pages of indicator sets: the draft that <see cref="IndicatorArrangement"/> makes stands first in the list.</summary>
internal static class IndicatorStops
{
    private const string Officer = DemoLogins.CaseOfficer;
    private const string Sets = "/console/credit/indicators";
    private const string Set = Sets + "/{setId:guid}";

    public static readonly IReadOnlyList<Stop> All =
    [
        new("/credit/indicators", "", "/credit/indicators"),
        new(Sets, Officer, Sets),
        new(Sets + "/new", Officer, Sets + "/new"),
        new(Set, Officer, Sets, Set),
        .. new[] { "/head", "/compare", "/what-if", "/indicators/{code}" }.Select(page => new Stop(
            Set + page,
            Officer,
            Sets,
            Set,
            Set + page
        )),
    ];
}
