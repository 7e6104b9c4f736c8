namespace Mingjian.Accounts.Credentials;

/// <summary>暂存的表单: what somebody sent when their session had just ended, kept for them alone until they sign in again.</summary>
public sealed class HeldForm
{
    /// <summary>Bytes of the form as sent.</summary>
    public const int Largest = 256 * 1024;

    public static readonly TimeSpan Life = TimeSpan.FromDays(1);

    /// <summary>Forms that one person may have waiting.</summary>
    public const int Most = 5;

    public Guid HeldFormId { get; init; } = Guid.CreateVersion7();

    public required Guid PersonId { get; init; }

    /// <summary>Where it was going: path and query.</summary>
    public required string Target { get; init; }

    /// <summary>The fields, encrypted.</summary>
    public required byte[] Content { get; init; }

    /// <summary>System time.</summary>
    public required DateTime HeldAt { get; init; }
}
