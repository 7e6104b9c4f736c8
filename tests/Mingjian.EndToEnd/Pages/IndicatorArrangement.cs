using Microsoft.Extensions.DependencyInjection;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Indicators.UseCases;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.EndToEnd.Pages;

/// <summary>A draft of the next indicator set, one indicator changed.</summary>
internal static class IndicatorArrangement
{
    public static async Task<Guid> MakeAsync(IServiceProvider desk, CancellationToken stop)
    {
        var today = desk.GetRequiredService<ChinaClock>().Today;
        var now = (
            await desk.GetRequiredService<MingjianDb>().IndicatorSets.HoldingOnAsync(today, stop)
        )!;
        var setId = await desk.GetRequiredService<DraftIndicatorSet>()
            .RunAsync(
                "下一年版",
                new(today.Year + 1, 1, 1),
                DraftSource.Copy(now.IndicatorSetId),
                stop
            );
        var indicator = now.Content.Indicators[0];
        await desk.GetRequiredService<EditIndicator>()
            .RunAsync(
                setId,
                indicator.Code,
                indicator with
                {
                    Name = indicator.Name + "（试）",
                },
                stop
            );
        return setId;
    }
}
