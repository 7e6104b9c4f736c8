using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Regulation;

namespace Mingjian.Credit.Publishing.UseCases;

/// <summary>签收: the market regulator acknowledges a package by its digest and lists what differs from its own records (20).</summary>
[Article("20")]
public sealed class AcknowledgePackage(
    MingjianDb db,
    Desk desk,
    ChinaClock clock,
    Notifications notifications
)
{
    public async Task RunAsync(
        string number,
        string by,
        string digest,
        IReadOnlyList<ShareDifference> differences,
        CancellationToken stop
    )
    {
        desk.Open<AcknowledgePackage>(CreditDuties.ReadShared);

        if (string.IsNullOrWhiteSpace(by))
        {
            throw new RuleBroken(PublishingRules.AcknowledgerNeeded);
        }

        var package =
            await db.SharePackages.SingleOrDefaultAsync(p => p.Number == number, stop)
            ?? throw new NotFound("package");

        package.Acknowledge(
            clock.Now,
            by.Trim(),
            digest.Trim().ToLowerInvariant(),
            [.. differences.Where(d => d.What.Trim().Length > 0)]
        );
        await EndEvaluationAsync(package, stop);
        await notifications.SettleAsync(package.SharePackageId, stop);
        TellOfDifferences(package);

        await db.SaveChangesAsync(stop);
    }

    /// <summary>The evaluation is shared when every package of it is acknowledged.</summary>
    private async Task EndEvaluationAsync(SharePackage package, CancellationToken stop)
    {
        var evaluationId = await db
            .Publications.Where(p => p.PublicationId == package.PublicationId)
            .Select(p => p.EvaluationId)
            .SingleAsync(stop);
        var evaluation = await db.Evaluations.SingleOrDefaultAsync(
            e => e.EvaluationId == evaluationId && e.Stage == EvaluationStage.Published,
            stop
        );
        var waits = await db
            .SharePackages.Where(p =>
                p.SharePackageId != package.SharePackageId && p.Stage != ShareStage.Acknowledged
            )
            .AnyAsync(
                p =>
                    db.Set<Publication>()
                        .Any(o =>
                            o.PublicationId == p.PublicationId && o.EvaluationId == evaluationId
                        ),
                stop
            );

        if (!waits)
        {
            evaluation?.Share(desk.Actor, clock.Now);
        }
    }

    private void TellOfDifferences(SharePackage package)
    {
        if (package.Differences.Count > 0)
        {
            notifications.Post(
                Recipient.Holders(Role.ReviewingOfficer),
                new(
                    $"共享数据包 {package.Number} 签收，有 {package.Differences.Count} 处不一致",
                    $"{package.AcknowledgedBy}签收时列出差异，请核对。",
                    CreditPaths.Package(package.SharePackageId),
                    "20",
                    About: package.SharePackageId
                )
            );
        }
    }
}
