namespace Mingjian.Regulation;

/// <summary>A record that belongs to one institution, and is therefore seen by it, by the municipal bureau, and by the district bureaux of its places (三条).</summary>
public interface IOfInstitution
{
    Guid InstitutionId { get; }
}

/// <summary>
/// A record of an institution about a place of its own: the district bureau of that place sees it too, even when the institution
/// itself is none of its own (三条).
/// </summary>
public interface IAtSite : IOfInstitution
{
    /// <summary>Code of the office in whose territory the place lies; empty when it is not known.</summary>
    string Office { get; }
}

/// <summary>One office in whose territory an institution has its registered address or a laboratory or service place (I-09).</summary>
/// <remarks>Kept by the rooms that know addresses; read by the territory filter of every room.</remarks>
[Article("3.2")]
public sealed class InstitutionTerritory
{
    public required Guid InstitutionId { get; init; }

    /// <summary>Code of the office, as in the table of offices.</summary>
    public required string Office { get; init; }

    /// <summary>The office of the registered address, which leads.</summary>
    public required bool Leads { get; set; }
}

/// <summary>A stored file as somebody handed it in: the file itself is found by its digest.</summary>
/// <param name="Digest">SHA-256, 64 lower-case hexadecimal digits.</param>
/// <param name="FileName">The name the person gave it; shown, never used as a path.</param>
/// <param name="Size">Bytes.</param>
public sealed record Attachment(string Digest, string FileName, long Size, string MediaType);

/// <summary>A record of an institution that holds attachments, in whatever form it stores them.</summary>
public interface IHoldsFiles : IOfInstitution
{
    /// <summary>All of them, as they are now.</summary>
    IEnumerable<Attachment> HeldFiles { get; }
}
