using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Credit.Indicators.UseCases;

/// <summary>From what a draft begins: a version that is there, or the content of a file as <see cref="IndicatorSetReader"/> read it.</summary>
public sealed record DraftSource
{
    private DraftSource() { }

    public Guid? Version { get; private init; }

    public IndicatorSetContent? Content { get; private init; }

    public static DraftSource Copy(Guid version) => new() { Version = version };

    public static DraftSource File(IndicatorSetContent content) => new() { Content = content };
}

/// <summary>起草指标体系: a new version, from another one or from a file.</summary>
[Article("15")]
public sealed class DraftIndicatorSet(MingjianDb db, Desk desk, ChinaClock clock)
{
    public async Task<Guid> RunAsync(
        string name,
        DateOnly effectiveFrom,
        DraftSource source,
        CancellationToken stop
    )
    {
        desk.Open<DraftIndicatorSet>(CreditDuties.EditIndicators);
        var model = source.Version is { } version
            ? await db.IndicatorSets.FindOrRefuseAsync(version, stop)
            : null;

        var set = IndicatorSet.Begin(
            name,
            effectiveFrom,
            model?.Content ?? source.Content!,
            model is null ? "导入文件" : $"复制“{model.Name}”",
            desk.Actor,
            clock.Now
        );

        db.IndicatorSets.Add(set);
        await db.SaveChangesAsync(stop);
        return set.IndicatorSetId;
    }
}
