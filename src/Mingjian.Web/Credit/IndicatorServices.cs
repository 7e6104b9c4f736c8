using System.Text;
using Mingjian.Credit;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Web.Credit.Console.Indicators;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Credit;

/// <summary>Indicator sets: navigation and the file of a set.</summary>
public static class IndicatorServices
{
    public static void AddIndicators(this IServiceCollection services)
    {
        services.AddScoped<SetActs>();
        services.AddNavigation(
            new NavigationItem(
                "指标体系",
                IndicatorLinks.All,
                CreditDuties.Read,
                "信用管理",
                90,
                Icon: "list-details"
            ),
            new NavigationItem(
                "评价指标",
                IndicatorLinks.Public,
                Duty: null,
                "",
                40,
                Icon: "list-details"
            )
        );
    }

    public static void MapIndicators(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(IndicatorLinks.ExportRoute, ExportAsync)
            .NeedsDuty(CreditDuties.Read)
            .ExcludeFromDescription();

    /// <summary>The set as canonical JSON: the bytes whose digest the page shows, and what an import takes.</summary>
    private static async Task<IResult> ExportAsync(
        Guid setId,
        MingjianDb db,
        CancellationToken stop
    )
    {
        var set = await db.IndicatorSets.FindOrRefuseAsync(setId, stop);
        return Results.File(
            Encoding.UTF8.GetBytes(set.ContentJson),
            "application/json; charset=utf-8",
            $"indicators-{Text.Iso(set.EffectiveFrom)}.json"
        );
    }
}
