using Mingjian.Journal.Sending;

namespace Mingjian.Credit.Publishing;

/// <summary>A package on its way to the market regulator's own address, and afterwards what became of it.</summary>
public sealed class PackagePush : Outgoing
{
    public required Guid SharePackageId { get; init; }
}

/// <summary>Where packages are pushed to; nowhere when no address is given: the other side fetches them then.</summary>
/// <param name="Address">From <c>MINGJIAN_SHARE_ADDRESS</c>.</param>
/// <param name="TokenFile">A file that holds the bearer token alone; from <c>MINGJIAN_SHARE_TOKEN_FILE</c>.</param>
public sealed record ShareTarget(Uri? Address, string TokenFile = "")
{
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);
}
