using Mingjian.Listing;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Listing.Institution.Cases;

/// <summary>The way of a case as a stage bar: where it is, whose turn it is.</summary>
public static class CaseStages
{
    public static IReadOnlyList<Stage> Of(ListingCase c) =>
        [
            new("填报", "5.3(1)", Filling(c)),
            new(
                "提交",
                "5.3",
                c.SubmittedOn is { } day ? $"{Text.Iso(day)} 第 {c.Round} 次" : null
            ),
            new("受理", "5.2", Accepting(c)),
            new("审核", "5.2", c.Stage == ApplicationStage.Accepted ? "轮到市局经办审查" : null),
            new("决定", "5.2", Deciding(c)),
        ];

    /// <summary>The present stage, from 1; 6 when it is decided.</summary>
    public static int At(ListingCase c) =>
        c.Stage switch
        {
            ApplicationStage.Draft or ApplicationStage.Returned => 1,
            ApplicationStage.Submitted => 3,
            ApplicationStage.Accepted => 4,
            ApplicationStage.UnderReview => 5,
            _ => 6,
        };

    public static string Tone(ApplicationStage stage) =>
        stage switch
        {
            ApplicationStage.Listed => "good",
            ApplicationStage.Refused => "bad",
            ApplicationStage.Returned => "warn",
            ApplicationStage.Draft => "",
            ApplicationStage.Abandoned => "over",
            _ => "busy",
        };

    private static string? Filling(ListingCase c) =>
        c.Stage switch
        {
            ApplicationStage.Draft => "轮到本机构填写",
            ApplicationStage.Returned => c.CorrectionDueOn is { } due
                ? $"轮到本机构补正，{Text.Iso(due)} 前"
                : "轮到本机构补正",
            _ => null,
        };

    private static string? Accepting(ListingCase c) =>
        c.Stage == ApplicationStage.Submitted ? "轮到市局受理"
        : c.AcceptedOn is { } day ? Text.Iso(day)
        : null;

    private static string? Deciding(ListingCase c) =>
        c.Stage == ApplicationStage.Abandoned ? Text.Of(c.Stage)
        : c.Stage == ApplicationStage.UnderReview ? "轮到市局审核人员"
        : c.DecidedOn is { } day ? $"{Text.Iso(day)} {Text.Of(c.Stage)}"
        : null;
}
