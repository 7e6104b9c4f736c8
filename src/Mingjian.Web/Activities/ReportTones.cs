using Mingjian.Activities.Avoidance;
using Mingjian.Activities.Reporting;
using Mingjian.Activities.Rows;

namespace Mingjian.Web.Activities;

/// <summary>State colours of reports and of what may happen to them.</summary>
public static class ReportTones
{
    public static string Tone(this DraftStage stage) =>
        stage switch
        {
            DraftStage.Signed => "good",
            DraftStage.Returned => "warn",
            DraftStage.Abandoned => "over",
            _ => "busy",
        };

    public static string Tone(this ReportStage stage) =>
        stage switch
        {
            ReportStage.Valid => "good",
            ReportStage.Repudiated => "warn",
            ReportStage.Disowned => "bad",
            _ => "over",
        };

    public static string Tone(this ConflictStage stage) =>
        stage switch
        {
            ConflictStage.Open or ConflictStage.Refused => "bad",
            ConflictStage.MeasureStated => "busy",
            ConflictStage.Agreed => "good",
            _ => "over",
        };

    public static string Tone(this RepudiationStage stage) =>
        stage switch
        {
            RepudiationStage.Open => "busy",
            RepudiationStage.Upheld => "bad",
            _ => "over",
        };
}
