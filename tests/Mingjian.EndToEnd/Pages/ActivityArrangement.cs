using Microsoft.Extensions.DependencyInjection;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.UseCases;
using Mingjian.Activities.Workbooks.UseCases;
using Mingjian.Regulation;

namespace Mingjian.EndToEnd.Pages;

/// <summary>What an institution reports of its work, for the pages that show it.</summary>
internal static class ActivityArrangement
{
    /// <summary>A day's work of the laboratory, and one form that was begun.</summary>
    public static async Task<int> DayAsync(IServiceProvider desk, CancellationToken stop)
    {
        var day = new LaboratoryDay("演");
        var own = desk.GetRequiredService<Desk>().Actor.OrganisationId;
        await desk.GetRequiredService<DeliverRecords>()
            .RunAsync(
                own,
                DeliveryWay.Workbook,
                [.. day.Order(), .. day.Field(), .. day.Laboratory()],
                null,
                stop
            );
        await desk.GetRequiredService<KeepDraft>()
            .RunAsync(
                Guid.CreateVersion7(),
                "新现场作业",
                "/institution/activities/new/visits",
                "{}",
                stop
            );
        return 0;
    }

    /// <summary>A workbook of records with one good commission and one that ends before it begins.</summary>
    public static Task<Guid> WorkbookAsync(IServiceProvider desk, CancellationToken stop)
    {
        string[] head =
        [
            "number",
            "contract",
            "clientName",
            "clientKind",
            "signedOn",
            "from",
            "to",
        ];
        string[] good = ["WT-1", "HT-1", "示例", "PER", "2026-03-02", "2026-03-02", "2026-12-31"];
        var workbook = TestWorkbook.Of("委托", [head, good, [.. good[..6], "2026-03-01"]]);
        return desk.GetRequiredService<CheckRecordImport>().RunAsync(workbook, "三月.xlsx", stop);
    }
}
