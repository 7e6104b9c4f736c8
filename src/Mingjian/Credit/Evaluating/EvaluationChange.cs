using Mingjian.Credit.Scoring;
using Mingjian.Regulation;

namespace Mingjian.Credit.Evaluating;

/// <summary>差异: one member whose result became another, from what to what and why. Never changed.</summary>
[Article("14.2")]
public sealed class EvaluationChange : IOfInstitution
{
    public Guid ChangeId { get; init; } = Guid.CreateVersion7();

    public required Guid EvaluationId { get; init; }

    public required Guid MemberId { get; init; }

    public required Guid InstitutionId { get; init; }

    public required string Number { get; init; }

    public required string Name { get; init; }

    /// <summary>重新计分, 采纳陈述申辩.</summary>
    public required string Cause { get; init; }

    public required string ScoreBefore { get; init; }

    public required string ScoreAfter { get; init; }

    public required Grade? GradeBefore { get; init; }

    public required Grade? GradeAfter { get; init; }

    /// <summary>One line an indicator.</summary>
    public required IReadOnlyList<string> Why { get; init; }

    public required DateTime At { get; init; }

    public static EvaluationChange Of(
        EvaluationMember before,
        MemberResult after,
        string cause,
        DateTime now
    ) =>
        new()
        {
            EvaluationId = before.EvaluationId,
            MemberId = before.MemberId,
            InstitutionId = before.InstitutionId,
            Number = before.Number,
            Name = before.Name,
            Cause = cause,
            ScoreBefore = before.Score,
            ScoreAfter = after.Score,
            GradeBefore = before.Grade,
            GradeAfter = after.Grade,
            Why = ResultDifference.Between(
                MemberScorer.ReadResult(before.Result),
                MemberScorer.ReadResult(after.Json)!
            ),
            At = now,
        };
}

/// <summary>Why two results of one institution differ, indicator by indicator.</summary>
public static class ResultDifference
{
    public static IReadOnlyList<string> Between(ScoringResult? before, ScoringResult after)
    {
        if (before is null)
        {
            return [];
        }

        var was = before.Indicators.ToDictionary(i => i.Code, StringComparer.Ordinal);
        var now = after.Indicators.ToDictionary(i => i.Code, StringComparer.Ordinal);

        return
        [
            .. NotRated(before, after),
            .. now.Values.Select(i => Indicator(was.GetValueOrDefault(i.Code), i)).OfType<string>(),
            .. was
                .Values.Where(i => !now.ContainsKey(i.Code) && !i.Points.IsZero)
                .Select(i => $"{i.Code}：原计 {i.Points.ToDisplay()} 分，本指标体系没有这项指标"),
        ];
    }

    private static IEnumerable<string> NotRated(ScoringResult before, ScoringResult after)
    {
        if (before.NotRated != after.NotRated)
        {
            yield return $"评定：{Words(before.NotRated)} → {Words(after.NotRated)}";
        }
    }

    private static string Words(NotRatedReason? reason) =>
        reason is { } why ? $"不予评定（{why.Text()}）" : "予以评定";

    private static string? Indicator(IndicatorOutcome? before, IndicatorOutcome after)
    {
        var (points, lines) = (before?.Points ?? Fraction.Zero, before?.Lines.Count ?? 0);

        return points == after.Points && lines == after.Lines.Count
            ? null
            : $"{after.Code}：{points.ToDisplay()} 分（{lines} 条）→ {after.Points.ToDisplay()} 分（{after.Lines.Count} 条）";
    }
}
