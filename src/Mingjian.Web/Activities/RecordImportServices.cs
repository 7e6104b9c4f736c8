using Mingjian.Activities;
using Mingjian.Activities.Workbooks;
using Mingjian.Activities.Workbooks.UseCases;
using Mingjian.Web.Activities.Institution.Imports;
using Mingjian.Web.Host.Imports;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Activities;

/// <summary>What the delivery by workbook adds to the program.</summary>
public static class RecordImportServices
{
    /// <param name="jobs">Whether this node carries imports out.</param>
    public static void AddRecordImports(this IServiceCollection services, bool jobs)
    {
        services.AddScoped<RecordDryRun>();
        services.AddNavigation(
            new NavigationItem(
                "Excel 报送",
                RecordImportLinks.Import,
                ActivitiesDuties.Deliver,
                "监测活动",
                40,
                Icon: "table-import"
            )
        );

        if (jobs)
        {
            services.AddHostedService<ImportWorker<CarryOutRecordImport>>();
        }
    }

    public static void MapRecordImports(this IEndpointRouteBuilder routes) =>
        routes.MapRecordDownloads();
}
