using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Credit;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Scoring;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Credit.Console.Evaluating.Reports;

/// <summary>On what a check computes anew.</summary>
public enum RecomputeBasis
{
    Frozen,
    Now,
}

/// <summary>重新计算核对: every result again, from the frozen inputs or from what is known now; changes nothing.</summary>
[Article("16")]
[NeedsDuty(CreditDuties.Read)]
public sealed class CheckRecomputedModel(
    EvaluationReader reader,
    EvaluationSets sets,
    FrozenInputs inputs
) : PageModel
{
    public sealed record Row(
        Guid MemberId,
        string Number,
        string Name,
        string ScoreBefore,
        string ScoreAfter,
        string GradeBefore,
        string GradeAfter,
        IReadOnlyList<string> Why
    );

    [FromRoute]
    public Guid EvaluationId { get; init; }

    [FromQuery]
    public RecomputeBasis Basis { get; init; }

    public Evaluation Evaluation { get; private set; } = null!;
    public int Computed { get; private set; }
    public int Total => Rows.Total;
    public TableQuery Table { get; private set; } = null!;
    public Page<Row> Rows { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Table = TableQuery.Of(Request);
        Evaluation = await reader.FindAsync(EvaluationId, stop);
        var scorer = new MemberScorer(await sets.ContentAsync(Evaluation.IndicatorSetId, stop));
        var now = await NowAsync(stop);
        List<Row> differing = [];

        await foreach (var member in inputs.FrozenAsync(EvaluationId).WithCancellation(stop))
        {
            var frozen = MemberScorer.Read(member.Input);
            var input =
                Basis == RecomputeBasis.Now ? now.GetValueOrDefault(frozen.InstitutionId) : frozen;

            if (input is not null && MemberScorer.ReadResult(member.Result) is { } before)
            {
                Computed++;
                Compare(member, input, before, scorer.Score(input), differing);
            }
        }

        Rows = differing.ToPage(Table);
    }

    private async Task<Dictionary<Guid, ScoringInput>> NowAsync(CancellationToken stop)
    {
        Dictionary<Guid, ScoringInput> now = [];

        if (Basis == RecomputeBasis.Now && Evaluation.CutOffAt is not null)
        {
            await foreach (var source in inputs.NowAsync(Evaluation, stop))
            {
                now[source.Input.InstitutionId] = source.Input;
            }
        }

        return now;
    }

    private static void Compare(
        FrozenMember member,
        ScoringInput input,
        ScoringResult before,
        ScoringResult after,
        List<Row> differing
    )
    {
        if (GradeBundle.DigestOf(before) == GradeBundle.DigestOf(after))
        {
            return;
        }

        differing.Add(
            new(
                member.MemberId,
                input.Number,
                input.Name,
                before.NotRated is null ? $"{before.Score}" : "",
                after.NotRated is null ? $"{after.Score}" : "",
                before.NotRated is null ? $"{before.Grade}" : "不予评定",
                after.NotRated is null ? $"{after.Grade}" : "不予评定",
                ResultDifference.Between(before, after)
            )
        );
    }
}
