using Mingjian.Credit.Publishing;
using Mingjian.Credit.Ratings;
using Mingjian.Regulation;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Credit;

/// <summary>How ratings, objections, direct D and packages look.</summary>
public static class RatingTones
{
    private const int Fixing = 3;

    public static string Tone(this RatingStage stage) =>
        stage switch
        {
            RatingStage.Published or RatingStage.Reinstated => "good",
            RatingStage.UnderReview => "warn",
            RatingStage.Revoked => "bad",
            _ => "busy",
        };

    public static string Tone(this ObjectionStage stage) =>
        stage switch
        {
            ObjectionStage.Answered => "good",
            ObjectionStage.DeemedNone => "over",
            _ => "busy",
        };

    public static string Tone(this DirectDStage stage) =>
        stage switch
        {
            DirectDStage.Proposed => "busy",
            DirectDStage.InForce => "bad",
            _ => "over",
        };

    public static string Tone(this ShareStage stage) =>
        stage switch
        {
            ShareStage.Acknowledged => "good",
            ShareStage.Sent => "busy",
            _ => "warn",
        };

    public static IReadOnlyList<Stage> Stages(Rating rating) =>
        [
            new("审定", "14.2"),
            new("公示", "18", rating.NoticeTerm is { } notice ? Text.Iso(notice.Start) : null),
            new(
                "异议复核",
                "19.2",
                rating.OpenReviews > 0 ? $"{rating.OpenReviews} 件复核中" : null
            ),
            new("确定", "20", Text.Iso(rating.FixedOn)),
            new("公布", "20", rating.PublishedAt is { } at ? Text.Iso(ChinaClock.DayOf(at)) : null),
        ];

    public static int At(RatingStage stage) =>
        stage switch
        {
            RatingStage.Scored => 1,
            RatingStage.OnNotice => 2,
            RatingStage.UnderReview => Fixing,
            RatingStage.Fixed => Fixing + 1,
            _ => Fixing + 3,
        };

    /// <summary>The clocks that run or ran for a result.</summary>
    public static IEnumerable<ClockView> Clocks(
        Rating rating,
        WorkingCalendar calendar,
        DateOnly today
    )
    {
        if (rating.NoticeTerm is { } notice)
        {
            yield return ClockView.Standing(notice, calendar, today, "公示期", "18");
        }

        if (rating.PublicationTerm is { } publication)
        {
            yield return ClockView.Of(
                publication,
                calendar,
                today,
                "公布和共享期限",
                "20",
                rating.PublishedAt is { } at ? ChinaClock.DayOf(at) : null
            );
        }
    }
}
