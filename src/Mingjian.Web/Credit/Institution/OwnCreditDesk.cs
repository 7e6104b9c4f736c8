using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Measuring;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Scoring;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal;
using Mingjian.Journal.Letters;
using Mingjian.Regulation;

namespace Mingjian.Web.Credit.Institution;

/// <summary>What the institution at the desk has to know of its own grade: a constant number of queries.</summary>
public sealed class OwnCreditDesk(MingjianDb db, StandingNow standing, ChinaClock clock, Desk desk)
{
    private const int Shown = 10;
    private const string CreditLetters = "Credit/";

    private Guid Own => desk.Actor.OrganisationId;

    /// <summary>From the grade in force back.</summary>
    public Task<List<GradeSpan>> SpansAsync(CancellationToken stop) =>
        db
            .GradeSpans.AsNoTracking()
            .Where(s => s.InstitutionId == Own)
            .OrderByDescending(s => s.FromAt)
            .ThenBy(s => s.GradeSpanId)
            .Take(Shown)
            .ToListAsync(stop);

    /// <summary>Results that were shown to the public, the latest first.</summary>
    public Task<List<Rating>> RatingsAsync(CancellationToken stop) =>
        db
            .Ratings.AsNoTracking()
            .Where(r => r.InstitutionId == Own && r.Stage != RatingStage.Scored)
            .OrderByDescending(r => r.Year)
            .ThenByDescending(r => r.Sequence)
            .ThenBy(r => r.RatingId)
            .Take(Shown)
            .ToListAsync(stop);

    /// <summary>Its part in the evaluation that runs; <c>null</c> when none runs or it takes no part.</summary>
    public async Task<RunningPart?> RunningAsync(CancellationToken stop)
    {
        var found = await db
            .EvaluationMembers.AsNoTracking()
            .Where(m => m.InstitutionId == Own)
            .Join(
                db.Evaluations.AsNoTracking(),
                m => m.EvaluationId,
                e => e.EvaluationId,
                (m, e) => new { Member = m, Evaluation = e }
            )
            .Where(p =>
                p.Evaluation.Stage != EvaluationStage.Cancelled
                && p.Evaluation.Stage != EvaluationStage.Published
                && p.Evaluation.Stage != EvaluationStage.Shared
            )
            .OrderByDescending(p => p.Evaluation.Year)
            .ThenBy(p => p.Member.MemberId)
            .FirstOrDefaultAsync(stop);
        return found is null ? null : new(found.Evaluation, found.Member);
    }

    /// <summary>Objections to its results that are under review, its own and others'.</summary>
    public Task<List<Objection>> ObjectionsAsync(CancellationToken stop) =>
        db
            .Objections.AsNoTracking()
            .Where(o => o.InstitutionId == Own && o.Stage == ObjectionStage.UnderReview)
            .OrderBy(o => o.ReceivedOn)
            .ThenBy(o => o.ObjectionId)
            .Take(Shown)
            .ToListAsync(stop);

    public Task<List<OwnLetter>> LettersAsync(CancellationToken stop) =>
        db
            .VisibleLetters.AsNoTracking()
            .Where(l => l.InstitutionId == Own && l.Template.StartsWith(CreditLetters))
            .OrderByDescending(l => l.SentAt)
            .ThenBy(l => l.LetterId)
            .Take(Shown)
            .Select(l => new OwnLetter(l.LetterId, l.Number, l.Title, l.SentAt))
            .ToListAsync(stop);

    /// <summary>What the grade would be today, by the set that holds today.</summary>
    public async Task<OwnStanding?> StandingAsync(CancellationToken stop)
    {
        var set = await db.IndicatorSets.AsNoTracking().HoldingOnAsync(clock.Today, stop);

        if (set is null || await standing.ReadAsync(Own, set.Content, stop) is not { } input)
        {
            return null;
        }

        var result = Scorer.Score(set.Content, input);
        return new(set.Name, input, result, Mending.Of(set.Content, result));
    }

    /// <summary>What to mend of a previewed result, in the words of the set of its evaluation.</summary>
    public async Task<IReadOnlyList<MendingRow>> MendingAsync(
        RunningPart? running,
        CancellationToken stop
    )
    {
        if (running is not { IsShown: true, Member.Result.Length: > 0 })
        {
            return [];
        }

        var set = await db
            .IndicatorSets.AsNoTracking()
            .SingleAsync(s => s.IndicatorSetId == running.Evaluation.IndicatorSetId, stop);
        var result = JsonSerializer.Deserialize<ScoringResult>(
            running.Member.Result,
            CanonicalJson.Options
        )!;
        return Mending.Of(set.Content, result);
    }
}

/// <summary>A trial of the running period as of today; no grade.</summary>
public sealed record OwnStanding(
    string SetName,
    ScoringInput Input,
    ScoringResult Result,
    IReadOnlyList<MendingRow> Mending
);

public sealed record OwnLetter(Guid LetterId, string Number, string Title, DateTime? SentAt);

/// <summary>The evaluation that runs, and the institution's part in it.</summary>
public sealed record RunningPart(Evaluation Evaluation, EvaluationMember Member)
{
    /// <summary>The institution sees its draft from the preview on (14.2).</summary>
    public bool IsShown =>
        Evaluation.Stage
            is EvaluationStage.Previewed
                or EvaluationStage.Proposed
                or EvaluationStage.Reviewed
                or EvaluationStage.Decided
                or EvaluationStage.OnNotice;

    public bool MayState(DateOnly today) =>
        Evaluation.Stage == EvaluationStage.Previewed
        && Member.Statement == StatementStage.None
        && today <= Evaluation.StatementDueOn;
}
