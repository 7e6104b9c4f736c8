using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Credit.Indicators.UseCases;

/// <summary>What stands at the head of a draft.</summary>
public sealed record IndicatorSetHead(
    string Name,
    DateOnly EffectiveFrom,
    string Title,
    string Label,
    string Basis,
    IReadOnlyList<Dimension> Dimensions
);

/// <summary>修改指标体系: name, day, title, label, basis and the caps of the dimensions of a draft.</summary>
[Article("15")]
public sealed class EditIndicatorSet(MingjianDb db, Desk desk)
{
    public async Task RunAsync(Guid setId, IndicatorSetHead head, CancellationToken stop)
    {
        desk.Open<EditIndicatorSet>(CreditDuties.EditIndicators);
        var set = await db.IndicatorSets.FindOrRefuseAsync(setId, stop);

        set.Edit(
            head.Name,
            head.EffectiveFrom,
            set.Content with
            {
                Title = head.Title,
                Label = head.Label,
                Basis = head.Basis,
                Dimensions = head.Dimensions,
            },
            desk.Actor
        );

        await db.SaveChangesAsync(stop);
    }
}
