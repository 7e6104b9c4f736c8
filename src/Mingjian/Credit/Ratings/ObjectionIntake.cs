using Mingjian.Accounts;
using Mingjian.Credit.Letters;
using Mingjian.Credit.Showing;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Journal.Letters;
using Mingjian.Journal.Sealing;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Credit.Ratings;

/// <summary>Who objects: the name and where the opinion is to be sent; both are sealed.</summary>
public sealed record Objector(ObjectorKind Kind, string Name, string Contact);

/// <summary>An objection as it came in.</summary>
/// <param name="Code">Opens it without an account; empty for the institution's own.</param>
public sealed record FiledObjection(
    Guid ObjectionId,
    string Number,
    string Code,
    ObjectionStage Stage
);

/// <summary>What objections through the web and on paper share: number, sealing, the judgement whether it is in time and proven (19.1).</summary>
public sealed class ObjectionIntake(
    MingjianDb db,
    ChinaClock clock,
    LawBook book,
    DocumentNumbers numbers,
    PersonalData personal,
    ObjectionLetters letters,
    Notifications notifications
)
{
    /// <summary>Takes it in within the open transaction; the use case saves.</summary>
    [Article("19.1")]
    public async Task<FiledObjection> TakeAsync(
        Rating rating,
        Objector by,
        string text,
        IReadOnlyList<Attachment> evidence,
        DateOnly receivedOn,
        bool onPaper,
        CancellationToken stop
    )
    {
        Check(by, text);
        var number = await numbers.NextAsync("objection", receivedOn.Year, stop);
        var code = by.Kind == ObjectorKind.Institution && !onPaper ? "" : ReceiptCode.New();
        var objection = new Objection
        {
            Number = $"异议-{receivedOn.Year}-{number:D4}",
            RatingId = rating.RatingId,
            InstitutionId = rating.InstitutionId,
            By = by.Kind,
            SealedName = personal.Seal(by.Name, PersonalKind.Name).Cipher,
            SealedContact = personal.Seal(by.Contact, PersonalKind.Address).Cipher,
            CodeHash = code.Length == 0 ? "" : ReceiptCode.HashOf(code),
            OnPaper = onPaper,
            Text = text.Trim(),
            Evidence = evidence,
            ReceivedAt = clock.Now,
            ReceivedOn = receivedOn,
        };
        objection.Receive();
        db.Objections.Add(objection);
        await JudgeAsync(objection, rating, stop);
        notifications.Post(
            Recipient.Holders(Role.CaseOfficer),
            RatingsNews.Received(objection, rating)
        );
        return new(objection.ObjectionId, objection.Number, code, objection.Stage);
    }

    /// <summary>In time and with evidence: under review from the day of receipt. Otherwise deemed none, with its letter.</summary>
    private async Task JudgeAsync(Objection objection, Rating rating, CancellationToken stop)
    {
        if (WhyDeemedNone(objection, rating) is { } why)
        {
            objection.DeemNone(why);
            await letters.DrawAsync(objection, rating, stop);
            return;
        }

        rating.OpenReview(objection.ObjectionId, objection.ReceivedOn);
        objection.Accept(await book.TermAsync(SettingName.ReviewDays, objection.ReceivedOn, stop));
    }

    private static string? WhyDeemedNone(Objection objection, Rating rating) =>
        !rating.IsInNotice(objection.ReceivedOn)
        || rating.Stage is not (RatingStage.OnNotice or RatingStage.UnderReview)
            ? $"收到异议时公示期已届满（公示期到 {rating.NoticeTerm?.EndsOn:yyyy-MM-dd} 为止）。"
        : objection.Evidence.Count == 0 ? "未提供佐证资料或证据。"
        : null;

    private static void Check(Objector by, string text)
    {
        if (string.IsNullOrWhiteSpace(by.Name) || string.IsNullOrWhiteSpace(by.Contact))
        {
            throw new RuleBroken(RatingsRules.ObjectorNeeded);
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            throw new RuleBroken(RatingsRules.TextNeeded);
        }
    }
}
