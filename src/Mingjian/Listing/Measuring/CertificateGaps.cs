using Mingjian.Listing.Contract;
using Mingjian.Listing.Register;
using Mingjian.Regulation;

namespace Mingjian.Listing.Measuring;

/// <summary>Days on which an institution stood in the 名录.</summary>
internal static class ListedDays
{
    /// <param name="also">Only those on which this held too.</param>
    public static List<DaySpan> Of(
        IEnumerable<ProfileSpan> spans,
        Func<ProfileSpan, bool>? also = null
    ) =>
        DaySpans.Union(
            spans
                .Where(p => p.Standing is Standing.InList or Standing.Locked)
                .Where(p => also?.Invoke(p) != false)
                .Select(p => new DaySpan(p.ValidFrom, p.ValidTo))
        );
}

/// <summary>资质认定证书衔接: days on which somebody who monitors stood in the 名录 and no certificate was valid.</summary>
[Article("5.3(1)3", "14.1")]
internal static class CertificateGaps
{
    /// <summary>Days that any certificate known of the institution covers, whenever it was filed.</summary>
    public static List<DaySpan> Certified(IEnumerable<ProfileSpan> spans) =>
        DaySpans.Union(
            spans
                .Where(p => p is { CmaValidFrom: not null, CmaValidTo: not null })
                .Select(p => new DaySpan(p.CmaValidFrom!.Value, p.CmaValidTo!.Value.AddDays(1)))
        );

    public static IEnumerable<CertificateGap> Of(
        Guid institutionId,
        IReadOnlyList<ProfileSpan> own
    ) =>
        DaySpans
            .Without(
                ListedDays.Of(own, p => p.Services.HasFlag(Services.Monitoring)),
                Certified(own)
            )
            .Select(days => new CertificateGap(institutionId, days, BeforeGap(own, days.From)));

    private static string BeforeGap(IEnumerable<ProfileSpan> own, DateOnly day) =>
        own.Where(p => p.CmaValidTo < day)
            .OrderBy(p => p.CmaValidTo)
            .Select(p => p.CmaNumber)
            .LastOrDefault("");
}
