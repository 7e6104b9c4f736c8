using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Mingjian.Regulation;

namespace Mingjian.Credit.Publishing;

/// <summary>
/// What is shared with the market regulator (20): a numbered package with digests, sent or fetched, acknowledged, and reconciled.
/// </summary>
[Article("20")]
public sealed class SharePackage : Aggregate
{
    public Guid SharePackageId { get; init; } = Guid.CreateVersion7();

    public required Guid BureauId { get; init; }

    public required Guid PublicationId { get; init; }

    /// <summary>编号.</summary>
    public required string Number { get; init; }

    /// <summary>Canonical JSON of what is shared.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 of <see cref="Content"/>.</summary>
    public required string Digest { get; init; }

    public required int Results { get; init; }

    /// <summary>公布和共享期限 of the earliest result in it.</summary>
    public required Term Term { get; set; }

    public required DateTime MadeAt { get; init; }

    public ShareStage Stage { get; private set; } = ShareStage.Ready;

    public DateTime? SentAt { get; private set; }

    public DateTime? AcknowledgedAt { get; private set; }

    /// <summary>Who acknowledged, as the other side says.</summary>
    public string AcknowledgedBy { get; private set; } = "";

    /// <summary>What the market regulator found different from its own list.</summary>
    public IReadOnlyList<ShareDifference> Differences { get; private set; } = [];

    public static string DigestOf(string content) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    public void Begin() =>
        Record(new PackageMade(BureauId, SharePackageId, Number, Digest, Results));

    /// <summary>Delivered: pushed and taken, or fetched by the other side.</summary>
    public void Deliver(DateTime now, string how)
    {
        Require(Stage == ShareStage.Ready, PublishingRules.NoSuchShareMove(Stage, ShareStage.Sent));
        (Stage, SentAt) = (ShareStage.Sent, now);
        Record(new PackageSent(BureauId, SharePackageId, Number, how));
    }

    /// <summary>签收: the digest named must be that of what was shared.</summary>
    [Article("20")]
    public void Acknowledge(
        DateTime now,
        string by,
        string digest,
        IReadOnlyList<ShareDifference> differences
    )
    {
        Require(digest == Digest, PublishingRules.OtherDigest);
        Require(
            Stage != ShareStage.Acknowledged,
            PublishingRules.NoSuchShareMove(Stage, ShareStage.Acknowledged)
        );
        (Stage, SentAt, AcknowledgedAt, AcknowledgedBy, Differences) = (
            ShareStage.Acknowledged,
            SentAt ?? now,
            now,
            by,
            differences
        );
        Record(new PackageAcknowledged(BureauId, SharePackageId, Number, by, differences.Count));
    }
}

public enum ShareStage
{
    [Display(Name = "待共享")]
    Ready,

    [Display(Name = "已送达")]
    Sent,

    [Display(Name = "已签收")]
    Acknowledged,
}

/// <summary>One line of the reconciliation.</summary>
public sealed record ShareDifference(string CreditCode, string What);
