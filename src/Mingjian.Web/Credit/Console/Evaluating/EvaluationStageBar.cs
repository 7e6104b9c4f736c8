using Mingjian.Credit.Evaluating;
using Mingjian.Regulation;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Credit.Console.Evaluating;

/// <summary>Where an evaluation is, each step with its clause and the day on which it was done.</summary>
public static class EvaluationStageBar
{
    private static readonly (EvaluationStage Stage, string Clause)[] Way =
    [
        (EvaluationStage.Open, "14.2"),
        (EvaluationStage.Frozen, "14.2"),
        (EvaluationStage.Computed, "16"),
        (EvaluationStage.Previewed, "14.2"),
        (EvaluationStage.Proposed, "3.2"),
        (EvaluationStage.Reviewed, "3.1"),
        (EvaluationStage.Decided, "14.2"),
        (EvaluationStage.OnNotice, "18"),
        (EvaluationStage.Published, "20"),
        (EvaluationStage.Shared, "20"),
    ];

    public static IReadOnlyList<Stage> Of(Evaluation evaluation) =>
        [
            .. Way.Select(step => new Stage(
                step.Stage.Text(),
                step.Clause,
                evaluation.Steps.LastOrDefault(done => done.Stage == step.Stage) is { } done
                    ? Text.Iso(ChinaClock.DayOf(done.At))
                    : null
            )),
        ];

    /// <summary>From 1; what is cancelled stands where it stood.</summary>
    public static int At(Evaluation evaluation)
    {
        var stage =
            evaluation.Stage == EvaluationStage.Cancelled
                ? evaluation.Steps.LastOrDefault(s => s.Stage != EvaluationStage.Cancelled)?.Stage
                : evaluation.Stage;
        var place = Array.FindIndex(Way, step => step.Stage == stage) + 1;
        return stage == EvaluationStage.Shared ? Way.Length + 1 : place;
    }

    public static string ClauseOf(EvaluationStage stage) =>
        Way.FirstOrDefault(step => step.Stage == stage).Clause ?? "15";
}
