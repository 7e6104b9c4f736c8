using Mingjian.Credit;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Scoring;
using Mingjian.Regulation;

namespace Mingjian.Web.Credit;

/// <summary>How the stages and results of an evaluation look.</summary>
public static class EvaluationTones
{
    public static string Tone(this EvaluationStage stage) =>
        stage switch
        {
            EvaluationStage.Published or EvaluationStage.Shared => "good",
            EvaluationStage.Cancelled => "over",
            _ => "busy",
        };

    public static string Tone(this StatementStage stage) =>
        stage switch
        {
            StatementStage.Open => "warn",
            StatementStage.Accepted => "good",
            StatementStage.NotAccepted => "over",
            _ => "",
        };

    /// <summary>The score as people read it: cut downward to four places.</summary>
    public static string ScoreText(string score) =>
        score.Length == 0 ? "—" : Fraction.Parse(score).ToDisplay();

    /// <summary>A 较低风险, 不予评定（理由）, 未计分.</summary>
    public static string ResultText(Grade? grade, NotRatedReason? notRated, bool isComputed) =>
        !isComputed ? "未计分"
        : grade is { } given ? $"{given}（{given.Text()}）"
        : notRated is { } reason ? $"不予评定（{reason.Text()}）"
        : "未计分";
}
