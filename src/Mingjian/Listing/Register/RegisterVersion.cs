namespace Mingjian.Listing.Register;

/// <summary>How often the register was changed: one row, counted by every writer, so that writers follow one another and caches know.</summary>
public sealed class RegisterVersion
{
    public const int Only = 1;

    public int Id { get; init; } = Only;

    public required long Number { get; set; }

    /// <summary>The moment of the last change; moments of knowledge never go back.</summary>
    public required DateTime At { get; set; }
}

/// <summary>One revision: of which institution, when; numbered without gaps. What it changed, the rectangles tell.</summary>
public sealed class RegisterRevision
{
    /// <summary>The register's version that it made.</summary>
    public required long Number { get; init; }
    public required Guid InstitutionId { get; init; }
    public required DateTime At { get; init; }
}

/// <summary>Tells this process at once that the register was changed; other processes see it in <see cref="RegisterVersion"/>.</summary>
public static class RegisterSignal
{
    private static long raised;

    public static long Raised => Interlocked.Read(ref raised);

    public static void Raise() => Interlocked.Increment(ref raised);
}
