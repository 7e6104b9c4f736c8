using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Credit.Facts;
using Mingjian.Credit.Letters;
using Mingjian.Credit.Publishing;
using Mingjian.Credit.Scoring;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Regulation;

namespace Mingjian.Credit.Ratings.UseCases;

/// <summary>复核意见: what the reviewer concludes.</summary>
/// <param name="Correction">What is corrected; only with <see cref="ReviewOutcome.Changed"/>, and not for a direct D, which is lifted.</param>
/// <param name="Place">Where the changed grade was posted, when the official site is the bureau's own.</param>
public sealed record ReviewConclusion(
    ReviewOutcome Outcome,
    string Opinion,
    IReadOnlyList<Attachment> Files,
    ReviewCorrection? Correction,
    NoticePlace? Place
);

/// <summary>
/// 作出复核意见: keeps the result, or changes it by scoring anew from corrected inputs; a changed grade goes on publicity again (I-04). An
/// objection to a direct D that is right lifts it.
/// </summary>
[Article("19.2")]
public sealed class FinishReview(
    MingjianDb db,
    Desk desk,
    ChinaClock clock,
    NoticePoster poster,
    DirectDLifting lifting,
    ObjectionLetters letters,
    Notifications notifications
)
{
    public async Task RunAsync(
        Guid objectionId,
        ReviewConclusion conclusion,
        CancellationToken stop
    )
    {
        desk.Open<FinishReview>(
            CreditDuties.Review,
            conclusion.Opinion,
            conclusion.Files.Select(file => file.Digest)
        );
        var objection = await db.ObjectionAsync(objectionId, stop);
        var rating = await db.RatingAsync(objection.RatingId, stop);
        await using var together = await db.Database.BeginTransactionAsync(stop);

        objection.Finish(
            desk.Actor,
            conclusion.Outcome,
            conclusion.Opinion,
            conclusion.Files,
            rating.Scorers,
            clock.Today
        );

        if (conclusion.Outcome == ReviewOutcome.Kept)
        {
            rating.KeepAfterReview(objectionId, clock.Today);
        }
        else
        {
            await ChangeAsync(objection, rating, conclusion, stop);
        }

        await letters.DrawAsync(objection, rating, stop);
        await notifications.SettleAsync(objectionId, stop);
        notifications.Post(Recipient.Holders(Role.CaseOfficer), RatingsNews.ToTell(objection));
        await db.SaveChangesAsync(stop);
        await together.CommitAsync(stop);
    }

    private async Task ChangeAsync(
        Objection objection,
        Rating rating,
        ReviewConclusion conclusion,
        CancellationToken stop
    )
    {
        if (rating.DirectDId is { } directDId)
        {
            var directD = await db.DirectDAsync(directDId, stop);
            rating.CloseReview();
            await lifting.LiftAsync(directD, conclusion.Opinion, conclusion.Place, stop);
            return;
        }

        var before = (rating.Grade, rating.NotRated);
        await ScoreAnewAsync(objection, rating, conclusion, stop);

        if (before != (rating.Grade, rating.NotRated) && rating.Stage != RatingStage.Revoked)
        {
            await poster.PostAsync(
                new(
                    desk.Actor.OrganisationId,
                    NoticeCause.Review,
                    $"{rating.Name} {rating.Year} 年度信用风险等级复核变更公示",
                    [rating],
                    conclusion.Place,
                    rating.EvaluationId
                ),
                stop
            );
        }
    }

    private async Task ScoreAnewAsync(
        Objection objection,
        Rating rating,
        ReviewConclusion conclusion,
        CancellationToken stop
    )
    {
        var correction =
            conclusion.Correction ?? throw new RuleBroken(RatingsRules.CorrectionNeeded);
        var counted = await db
            .RatingResults.AsNoTracking()
            .SingleAsync(
                r => r.RatingId == rating.RatingId && r.Number == rating.ResultNumber,
                stop
            );
        var bundle = GradeBundle.Read(counted.Bundle);
        var added = await db.Set<VerifiedFact>()
            .AsNoTracking()
            .Where(f => correction.Added.Contains(f.FactId))
            .OrderBy(f => f.FactId)
            .ToListAsync(stop);
        var input = correction.Apply(bundle.Input, added).InOrder();
        var scored = GradeBundle.Of(bundle.Set, input, Scorer.Score(bundle.Set, input));
        var result = StoredScore.ResultOf(
            rating,
            scored,
            rating.ResultNumber + 1,
            $"复核变更（{objection.Number}）",
            clock.Now
        );
        db.RatingResults.Add(result);
        rating.ChangeAfterReview(
            objection.ObjectionId,
            result,
            scored.Result.NotRated is null ? scored.Result.Grade : null,
            scored.Result.NotRated,
            scored.Result.VetoIndicator ?? "",
            clock.Today
        );
    }
}
