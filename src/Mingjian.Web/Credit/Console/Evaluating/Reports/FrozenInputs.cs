using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Scoring;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Web.Credit.Console.Evaluating.Reports;

/// <summary>The inputs of an evaluation, for the reports that compute with them: as frozen, or as they would be now.</summary>
public sealed class FrozenInputs(MingjianDb db, EvaluationSources sources, ChinaClock clock)
{
    /// <summary>What was frozen, one after the other; nothing before the freeze.</summary>
    public IAsyncEnumerable<FrozenMember> FrozenAsync(Guid evaluationId) =>
        db
            .EvaluationMembers.AsNoTracking()
            .Where(m => m.EvaluationId == evaluationId)
            .OrderBy(m => m.Number)
            .ThenBy(m => m.MemberId)
            .Select(m => new FrozenMember
            {
                MemberId = m.MemberId,
                Office = m.Office,
                Input = m.Input,
                Result = m.Result,
            })
            .AsAsyncEnumerable();

    /// <summary>As the facts and measures are now.</summary>
    public IAsyncEnumerable<SourceInput> NowAsync(Evaluation evaluation, CancellationToken stop) =>
        sources.InputsAsync(evaluation, clock.Now, null, stop);

    /// <summary>Who takes part: live before the freeze, frozen after it.</summary>
    public async Task<IReadOnlyList<InputRow>> RowsAsync(
        Evaluation evaluation,
        CancellationToken stop
    )
    {
        List<InputRow> rows = [];

        if (evaluation.CutOffAt is null)
        {
            await foreach (var source in NowAsync(evaluation, stop))
            {
                rows.Add(InputRow.Of(source.Input, source.Office));
            }

            return rows;
        }

        await foreach (var member in FrozenAsync(evaluation.EvaluationId).WithCancellation(stop))
        {
            rows.Add(InputRow.Of(MemberScorer.Read(member.Input), member.Office));
        }

        return rows;
    }
}

public sealed class FrozenMember
{
    public required Guid MemberId { get; init; }
    public required string Office { get; init; }
    public required string Input { get; init; }
    public required string Result { get; init; }
}

/// <summary>One institution of the inclusion page.</summary>
public sealed record InputRow(
    string Number,
    string Name,
    string Office,
    string Services,
    int Facts,
    NotRatedReason? NotRated
)
{
    public static InputRow Of(ScoringInput input, string office) =>
        new(
            input.Number,
            input.Name,
            office,
            EvaluationSources.ServicesText(input.Services),
            input.Facts.Count,
            input.NotRated
        );
}
