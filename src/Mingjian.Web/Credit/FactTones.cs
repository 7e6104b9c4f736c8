using Mingjian.Credit.Facts;

namespace Mingjian.Web.Credit;

/// <summary>State colours of facts and of statements on them.</summary>
public static class FactTones
{
    public static string Tone(this FactStage stage) =>
        stage switch
        {
            FactStage.Entered => "busy",
            FactStage.Verified => "good",
            _ => "over",
        };

    public static string Tone(this StatementOutcome outcome) =>
        outcome switch
        {
            StatementOutcome.Open => "busy",
            StatementOutcome.Accepted => "good",
            _ => "over",
        };
}
