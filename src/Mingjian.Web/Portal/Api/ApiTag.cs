using Mingjian.Data;
using Mingjian.Listing.Search;
using Mingjian.Regulation;

namespace Mingjian.Web.Portal.Api;

/// <summary>The entity tag of answers from the register: they change with its version and with the law's day.</summary>
public static class ApiTag
{
    /// <summary>Sets the tag.</summary>
    /// <returns><c>true</c> when the asker has this answer already: 304.</returns>
    public static async Task<bool> IsKnownAsync(
        HttpContext http,
        MingjianDb db,
        SearchMemory memory,
        ChinaClock clock,
        CancellationToken stop
    )
    {
        var known = await memory.NowAsync(db, stop);
        var tag = $"W/\"{known.Version:x}-{clock.Today:yyyyMMdd}\"";
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "public, no-cache";

        return http.Request.Headers.IfNoneMatch.Any(sent =>
            sent is not null && sent.Split(',', StringSplitOptions.TrimEntries).Contains(tag)
        );
    }
}
