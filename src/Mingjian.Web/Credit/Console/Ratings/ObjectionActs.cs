using Mingjian.Credit.Ratings;
using Mingjian.Credit.Ratings.UseCases;
using Mingjian.Regulation;

namespace Mingjian.Web.Credit.Console.Ratings;

/// <summary>What an officer does with an objection, gathered for its page.</summary>
public sealed class ObjectionActs(
    AssignReviewer assign,
    StopReview stopReview,
    ResumeReview resume,
    FinishReview finish,
    TellObjector tell
)
{
    public Task AssignAsync(Guid id, Guid reviewer, CancellationToken stop) =>
        assign.RunAsync(id, reviewer, stop);

    public Task StopAsync(Guid id, StopFields fields, CancellationToken stop) =>
        stopReview.RunAsync(
            id,
            fields.From!.Value,
            fields.To,
            fields.Reason,
            fields.Paper.FirstOrDefault(),
            stop
        );

    public Task ResumeAsync(Guid id, DateOnly last, CancellationToken stop) =>
        resume.RunAsync(id, last, stop);

    public Task FinishAsync(
        Guid id,
        ReviewFields fields,
        IReadOnlyList<Attachment> files,
        Attachment? capture,
        CancellationToken stop
    ) =>
        finish.RunAsync(
            id,
            new(
                fields.Outcome ?? ReviewOutcome.Kept,
                fields.Opinion,
                files,
                fields.Correction(),
                fields.Address.Length > 0 ? new(fields.Address, capture) : null
            ),
            stop
        );

    public Task TellAsync(Guid id, string how, CancellationToken stop) =>
        tell.RunAsync(id, how, stop);
}
