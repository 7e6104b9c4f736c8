using Mingjian.Regulation;

namespace Mingjian.Listing.Checking;

/// <summary>What the completeness check must know beside the papers themselves.</summary>
/// <param name="Definitions">Every further paper that the bureau defined; the check picks those asked that day.</param>
/// <param name="Offices">The table of offices, of which those open that day may be chosen (三条).</param>
public sealed record CheckedAgainst(
    ListCounts Counts,
    IReadOnlyList<ExtraPaperDefinition> Definitions,
    Offices Offices
);

/// <summary>The three long lists of a case in numbers, counted in the database.</summary>
public sealed record ListCounts
{
    public int Scope { get; init; }

    /// <summary>Rows of the annex whose method number is not in the library: kept and marked.</summary>
    public int ScopeUnknownMethods { get; init; }

    public int Staff { get; init; }

    public int Equipment { get; init; }

    /// <summary>Devices whose verification or calibration has run out.</summary>
    public int EquipmentExpired { get; init; }

    /// <summary>Devices that need verification or calibration and have no day until which it is valid.</summary>
    public int EquipmentUndated { get; init; }

    /// <summary>The site names that the annex uses; empty ones left out.</summary>
    public IReadOnlyList<string> ScopeSites { get; init; } = [];

    public int Of(LineList list) =>
        list switch
        {
            LineList.Scope => Scope,
            LineList.Staff => Staff,
            _ => Equipment,
        };
}
