using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Publishing;
using Mingjian.Credit.Publishing.Jobs;
using Mingjian.Credit.Publishing.UseCases;
using Mingjian.Credit.Storage;
using Mingjian.Journal.Sending;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;

namespace Mingjian.Tests.Credit.Ratings;

/// <summary>公示留痕: the page is looked at over HTTP through the term; what is missing, and who did not look, is reported (I-14).</summary>
[Proves("18")]
public sealed class NoticeProofTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task FetchNotices_OfAWholePage_KeepsItsDigest(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var page = new NoticePage();
        using var bench = await PostedAsync(database, page);
        bench.At(2026, 3, 3);

        var outcome = await FetchAsync(bench);

        outcome.ShouldBe(1);
        await using var db = bench.Open();
        var fetch = await db.NoticeFetches.SingleAsync(Stop);
        (fetch.Status, fetch.IsComplete, fetch.Problem).ShouldBe((200, true, ""));
        fetch.Digest.Length.ShouldBe(64);
        (await db.JournalEntries.CountAsync(e => e.Fact == nameof(NoticeFetched), Stop)).ShouldBe(
            1
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task FetchNotices_OfAPageWithoutAResult_ReportsTheGap(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var page = new NoticePage();
        using var bench = await PostedAsync(database, page);
        page.Body = page.Body.Replace("重庆示例2号检测有限公司", "", StringComparison.Ordinal);
        bench.At(2026, 3, 3);

        await FetchAsync(bench);

        await using var db = bench.Open();
        (await db.NoticeFetches.SingleAsync(Stop)).Problem.ShouldContain("重庆示例2号检测有限公司");
        (await db.Messages.CountAsync(m => m.Title.Contains("2026-03-03 有缺口"), Stop)).ShouldBe(
            1
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task FetchNotices_WhenTheSiteIsAway_ReportsTheGap(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var page = new NoticePage();
        using var bench = await PostedAsync(database, page);
        await page.DisposeAsync();
        bench.At(2026, 3, 3);

        await FetchAsync(bench);

        await using var db = bench.Open();
        var fetch = await db.NoticeFetches.SingleAsync(Stop);
        (fetch.Status, fetch.Digest, fetch.IsComplete).ShouldBe((0, "", false));
    }

    /// <summary>The job was missed for three days: they cannot be looked at any more and are gaps.</summary>
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task FetchNotices_ForMissedDays_ReportsThemAndLooksAtNothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var page = new NoticePage();
        using var bench = await PostedAsync(database, page);
        bench.At(2026, 3, 6);

        foreach (var day in new[] { 3, 4, 5, 6 })
        {
            await FetchAsync(bench, new(2026, 3, day));
        }

        await using var db = bench.Open();
        var notice = await db.Notices.SingleAsync(Stop);
        var days = NoticeDay.Of(
            notice,
            await db.NoticeFetches.ToListAsync(Stop),
            bench.Clock.Today
        );
        days.Select(d => (d.Day.Day, d.IsProven))
            .ShouldBe([(3, false), (4, false), (5, false), (6, true)]);
        (await db.Messages.CountAsync(m => m.Title.Contains("有缺口"), Stop)).ShouldBe(3);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task LookAtNotice_AfterTheTerm_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var page = new NoticePage();
        using var bench = await PostedAsync(database, page);
        bench.At(2026, 3, 24);
        await using var db = bench.Open(bench.Scorer);
        var id = (await db.Notices.SingleAsync(Stop)).NoticeId;

        var refusal = await Should.ThrowAsync<RuleBroken>(async () =>
        {
            using var fetcher = new NoticeFetcher(new(), new(bench.Site));
            await new LookAtNotice(
                db,
                db.Desk,
                bench.Clock,
                new(db, bench.Clock, fetcher)
            ).RunAsync(id, Stop);
        });

        refusal.Rule.ShouldBe(PublishingRules.NoticeOver);
    }

    [Fact]
    public async Task NoticeFetcher_ToAnAddressInsideTheHouse_GoesNowhere()
    {
        await using var page = new NoticePage();
        using var fetcher = new NoticeFetcher(new(), new(new("http://mingjian.example")));

        var look = await fetcher.LookAsync(page.Address, ["x"], Stop);

        (look.Status, look.Problem).ShouldBe((0, "网址指向内部网络，未访问。请核对登记的网址。"));
    }

    private static async Task<RatingBench> PostedAsync(TestDatabase database, NoticePage page)
    {
        var bench = await RatingBench.PrepareAsync(database, Grade.A, Grade.B);
        bench.Site = new(page.Address.GetLeftPart(UriPartial.Authority));
        page.Body =
            "<p>渝环信公〔2026〕1号</p><td>重庆示例1号检测有限公司</td><td>重庆示例2号检测有限公司</td>";
        await bench.PostAsync();
        return bench;
    }

    private static async Task<int> FetchAsync(RatingBench bench, DateOnly? day = null)
    {
        await using var db = bench.Open();
        using var fetcher = new NoticeFetcher(new OutgoingPolicy(), new(bench.Site));
        var watch = new NoticeWatch(db, bench.Clock, fetcher);
        return (
            await new FetchNotices(db, bench.Clock, watch, bench.News(db)).RunAsync(
                day ?? bench.Clock.Today,
                Stop
            )
        ).Count;
    }

    /// <summary>A site on real sockets that shows one page.</summary>
    private sealed class NoticePage : IAsyncDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource over = new();
        private readonly Task serving;

        public NoticePage()
        {
            listener.Start();
            serving = ServeAsync();
        }

        public string Body { get; set; } = "";

        public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

        public async ValueTask DisposeAsync()
        {
            await over.CancelAsync();
            listener.Stop();
            await serving;
            over.Dispose();
        }

        private async Task ServeAsync()
        {
            try
            {
                while (true)
                {
                    using var client = await listener.AcceptTcpClientAsync(over.Token);
                    await using var stream = client.GetStream();
                    using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);

                    while (await reader.ReadLineAsync(over.Token) is { Length: > 0 }) { }

                    var bytes = Encoding.UTF8.GetBytes(Body);
                    await stream.WriteAsync(
                        Encoding.ASCII.GetBytes(
                            $"HTTP/1.1 200 OK\r\nContent-Length: {bytes.Length}\r\nConnection: close\r\n\r\n"
                        ),
                        over.Token
                    );
                    await stream.WriteAsync(bytes, over.Token);
                }
            }
            catch (Exception end)
                when (end is OperationCanceledException or SocketException or IOException)
            {
                // The test is over.
            }
        }
    }
}
