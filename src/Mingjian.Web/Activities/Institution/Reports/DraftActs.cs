using Mingjian.Activities.Reporting;
using Mingjian.Activities.Reporting.UseCases;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Activities.Institution.Reports;

/// <summary>What may be done with a draft before it is signed, together for the page that does it.</summary>
public sealed class DraftActs(
    SaveReport save,
    SubmitReport submit,
    PassReport pass,
    ReturnReport sendBack,
    AbandonReport abandon
)
{
    public SaveReport Save => save;

    public SubmitReport Submit => submit;

    public PassReport Pass => pass;

    public ReturnReport Return => sendBack;

    public AbandonReport Abandon => abandon;
}

/// <summary>The way of a report as a bar.</summary>
internal static class DraftBar
{
    public static IReadOnlyList<Stage> StagesOf(ReportDraft draft) =>
        [
            new("编制", "5.3(2)3", draft.CompiledByName),
            new("审核", "5.3(2)3", draft.ReviewedByName),
            new("签发", "5.3(2)3", draft.SignedByName),
        ];

    public static int PlaceOf(ReportDraft draft) =>
        draft.Stage switch
        {
            DraftStage.InReview => 2,
            DraftStage.ToSign => 3,
            DraftStage.Signed => 4,
            _ => 1,
        };
}
