using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mingjian.Journal;
using Mingjian.Listing.Checking;
using Mingjian.Regulation;

namespace Mingjian.Listing.Signing;

/// <summary>What is signed: the papers whole, each long list by digest and count, the promise and the statement as they were shown.</summary>
[Article("5.3")]
public sealed record SubmissionContent
{
    /// <summary>Names this form of content, so that it can be read years later.</summary>
    public string Form { get; init; } = "mingjian.listing.application.1";

    public required Guid CaseId { get; init; }

    public required Guid InstitutionId { get; init; }

    public required ApplicationKind Kind { get; init; }

    public required int Round { get; init; }

    public required ApplicationPapers Papers { get; init; }

    public required IReadOnlyList<ListOfRecord> Lists { get; init; }

    public required string Commitment { get; init; }

    public required string Statement { get; init; }

    public required Guid SignerId { get; init; }

    public ListOfRecord? List(LineList list) => Lists.FirstOrDefault(l => l.List == list);

    public string ToJson() => CanonicalJson.Of(this);

    public static SubmissionContent Read(Submission submission) =>
        JsonSerializer.Deserialize<SubmissionContent>(submission.Content, CanonicalJson.Options)!;

    /// <summary>SHA-256 of the canonical JSON, 64 lower-case hexadecimal digits.</summary>
    public static string DigestOf(string json) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
}

/// <summary>A long list as it was signed: its rows are a stored file, one row a line.</summary>
/// <param name="Digest">SHA-256 of the file; of nothing when the list is empty.</param>
public sealed record ListOfRecord(LineList List, int Count, string Digest);
