using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal.Files;
using Mingjian.Regulation;

namespace Mingjian.Credit.Evaluating;

/// <summary>The minutes (会议纪要) of a collective decision stay among the bureaux: whoever reads evaluations there may see them.</summary>
public sealed class MinutesFiles(MingjianDb db) : IFileAccess
{
    public async Task<Attachment?> FindAsync(string digest, CancellationToken stop)
    {
        if (!db.Desk.Actor.Duties.Contains(CreditDuties.Read))
        {
            return null;
        }

        // One a year: there are never many.
        var decided = await db
            .Evaluations.AsNoTracking()
            .Where(e =>
                e.Stage == EvaluationStage.Decided
                || e.Stage == EvaluationStage.OnNotice
                || e.Stage == EvaluationStage.Published
                || e.Stage == EvaluationStage.Shared
            )
            .OrderByDescending(e => e.To)
            .ThenBy(e => e.EvaluationId)
            .Select(e => e.Steps)
            .ToListAsync(stop);

        return decided
            .SelectMany(steps => steps)
            .Select(step => step.Document)
            .FirstOrDefault(document => document?.Digest == digest);
    }
}
