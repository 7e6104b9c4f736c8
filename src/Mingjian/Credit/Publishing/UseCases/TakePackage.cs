using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Credit.Publishing.UseCases;

/// <summary>取用共享数据包: the market regulator takes a package, by page or interface; the first time it counts as delivered (20).</summary>
[Article("20")]
public sealed class TakePackage(MingjianDb db, Desk desk, ChinaClock clock)
{
    /// <param name="how">页面下载 or 接口.</param>
    public async Task<SharePackage> RunAsync(string number, string how, CancellationToken stop)
    {
        desk.Open<TakePackage>(CreditDuties.ReadShared);
        var package =
            await db.SharePackages.SingleOrDefaultAsync(p => p.Number == number, stop)
            ?? throw new NotFound("package");

        if (package.Stage == ShareStage.Ready)
        {
            package.Deliver(clock.Now, how);
            await db.SaveChangesAsync(stop);
        }

        return package;
    }
}
