using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;
using Mingjian.Data;
using Mingjian.Journal;
using Mingjian.Listing.Search;
using Mingjian.Regulation;
using Mingjian.Web.Portal.Credit;

namespace Mingjian.Web.Portal;

/// <summary>
/// Keeps the public's pages as they were sent, for those without a session. The key holds the versions of the register and of what else is
/// public, and the law's day, so a decision, or midnight, shows at once and nothing has to be thrown away.
/// </summary>
public sealed class PortalCache : IOutputCachePolicy
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    /// <summary>Pages of everybody's, by the beginning of their path.</summary>
    private static readonly string[] Pages =
    [
        "/directory",
        "/open-data",
        "/about",
        "/help",
        "/docs",
        "/openapi",
        CreditPortalLinks.Notices,
        CreditPortalLinks.Results,
        CreditPortalLinks.Incentives,
        CreditPortalLinks.Corrections,
        CreditPortalLinks.Find,
        "/credit/ratings",
    ];

    /// <summary>Long answers are streamed, not kept.</summary>
    private static readonly string[] Streamed =
    [
        ".csv",
        ".xlsx",
        "table.json",
        "bundle.json",
        ".pdf",
    ];

    public async ValueTask CacheRequestAsync(
        OutputCacheContext context,
        CancellationToken cancellation
    )
    {
        var http = context.HttpContext;
        var isKept = IsKept(http.Request);
        context.EnableOutputCaching = isKept;

        if (!isKept)
        {
            return;
        }

        var known = await http
            .RequestServices.GetRequiredService<SearchMemory>()
            .NowAsync(http.RequestServices.GetRequiredService<MingjianDb>, cancellation);
        var shown = await http
            .RequestServices.GetRequiredService<PublicVersionWatch>()
            .NowAsync(http.RequestServices.GetRequiredService<MingjianDb>(), cancellation);
        var today = http.RequestServices.GetRequiredService<ChinaClock>().Today;

        context.AllowCacheLookup = true;
        context.AllowCacheStorage = true;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Kept;
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.VaryByValues["version"] = $"{known.Version} {shown} {today:O}";
        context.CacheVaryByRules.VaryByValues["encoding"] = Encoding(http.Request);
    }

    public ValueTask ServeFromCacheAsync(
        OutputCacheContext context,
        CancellationToken cancellation
    ) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;

        if (
            response.StatusCode != StatusCodes.Status200OK
            || !StringValues.IsNullOrEmpty(response.Headers.SetCookie)
        )
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }

    private static bool IsKept(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && IsEverybodys(request.Path)
        && request.Cookies.Count == 0
        && !request.Headers.ContainsKey("Authorization");

    private static bool IsEverybodys(PathString path) =>
        path == PortalLinks.Home
        || (
            Pages.Any(page => path.StartsWithSegments(page))
            && !Array.Exists(Streamed, end => path.Value!.EndsWith(end, StringComparison.Ordinal))
            && !path.StartsWithSegments("/open-data/files")
        );

    /// <summary>What the compression will choose; the header itself has too many forms.</summary>
    private static string Encoding(HttpRequest request)
    {
        var accepted = request.Headers.AcceptEncoding.ToString();

        return accepted.Contains("br", StringComparison.Ordinal) ? "br"
            : accepted.Contains("gzip", StringComparison.Ordinal) ? "gzip"
            : "";
    }
}
