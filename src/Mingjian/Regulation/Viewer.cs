namespace Mingjian.Regulation;

/// <summary>From where somebody looks at the records (三条): decides which rows of every list, page, export and API exist for them.</summary>
/// <remarks>Applied as named query filters in the data layer. One per request or job; the least seeing by default.</remarks>
public sealed class Viewer
{
    /// <summary>The public: published records only.</summary>
    public static readonly Viewer Public = new() { Kind = ViewerKind.Public };

    /// <summary>A job, the command line or the demo: every record. Web requests never get it (architecture test).</summary>
    public static readonly Viewer System = new() { Kind = ViewerKind.System };

    public static readonly Viewer Municipal = new() { Kind = ViewerKind.Municipal };

    public static Viewer District(params string[] offices) =>
        new() { Kind = ViewerKind.District, Offices = offices };

    public static Viewer Institution(Guid institutionId) =>
        new() { Kind = ViewerKind.Institution, InstitutionId = institutionId };

    public ViewerKind Kind { get; init; }

    /// <summary>The institution whose own records are seen; empty for others.</summary>
    public Guid InstitutionId { get; init; }

    /// <summary>Codes of the offices whose territory is seen, those that passed to the present office included.</summary>
    public IReadOnlyList<string> Offices { get; init; } = [];

    public bool SeesEverything => Kind is ViewerKind.System or ViewerKind.Municipal;
}

public enum ViewerKind
{
    Public,
    Institution,
    District,
    Municipal,
    System,
}
