using Mingjian.Regulation;

namespace Mingjian.Activities.Drafts;

/// <summary>
/// 草稿: a form that somebody began and has not handed in. It is no record: nothing is checked, and no page of the bureau shows it.
/// </summary>
public sealed class RecordDraft : IOfInstitution
{
    /// <summary>Characters of all fields together.</summary>
    public const int Largest = 500_000;

    /// <summary>Drafts that an institution may have; beyond it the oldest goes.</summary>
    public const int Most = 100;

    /// <summary>Made by the form when it is first shown.</summary>
    public required Guid RecordDraftId { get; init; }

    public required Guid InstitutionId { get; init; }

    /// <summary>Who saved it last.</summary>
    public required string PersonName { get; set; }

    public required string Title { get; set; }

    /// <summary>Where it goes on: path and query of the form.</summary>
    public required string Target { get; set; }

    /// <summary>The fields as JSON, as they were typed.</summary>
    public required string Content { get; set; }

    public required DateTime SavedAt { get; set; }
}
