using Mingjian.EndToEnd.Listing;

namespace Mingjian.EndToEnd.Activities;

/// <summary>A visited site with one listed laboratory, for several tests.</summary>
public sealed class LaboratorySite : IAsyncLifetime
{
    private Laboratory? laboratory;

    public ListingSite Site { get; } = new();

    public ValueTask InitializeAsync() => Site.InitializeAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    internal async Task<Laboratory> LaboratoryAsync() =>
        laboratory ??= await Laboratory.ListAsync(Site);
}
