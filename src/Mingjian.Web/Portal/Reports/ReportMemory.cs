using System.Collections.Concurrent;
using Mingjian.Activities.Verifying;
using Mingjian.Data;

namespace Mingjian.Web.Portal.Reports;

/// <summary>
/// What was answered about reports a moment ago: many who scan the code of one report ask the same. An answer is good for
/// <see cref="Staleness"/>, so long may a change made by another process stay unseen; what this process stores ends it at once.
/// </summary>
public sealed class ReportMemory(TimeProvider time, IServiceScopeFactory scopes)
{
    public static readonly TimeSpan Staleness = TimeSpan.FromSeconds(1);

    /// <summary>A flood of different questions must not fill the memory.</summary>
    private const int Most = 5_000;

    private readonly ConcurrentDictionary<(string, string, string), Remembered> answers = new();

    public async ValueTask<ReportAnswer> AskAsync(ReportQuestion question, CancellationToken stop)
    {
        var (signal, now) = (CommitSignal.Raised, time.GetUtcNow());
        var key = (question.Number, question.Institution, question.Digest);

        if (
            answers.TryGetValue(key, out var known)
            && known.Signal == signal
            && now - known.At < Staleness
        )
        {
            return known.Answer;
        }

        await using var scope = scopes.CreateAsyncScope();
        var answer = await question.AskAsync(
            scope.ServiceProvider.GetRequiredService<ReportRegister>(),
            stop
        );

        if (answers.Count >= Most)
        {
            answers.Clear();
        }

        answers[key] = new(answer, signal, now);
        return answer;
    }

    private sealed record Remembered(ReportAnswer Answer, long Signal, DateTimeOffset At);
}
