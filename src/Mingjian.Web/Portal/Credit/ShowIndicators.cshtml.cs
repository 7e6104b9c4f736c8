using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Scoring;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Web.Portal.Credit;

/// <summary>评价指标: which set holds on a day, every indicator with its text, points, cap and basis.</summary>
[AllowAnonymous]
public sealed class ShowIndicatorsModel(MingjianDb db, LawBook book, ChinaClock clock) : PageModel
{
    private const int MostVersions = 50;

    public sealed record SetVersion(string Name, DateOnly From);

    public DateOnly Day { get; private set; }

    public IndicatorSet? Set { get; private set; }

    public GradeBounds Bounds { get; private set; } = null!;

    public IReadOnlyList<SetVersion> Versions { get; private set; } = [];

    /// <summary>First day of the version after it.</summary>
    public DateOnly? Next =>
        Versions.Where(version => version.From > Set!.EffectiveFrom).MinBy(v => v.From)?.From;

    public async Task OnGetAsync(DateOnly? on, CancellationToken stop)
    {
        Day = on ?? clock.Today;
        var sets = db.IndicatorSets.AsNoTracking();
        Set = await sets.HoldingOnAsync(Day, stop);
        Versions = await sets.Where(set => set.Stage == IndicatorSetStage.InForce)
            .OrderByDescending(set => set.EffectiveFrom)
            .ThenByDescending(set => set.IndicatorSetId)
            .Select(set => new SetVersion(set.Name, set.EffectiveFrom))
            .Take(MostVersions)
            .ToListAsync(stop);

        if (Set is not null)
        {
            var settings = (await book.SettingsAsync(stop)).On(Day);
            Bounds = GradeBounds.From([
                .. GradeBounds.Names.Select(name => new SettingUsed(
                    $"{name}",
                    settings
                        .Points(name)
                        .ToString(System.Globalization.CultureInfo.InvariantCulture)
                )),
            ]);
        }
    }
}
