using Mingjian.Credit.Ratings;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Journal.Letters;
using Mingjian.Journal.Mail;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Credit.Publishing;

/// <summary>Where the officer posted on the bureau's own site: the address, and how the page looked.</summary>
public sealed record NoticePlace(string Address, Attachment? Capture);

/// <summary>What goes on publicity, and why.</summary>
/// <param name="Place">Only where the official site is the bureau's own; <c>null</c> for this portal.</param>
public sealed record NoticeOrder(
    Guid BureauId,
    NoticeCause Cause,
    string Title,
    IReadOnlyList<Rating> Ratings,
    NoticePlace? Place,
    Guid? EvaluationId = null
);

/// <summary>
/// Posts results on publicity: numbers the notice, counts the term, keeps what it shows, and tells the institutions. The use case opens
/// the transaction and saves.
/// </summary>
[Article("18")]
public sealed class NoticePoster(
    MingjianDb db,
    ChinaClock clock,
    LawBook book,
    DocumentNumbers numbers,
    Notifications notifications,
    MailSettings site
)
{
    public async Task<Notice> PostAsync(NoticeOrder order, CancellationToken stop)
    {
        var law = await book.OnAsync(clock.Today, stop);
        var id = Guid.CreateVersion7();
        var (address, capture) = PlaceOf(id, order.Place, law);
        var number = await numbers.NextAsync(
            SettingName.CreditNoticeNumber.ToString(),
            law.Today.Year,
            stop
        );
        var notice = new Notice
        {
            NoticeId = id,
            BureauId = order.BureauId,
            Number = law.Settings.DocumentNumber(
                SettingName.CreditNoticeNumber,
                law.Today.Year,
                number
            ),
            Title = order.Title,
            Cause = order.Cause,
            EvaluationId = order.EvaluationId,
            PostedOn = law.Today,
            PostedAt = clock.Now,
            Term = law.Term(SettingName.NoticeDays, law.Today),
            Address = address,
            Capture = capture,
            Results = order.Ratings.Count,
            PostedBy = db.Desk.Actor.PersonId,
            PostedByName = db.Desk.Actor.Name,
        };
        notice.Begin();
        db.Add(notice);
        List<NoticeLine> lines = [];

        foreach (var rating in order.Ratings)
        {
            rating.PostNotice(id, notice.Term);
            lines.Add(NoticeLine.Of(id, rating));
            notifications.Post(
                Recipient.Organisation(rating.InstitutionId),
                RatingsNews.OnNotice(rating, notice)
            );
        }

        db.AlsoInSave(saving => BulkWriter.WriteAsync(db, lines, saving));
        return notice;
    }

    /// <summary>I-14: this portal, or the bureau's site with address and capture.</summary>
    private (string Address, Attachment? Capture) PlaceOf(
        Guid noticeId,
        NoticePlace? place,
        LawOfDay law
    )
    {
        if (law.Settings.Choice(SettingName.OfficialSite) == OfficialSites.Portal)
        {
            return (new Uri(site.Site, CreditPaths.Notice(noticeId)).AbsoluteUri, null);
        }

        return
            place is { Capture: { } capture }
            && Uri.TryCreate(place.Address.Trim(), UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? (address.AbsoluteUri, capture)
            : throw new RuleBroken(PublishingRules.CaptureNeeded);
    }
}

/// <summary>The choices of <see cref="SettingName.OfficialSite"/> (I-14).</summary>
public static class OfficialSites
{
    public const string Portal = "本系统公众网站";

    public const string Bureau = "市生态环境局官网";
}
