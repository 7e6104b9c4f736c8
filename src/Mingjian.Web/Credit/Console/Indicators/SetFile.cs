using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Ui;

namespace Mingjian.Web.Credit.Console.Indicators;

/// <summary>From what a draft begins: an uploaded file, or one of the versions that are there.</summary>
internal static class SetFile
{
    public const string Expected = "请选择指标体系文件（JSON，不超过 2 MB）";

    private const int LargestFile = 2_000_000;
    private const int MostSets = 100;

    public static async Task<IndicatorSetReading> ReadAsync(IFormFile file, CancellationToken stop)
    {
        if (file.Length is 0 or > LargestFile)
        {
            return new(null, [new("/", Expected + "。")]);
        }

        using var reader = new StreamReader(file.OpenReadStream());
        return IndicatorSetReader.Read(await reader.ReadToEndAsync(stop));
    }

    public static async Task<IEnumerable<SelectListItem>> SetsAsync(
        MingjianDb db,
        CancellationToken stop
    )
    {
        var sets = await db
            .IndicatorSets.AsNoTracking()
            .OrderByDescending(set => set.EffectiveFrom)
            .ThenByDescending(set => set.IndicatorSetId)
            .Select(set => new
            {
                set.IndicatorSetId,
                set.Name,
                set.EffectiveFrom,
                set.Stage,
            })
            .Take(MostSets)
            .ToListAsync(stop);
        return sets.Select(set => new SelectListItem(
            $"{set.Name}（{set.Stage.Text()}，{Text.Iso(set.EffectiveFrom)} 起）",
            $"{set.IndicatorSetId}"
        ));
    }
}
