namespace Mingjian.Regulation;

/// <summary>
/// A record of an institution about a place of its own: the district bureau of that place sees it too, even when the institution
/// itself is none of its own (三条).
/// </summary>
public interface IAtSite : IOfInstitution
{
    /// <summary>Code of the office in whose territory the place lies; empty when it is not known.</summary>
    string Office { get; }
}
