using Mingjian.Credit.Publishing;
using Mingjian.Journal.Inbox;
using Mingjian.Regulation;

namespace Mingjian.Credit.Ratings;

/// <summary>What the inboxes say when a result moves: one sentence, one link, the clause.</summary>
internal static class RatingsNews
{
    public static Posting OnNotice(Rating rating, Notice notice) =>
        new(
            $"{rating.Year} 年度信用风险等级公示：{GradeText.Of(rating)}",
            $"{notice.Number}，公示期{Until(notice.Term)}。有异议的，请在公示期内提出并附佐证资料。",
            CreditPaths.OwnRating(rating.RatingId),
            "18",
            notice.Term.EndsOn,
            rating.RatingId
        );

    public static Posting Published(Rating rating, string number) =>
        new(
            $"{rating.Year} 年度信用风险等级公布：{GradeText.Of(rating)}",
            $"{number}。",
            CreditPaths.OwnRating(rating.RatingId),
            "20",
            About: rating.RatingId
        );

    public static Posting Received(Objection objection, Rating rating) =>
        new(
            $"收到异议 {objection.Number}：{rating.Name}",
            objection.Stage == ObjectionStage.DeemedNone
                ? $"视为无异议：{objection.DeemedNoneBecause}请告知异议人。"
                : $"{objection.By.Text()}提出，复核期限{Until(objection.ReviewTerm!)}。请指派复核人。",
            CreditPaths.Objection(objection.ObjectionId),
            "19.1",
            objection.ReviewTerm?.EndsOn,
            objection.ObjectionId
        );

    public static Posting Assigned(Objection objection) =>
        new(
            $"请复核异议 {objection.Number}",
            $"复核期限{Until(objection.ReviewTerm!)}。",
            CreditPaths.Objection(objection.ObjectionId),
            "19.2",
            objection.ReviewTerm?.EndsOn,
            objection.ObjectionId
        );

    public static Posting ToTell(Objection objection) =>
        new(
            $"异议 {objection.Number} 已作出复核意见，请告知异议人",
            $"复核结果：{objection.Outcome?.Text()}。",
            CreditPaths.Objection(objection.ObjectionId),
            "19.2",
            About: objection.ObjectionId
        );

    /// <summary>To the institution that objected itself.</summary>
    public static Posting Told(Objection objection) =>
        new(
            $"异议 {objection.Number}：{(objection.Stage == ObjectionStage.DeemedNone ? "视为无异议" : $"复核{objection.Outcome?.Text()}")}",
            objection.Stage == ObjectionStage.DeemedNone
                ? objection.DeemedNoneBecause
                : $"{objection.LetterNumber}，可在页面查看复核意见。",
            CreditPaths.OwnRating(objection.RatingId),
            "19.2",
            About: objection.ObjectionId
        );

    public static Posting ToConfirm(DirectD directD, string institution) =>
        new(
            $"拟直接评定为 D 级：{institution}",
            $"依据 {directD.Document}，{directD.ProposedByName}提出。请另一人核对文书后确认。",
            CreditPaths.DirectD(directD.DirectDId),
            directD.Clause,
            About: directD.DirectDId
        );

    public static Posting Lifted(DirectD directD, Rating rating) =>
        new(
            "直接评定的 D 级已解除",
            $"理由：{directD.Reason}",
            CreditPaths.OwnRating(rating.RatingId),
            directD.Clause,
            About: directD.DirectDId
        );

    private static string Until(Term term) =>
        term.EndsOn is { } day
            ? $"到 {day:yyyy-MM-dd} 为止"
            : $"为 {term.Length} 个工作日（截止日待放假安排公布后确定）";
}
