namespace Mingjian.Listing.Contract;

/// <summary>What other rooms may ask about everybody in the 名录 at once.</summary>
public interface IListedInstitutions
{
    /// <summary>Who stands in the 名录 on a day, locked ones included, in the order of their numbers. Two queries, however many they are.</summary>
    Task<IReadOnlyList<ListedInstitution>> OnAsync(DateOnly day, CancellationToken stop);
}

/// <summary>An institution in the 名录 on a day.</summary>
/// <param name="Number">名录编号.</param>
/// <param name="ListedOn">First day in the 名录.</param>
/// <param name="Offices">Codes of the offices with its registered address or a laboratory or service place, as the register has them (I-09); the first one leads.</param>
public sealed record ListedInstitution(
    Guid InstitutionId,
    string Number,
    string Name,
    DateOnly ListedOn,
    IReadOnlyList<string> Offices
);
