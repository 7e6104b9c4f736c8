using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Scoring;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Credit.Console.Indicators;

/// <summary>试算: a version over the frozen inputs of a past evaluation, beside the set that the evaluation was computed with.</summary>
[NeedsDuty(CreditDuties.EditIndicators)]
public sealed class TryIndicatorSetModel(MingjianDb db) : PageModel
{
    public const int MostShown = 200;

    private const int MostEvaluations = 30;

    public sealed record Choice
    {
        public required Guid EvaluationId { get; init; }
        public required int Year { get; init; }
        public required DateOnly From { get; init; }
        public required DateOnly To { get; init; }
        public required Guid IndicatorSetId { get; init; }
    }

    [FromRoute]
    public Guid SetId { get; init; }

    public IndicatorSet Set { get; private set; } = null!;

    public IReadOnlyList<Choice> Evaluations { get; private set; } = [];

    public Choice? Chosen { get; private set; }

    public WhatIf? Outcome { get; private set; }

    public static string Of(WhatIfStanding standing) =>
        standing.NotRated is { } reason ? $"不予评定（{reason}）" : $"{standing.Grade} 级";

    public async Task OnGetAsync(Guid? evaluation, CancellationToken stop)
    {
        var sets = db.IndicatorSets.AsNoTracking();
        Set = await sets.FindOrRefuseAsync(SetId, stop);
        Evaluations = await db
            .Evaluations.AsNoTracking()
            .Where(e => e.SnapshotDigest != "")
            .OrderByDescending(e => e.To)
            .ThenByDescending(e => e.EvaluationId)
            .Select(e => new Choice
            {
                EvaluationId = e.EvaluationId,
                Year = e.Year,
                From = e.From,
                To = e.To,
                IndicatorSetId = e.IndicatorSetId,
            })
            .Take(MostEvaluations)
            .ToListAsync(stop);
        Chosen = Evaluations.FirstOrDefault(choice => choice.EvaluationId == evaluation);

        if (Chosen is not null)
        {
            var used = await sets.FindOrRefuseAsync(Chosen.IndicatorSetId, stop);
            Outcome = await CompareAsync(new(used.Content, Set.Content), Chosen, stop);
        }
    }

    /// <summary>One frozen input at a time: they are many and long.</summary>
    private async Task<WhatIf> CompareAsync(WhatIfRun run, Choice chosen, CancellationToken stop)
    {
        var inputs = db.Set<EvaluationMember>()
            .AsNoTracking()
            .Where(m => m.EvaluationId == chosen.EvaluationId && m.Input != "")
            .OrderBy(m => m.MemberId)
            .Select(m => m.Input)
            .AsAsyncEnumerable();

        await foreach (var input in inputs.WithCancellation(stop))
        {
            run.Add(JsonSerializer.Deserialize<ScoringInput>(input, CanonicalJson.Options)!);
        }

        return run.Result();
    }
}
