namespace Mingjian.EndToEnd.Delivery;

/// <summary>kill -9 of the server at random moments while programs hand in: every acknowledged delivery is there once, none by half.</summary>
[Collection("one host after another")]
public sealed class KilledServerTests
{
    private const int Programs = 4;
    private const int ShortestMilliseconds = 30;
    private const int LongestMilliseconds = 900;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.3(2)")]
    public Task Delivery_ServerKilledAtThreeMoments_IsThereOnceOrNotAtAll(DatabaseKind kind) =>
        KillAsync(kind, moments: 3);

    [Soak, Theory, ClassData(typeof(BothDatabases)), Proves("5.3(2)")]
    public Task Delivery_ServerKilledAtAHundredMoments_IsThereOnceOrNotAtAll(DatabaseKind kind) =>
        KillAsync(kind, moments: 100);

    private static async Task KillAsync(DatabaseKind kind, int moments)
    {
        await using var site = await CrashSite.PrepareAsync(kind);
        var (count, acknowledged, unanswered, lost) = (0, 0, 0, 0);
        List<Submission> before = [];

        for (var moment = 0; moment < moments; moment++)
        {
            using (var http = await site.StartAsync())
            {
                await RepeatAsync(http, before);
                before = await LoadAsync(site, http, () => Interlocked.Increment(ref count));
            }

            await using var db = site.Open();
            var stored = await new StoredSubmissions(db, site.InstitutionId).CheckAsync(before);
            acknowledged += before.Count(s => s.Answer is not null);
            unanswered += before.Count(s => s.Answer is null && stored.Contains(s.Key));
            lost += before.Count(s => !stored.Contains(s.Key));
        }

        TestContext.Current.SendDiagnosticMessage(
            $"{kind}: {moments} kills, {count} deliveries, {acknowledged} acknowledged, {unanswered} stored without an answer, {lost} not stored."
        );
        using var last = await site.StartAsync();
        await RepeatAsync(last, before);
        await using var end = site.Open();
        (await new StoredSubmissions(end, site.InstitutionId).CheckAsync(before)).Count.ShouldBe(
            before.Count
        );
        acknowledged.ShouldBePositive();
    }

    /// <summary>Several programs hand in one delivery after the other, until the server is no more.</summary>
    private static async Task<List<Submission>> LoadAsync(
        CrashSite site,
        HttpClient http,
        Func<int> next
    )
    {
        var sent = new System.Collections.Concurrent.ConcurrentQueue<Submission>();
        var programs = Enumerable
            .Range(0, Programs)
            .Select(_ =>
                Task.Run(
                    async () =>
                    {
                        Submission one;

                        do
                        {
                            sent.Enqueue(one = Submission.New(next(), site.ReportFile));
                        } while (await one.SendAsync(http, Stop) is not null);
                    },
                    Stop
                )
            )
            .ToList();

        await Task.Delay(Random.Shared.Next(ShortestMilliseconds, LongestMilliseconds), Stop);
        await site.KillAsync();
        await Task.WhenAll(programs);
        return [.. sent];
    }

    /// <summary>Each again under its key: what had an answer gets the same one, what had none is taken now or was taken then.</summary>
    private static async Task RepeatAsync(HttpClient http, List<Submission> sent)
    {
        foreach (var submission in sent)
        {
            var first = submission.Answer;
            var again = (await submission.SendAsync(http, Stop)).ShouldNotBeNull(submission.Key);

            if (first is not null)
            {
                again.ShouldBe(first);
            }
        }
    }
}
