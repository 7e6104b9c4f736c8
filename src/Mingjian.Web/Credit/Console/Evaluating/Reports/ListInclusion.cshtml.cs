using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Credit;
using Mingjian.Credit.Evaluating;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Credit.Console.Evaluating.Reports;

/// <summary>Who takes part and who is not rated, with the reason and the bureau's choice of reasons (I-07): live before the freeze, frozen after.</summary>
[NeedsDuty(CreditDuties.Read)]
public sealed class ListInclusionModel(EvaluationReader reader, FrozenInputs inputs, LawBook book)
    : PageModel
{
    public sealed record ReasonRow(NotRatedReason Reason, bool IsOn, int Count);

    [FromRoute]
    public Guid EvaluationId { get; init; }

    public Evaluation Evaluation { get; private set; } = null!;
    public Offices Offices { get; private set; } = null!;
    public IReadOnlyList<ReasonRow> Reasons { get; private set; } = [];
    public int Rated { get; private set; }
    public TableQuery Table { get; private set; } = null!;
    public Page<InputRow> Rows { get; private set; } = null!;

    public async Task OnGetAsync(NotRatedReason? reason, CancellationToken stop)
    {
        Table = TableQuery.Of(Request);
        Evaluation = await reader.FindAsync(EvaluationId, stop);
        Offices = await reader.OfficesAsync(stop);
        var settings = (await book.SettingsAsync(stop)).On(Evaluation.To);
        var all = await inputs.RowsAsync(Evaluation, stop);
        Rated = all.Count(r => r.NotRated is null);
        Reasons =
        [
            .. EvaluationSources.Switches.Select(s => new ReasonRow(
                s.Key,
                settings.IsOn(s.Value),
                all.Count(r => r.NotRated == s.Key)
            )),
        ];
        Rows = all.Where(r => reason is null || r.NotRated == reason).ToList().ToPage(Table);
    }
}
