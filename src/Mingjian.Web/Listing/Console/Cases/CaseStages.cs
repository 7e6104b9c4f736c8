using Mingjian.Listing;
using Mingjian.Regulation;
using Mingjian.Web.Ui.Pieces;
using static Mingjian.Listing.ApplicationStage;

namespace Mingjian.Web.Listing.Console.Cases;

/// <summary>The way of a case as the stage bar shows it: where it is, whose turn it is.</summary>
public static class CaseStages
{
    private static readonly ApplicationStage[] Way = [Draft, Submitted, Accepted, UnderReview];

    public static IReadOnlyList<Stage> Of(ListingCase listingCase) =>
        [
            new("填报", "5.3(1)", "机构"),
            new(listingCase.Stage == Returned ? "补正" : "提交签署", "5.3(1)1", "机构"),
            new("受理审查", "5.2", "市局经办"),
            new("审核决定", "5.2", "市局审核"),
            new(Last(listingCase), "5.2", "市局"),
        ];

    /// <summary>Position of the present stage, from 1.</summary>
    public static int At(ListingCase listingCase) =>
        listingCase.Stage switch
        {
            Returned => 2,
            Listed or Refused or Abandoned => 5,
            var stage => Array.IndexOf(Way, stage) + 1,
        };

    private static string Last(ListingCase listingCase) =>
        (listingCase.Stage, listingCase is ChangeFiling) switch
        {
            (Abandoned, _) => Abandoned.Text(),
            (Refused, true) => "不予变更",
            (_, true) => "变更生效",
            (Refused, _) => Refused.Text(),
            _ => Listed.Text(),
        };
}

/// <summary>How a stage looks and what an officer does with it.</summary>
public static class CaseTones
{
    public static string Of(ApplicationStage stage) =>
        stage switch
        {
            Listed => "good",
            Returned => "warn",
            Refused => "bad",
            Draft or Abandoned => "over",
            _ => "busy",
        };

    public static string Verb(ApplicationStage stage) =>
        stage switch
        {
            Submitted => "受理",
            Accepted => "审查",
            UnderReview => "审核",
            _ => "查看",
        };

    /// <summary>Whose turn it is, for those whose turn it is not.</summary>
    public static string Waiting(ApplicationStage stage) =>
        stage switch
        {
            Submitted => "等待市局经办受理。",
            Accepted => "市局经办正在审查。",
            Returned => "等待机构补正，补正期间不计入办理期限。",
            UnderReview => "等待市局审核决定。",
            Abandoned => "机构已放弃办理，无需继续办理。",
            _ => "本件已办结。",
        };
}
