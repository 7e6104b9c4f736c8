using System.Text.Json;
using Mingjian.Journal;
using Mingjian.Regulation;

namespace Mingjian.Listing.Signing;

/// <summary>What is signed of a change filing: the matter before and after, its day, the evidence by digest, the statement as it was shown.</summary>
[Article("5.3", "6")]
public sealed record ChangeSubmissionContent
{
    /// <summary>Names this form of content, so that it can be read years later.</summary>
    public string Form { get; init; } = "mingjian.listing.change.1";

    public required Guid CaseId { get; init; }

    public required Guid InstitutionId { get; init; }

    public required ChangeKind Kind { get; init; }

    public required int Round { get; init; }

    public required DateOnly ChangedOn { get; init; }

    public required ChangeContent Before { get; init; }

    public required ChangeContent After { get; init; }

    public required string Explanation { get; init; }

    public required IReadOnlyList<Attachment> Evidence { get; init; }

    public required IReadOnlyList<ListOfRecord> Lists { get; init; }

    public required string Statement { get; init; }

    public required Guid SignerId { get; init; }

    public string ToJson() => CanonicalJson.Of(this);

    public static ChangeSubmissionContent Read(Submission submission) =>
        JsonSerializer.Deserialize<ChangeSubmissionContent>(
            submission.Content,
            CanonicalJson.Options
        )!;
}
