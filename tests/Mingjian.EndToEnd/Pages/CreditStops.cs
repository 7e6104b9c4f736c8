namespace Mingjian.EndToEnd.Pages;

/// <summary>The bureau's and the institutions' pages of 信用管理.</summary>
internal static class CreditStops
{
    public static readonly IReadOnlyList<Stop> All = [.. FactStops.All, .. RatingStops.All];
}
