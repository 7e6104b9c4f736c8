using Mingjian.Regulation;

namespace Mingjian.Journal.Receipts;

/// <summary>
/// 回执: proof of a signed submission that can be checked years later. The content itself is stored as canonical JSON under
/// <see cref="ContentDigest"/>; who signed, in what capacity, under which statement and when stands here. Never updated.
/// </summary>
[Article("5.3")]
public sealed class Receipt : IOfInstitution
{
    /// <summary>HZ2026-000012: counted within the year.</summary>
    public required string Number { get; init; }

    public required Guid InstitutionId { get; init; }

    /// <summary>What was handed in: 名录申请（第 2 次提交）.</summary>
    public required string Title { get; init; }

    /// <summary>The case it belongs to.</summary>
    public required Guid About { get; init; }

    /// <summary>SHA-256 of the canonical JSON of everything handed in, the attachments' digests included.</summary>
    public required string ContentDigest { get; init; }

    /// <summary>The attachments as they were named when signed.</summary>
    public required IReadOnlyList<Attachment> Attachments { get; init; }

    public required Guid SignerId { get; init; }

    public required string SignerName { get; init; }

    /// <summary>In what capacity: 法定代表人.</summary>
    public required string Capacity { get; init; }

    public required string OrganisationName { get; init; }

    /// <summary>The statement of truth, in full, as it was shown before signing.</summary>
    public required string Statement { get; init; }

    public required DateTime SignedAt { get; init; }
}

/// <summary>A signed submission, for which a receipt is asked.</summary>
/// <param name="Content">Everything handed in; becomes canonical JSON. Personal values in it are sealed.</param>
public sealed record SignedSubmission(
    Guid InstitutionId,
    string Title,
    Guid About,
    object Content,
    IReadOnlyList<Attachment> Attachments,
    string Statement
);
