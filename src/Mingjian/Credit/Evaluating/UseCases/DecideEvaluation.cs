using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Analysis;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Scoring;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Regulation;

namespace Mingjian.Credit.Evaluating.UseCases;

/// <summary>集体审定 with the minutes of the meeting: each member becomes a rating with its first result, all in one transaction.</summary>
[Article("14.2", "16")]
public sealed class DecideEvaluation(
    MingjianDb db,
    EvaluationSets sets,
    Notifications notifications,
    ChinaClock clock,
    Desk desk
)
{
    private const int Portion = 200;

    /// <returns>How many ratings it made.</returns>
    public async Task<int> RunAsync(
        Guid evaluationId,
        string opinion,
        Attachment? minutes,
        CancellationToken stop
    )
    {
        desk.Open<DecideEvaluation>(
            CreditDuties.Decide,
            opinion,
            minutes is null ? [] : [minutes.Digest]
        );
        var evaluation = await db.Evaluations.FindOrRefuseAsync(evaluationId, stop);

        evaluation.Decide(
            desk.Actor,
            clock.Now,
            opinion.Trim(),
            minutes ?? throw new RuleBroken(EvaluatingRules.MinutesNeeded)
        );

        var ratings = await RatingsAsync(evaluation, stop);
        db.AddRange(ratings.Values);
        var set = await sets.ContentAsync(evaluation.IndicatorSetId, stop);
        db.AlsoInSave(inner => WriteResultsAsync(evaluationId, ratings, set, inner));
        await new IndicatorTotals(db).WriteAsync(evaluationId, stop);
        await notifications.SettleAsync(evaluationId, stop);
        await db.SaveChangesAsync(stop);
        return ratings.Count;
    }

    private async Task<Dictionary<Guid, Rating>> RatingsAsync(
        Evaluation evaluation,
        CancellationToken stop
    )
    {
        var free = await FreeSequencesAsync(evaluation.Year, stop);
        var members = await db
            .EvaluationMembers.AsNoTracking()
            .Where(m => m.EvaluationId == evaluation.EvaluationId)
            .OrderBy(m => m.MemberId)
            .Select(m => new MemberRow
            {
                MemberId = m.MemberId,
                InstitutionId = m.InstitutionId,
                Number = m.Number,
                Name = m.Name,
                CreditCode = m.CreditCode,
                Office = m.Office,
                Services = m.Services,
                Score = m.Score,
                ScoreOrder = m.ScoreOrder,
                Grade = m.Grade,
                NotRated = m.NotRated,
                Veto = m.Veto,
            })
            .ToListAsync(stop);

        return members.ToDictionary(
            m => m.MemberId,
            m => RatingOf(m, evaluation, free.GetValueOrDefault(m.InstitutionId, 1))
        );
    }

    /// <summary>A direct D of the same year has a sequence already; the result of the year takes the first that is free.</summary>
    private async Task<Dictionary<Guid, int>> FreeSequencesAsync(int year, CancellationToken stop)
    {
        var taken = await db
            .Ratings.AsNoTracking()
            .Where(r => r.Year == year)
            .OrderBy(r => r.RatingId)
            .Select(r => new { r.InstitutionId, r.Sequence })
            .ToListAsync(stop);

        return taken
            .GroupBy(r => r.InstitutionId, r => r.Sequence)
            .ToDictionary(of => of.Key, of => of.Contains(1) ? of.Max() + 1 : 1);
    }

    private static Rating RatingOf(MemberRow member, Evaluation evaluation, int sequence) =>
        Rating.Of(
            new()
            {
                InstitutionId = member.InstitutionId,
                Number = member.Number,
                Name = member.Name,
                CreditCode = member.CreditCode,
                Office = member.Office,
                Services = member.Services,
                Year = evaluation.Year,
                Sequence = sequence,
                EvaluationId = evaluation.EvaluationId,
                Score = member.Score,
                ScoreOrder = member.ScoreOrder,
                Scorers = evaluation.Scorers,
            },
            member.Grade,
            member.NotRated,
            member.Veto
        );

    /// <summary>The bundles, in portions: a nation's would not fit into memory.</summary>
    private async Task WriteResultsAsync(
        Guid evaluationId,
        Dictionary<Guid, Rating> ratings,
        IndicatorSetContent set,
        CancellationToken stop
    )
    {
        foreach (var ids in ratings.Keys.Order().Chunk(Portion))
        {
            var members = await db
                .EvaluationMembers.AsNoTracking()
                .Where(m => m.EvaluationId == evaluationId && ids.Contains(m.MemberId))
                .OrderBy(m => m.MemberId)
                .Select(m => new
                {
                    m.MemberId,
                    m.Input,
                    m.Result,
                })
                .ToListAsync(stop);

            await BulkWriter.WriteAsync<RatingResult>(
                db,
                [.. members.Select(m => ResultOf(ratings[m.MemberId], set, m.Input, m.Result))],
                stop
            );
        }
    }

    private RatingResult ResultOf(
        Rating rating,
        IndicatorSetContent set,
        string input,
        string result
    )
    {
        var bundle = GradeBundle.Of(
            set,
            MemberScorer.Read(input),
            MemberScorer.ReadResult(result)!
        );
        return new()
        {
            RatingId = rating.RatingId,
            InstitutionId = rating.InstitutionId,
            Number = 1,
            Bundle = bundle.ToJson(),
            Digest = bundle.Digest(),
            Score = rating.Score,
            ScoreOrder = rating.ScoreOrder,
            Cause = "年度评价计分",
            At = clock.Now,
        };
    }

    private sealed class MemberRow
    {
        public required Guid MemberId { get; init; }
        public required Guid InstitutionId { get; init; }
        public required string Number { get; init; }
        public required string Name { get; init; }
        public required string CreditCode { get; init; }
        public required string Office { get; init; }
        public required string Services { get; init; }
        public required string Score { get; init; }
        public required long ScoreOrder { get; init; }
        public required Grade? Grade { get; init; }
        public required NotRatedReason? NotRated { get; init; }
        public required string Veto { get; init; }
    }
}
