using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Journal.Sending;
using Mingjian.Regulation;

namespace Mingjian.Credit.Publishing;

/// <summary>Sends packages that are due to the configured address; what fails is tried again, later each time (20).</summary>
[Article("20")]
public sealed class PackageOutbox(
    MingjianDb db,
    OutgoingQueue<PackagePush> queue,
    ShareTarget target,
    PackageClient client,
    Notifications notifications,
    ChinaClock clock
)
{
    public const string Digest = "Mingjian-Digest";
    public const string Number = "Mingjian-Package";

    private const int AtOnce = 20;

    /// <returns>How many were taken by the other side.</returns>
    public async Task<int> SendDueAsync(CancellationToken stop)
    {
        if (target.Address is null)
        {
            return 0;
        }

        var taken = 0;

        await foreach (var push in queue.TakeAsync(AtOnce, _ => true, stop))
        {
            var package = await db.SharePackages.SingleAsync(
                p => p.SharePackageId == push.SharePackageId,
                stop
            );
            var problem = await client.SendAsync(package, stop);
            taken += problem.Length == 0 ? 1 : 0;
            await (
                problem.Length == 0
                    ? DeliverAsync(push, package, stop)
                    : FailAsync(push, package, problem, stop)
            );
        }

        return taken;
    }

    private async Task DeliverAsync(PackagePush push, SharePackage package, CancellationToken stop)
    {
        await using var together = await db.Database.BeginTransactionAsync(stop);
        await queue.CloseAsync(push, OutgoingState.Sent, "", push.Body, stop);

        // Fetched or acknowledged meanwhile: nothing more to note.
        if (package.Stage == ShareStage.Ready)
        {
            db.Desk.Open<PackageOutbox>(CreditDuties.Publish);
            package.Deliver(clock.Now, "推送");
            await db.SaveChangesAsync(stop);
        }

        await together.CommitAsync(stop);
    }

    private async Task FailAsync(
        PackagePush push,
        SharePackage package,
        string problem,
        CancellationToken stop
    )
    {
        await using var together = await db.Database.BeginTransactionAsync(stop);

        if (await queue.FailAsync(push, problem, isHopeless: false, stop))
        {
            await notifications.PostOnceAsync(
                $"credit.push:{package.SharePackageId:N}",
                Recipient.Holders(Role.ReviewingOfficer),
                new(
                    $"共享数据包 {package.Number} 没有送达",
                    $"多次推送失败，不再自动推送。原因：{problem}请与市场监督管理部门联系，改由对方下载。",
                    CreditPaths.Package(package.SharePackageId),
                    "20",
                    package.Term.EndsOn,
                    package.SharePackageId
                ),
                stop
            );
            await db.SaveChangesAsync(stop);
        }

        await together.CommitAsync(stop);
    }
}

/// <summary>Posts one package to the market regulator's address.</summary>
public sealed class PackageClient(ShareTarget target) : IDisposable
{
    private readonly HttpClient http = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        },
        disposeHandler: true
    )
    {
        Timeout = target.Timeout,
    };

    /// <returns>What went wrong; empty when it was taken.</returns>
    public async Task<string> SendAsync(SharePackage package, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, target.Address)
        {
            Content = new StringContent(
                package.Content,
                Encoding.UTF8,
                new MediaTypeHeaderValue("application/json", "utf-8")
            ),
        };
        request.Headers.UserAgent.Add(new("Mingjian", "1"));
        request.Headers.Add(PackageOutbox.Number, Uri.EscapeDataString(package.Number));
        request.Headers.Add(PackageOutbox.Digest, package.Digest);

        if (target.TokenFile.Length > 0)
        {
            var token = await File.ReadAllTextAsync(target.TokenFile, stop);
            request.Headers.Authorization = new("Bearer", token.Trim());
        }

        try
        {
            using var answer = await http.SendAsync(
                request,
                HttpCompletionOption.ResponseHeadersRead,
                stop
            );
            return answer.IsSuccessStatusCode
                ? ""
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"对方回答 {(int)answer.StatusCode}，应为 2xx。"
                );
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return "对方没有及时回答。";
        }
        catch (HttpRequestException)
        {
            return "连接不上对方的服务器。";
        }
    }

    public void Dispose() => http.Dispose();
}
