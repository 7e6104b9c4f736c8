using Mingjian.Data;
using Mingjian.Journal;
using Mingjian.Regulation;

namespace Mingjian.Web.Portal.Credit;

/// <summary>The entity tag of what is answered about grades: it moves with everything the public may see, and with the law's day.</summary>
public sealed class CreditTag(MingjianDb db, PublicVersionWatch version, ChinaClock clock)
{
    /// <summary>Sets the tag.</summary>
    /// <returns><c>true</c> when the asker has this answer already: 304.</returns>
    public async Task<bool> IsKnownAsync(HttpContext http, CancellationToken stop)
    {
        var tag = $"W/\"c{await version.NowAsync(db, stop):x}-{clock.Today:yyyyMMdd}\"";
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "public, no-cache";
        return http.Request.Headers.IfNoneMatch.Any(sent =>
            sent is not null && sent.Split(',', StringSplitOptions.TrimEntries).Contains(tag)
        );
    }
}
