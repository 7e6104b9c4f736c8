namespace Mingjian.Listing.Contract;

/// <summary>What other rooms may ask about institutions by name, as the public register has them.</summary>
public interface IInstitutionNames
{
    /// <param name="text">名录编号, 统一社会信用代码 or the exact name.</param>
    Task<NamedInstitution?> FindAsync(string text, CancellationToken stop);

    Task<NamedInstitution?> FindAsync(Guid institutionId, CancellationToken stop);

    /// <summary>Whether somebody of that name was 授权签字人 of the institution on a day.</summary>
    Task<bool> IsSignatoryAsync(
        Guid institutionId,
        string name,
        DateOnly day,
        CancellationToken stop
    );
}

/// <param name="Number">名录编号.</param>
public sealed record NamedInstitution(Guid InstitutionId, string Number, string Name);
