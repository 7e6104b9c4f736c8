namespace Mingjian.Listing;

/// <summary>Who signed, in what capacity, which statement was shown, and the digest of what was signed.</summary>
/// <param name="Digest">SHA-256 of the canonical JSON of the whole submission, its lists and attachments' digests included.</param>
/// <param name="ConfirmedBy">How the signer proved anew who they are: 密码＋动态验证码.</param>
public sealed record Signature(
    Guid PersonId,
    string Name,
    string Capacity,
    string Statement,
    string Digest,
    DateTime At,
    string ConfirmedBy = ""
);
