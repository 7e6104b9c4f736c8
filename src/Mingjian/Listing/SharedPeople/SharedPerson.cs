namespace Mingjian.Listing.SharedPeople;

/// <summary>One person who is active in more than one institution on a day, found by the keyed index of the identity number.</summary>
public sealed class SharedPerson
{
    public required string IdentityIndex { get; init; }

    /// <summary>How many institutions.</summary>
    public required int Institutions { get; init; }

    /// <summary>The day on which the latest of them began.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>An officer has looked into just this and noted why it is in order.</summary>
    public required bool IsExplained { get; init; }
}

/// <summary>What a person does in one of the institutions.</summary>
/// <param name="Post">Key post or position.</param>
/// <param name="IsDraft">Only stated in an application or filing that is not decided yet.</param>
public sealed record Activity(
    string IdentityIndex,
    Guid InstitutionId,
    string Institution,
    string Name,
    string Post,
    DateOnly? Since,
    bool IsDraft
);
