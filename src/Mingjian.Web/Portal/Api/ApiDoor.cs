using System.Globalization;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Portal.Api;

/// <summary>
/// The door of the open interface: any site's script may read it, nobody may flood it. What needs a key is counted too, but is not
/// for scripts in browsers: there a key would lie open.
/// </summary>
public static class ApiDoor
{
    /// <summary>Where programs of institutions come with their keys.</summary>
    public const string Keyed = "/api/v1/activities";

    /// <summary>Where the market regulator's program comes with its key.</summary>
    public const string Shares = "/api/v1/credit/shares";

    public static void UseApiDoor(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                var path = http.Request.Path;
                var isApi = path.StartsWithSegments("/api/v1");

                if (
                    !isApi
                    && !path.StartsWithSegments("/openapi")
                    && !path.StartsWithSegments("/open-data")
                )
                {
                    return next(http);
                }

                var allowed = isApi
                    ? http
                        .RequestServices.GetRequiredService<ApiRate>()
                        .Take(RemoteNetwork.Of(http))
                    : (ApiAllowance?)null;
                var isKeyed = path.StartsWithSegments(Keyed) || path.StartsWithSegments(Shares);
                http.Response.OnStarting(() =>
                {
                    if (!isKeyed)
                    {
                        Open(http.Response.Headers);
                    }

                    Tell(http.Response.Headers, http.Features.Get<KeyAllowance>()?.Left ?? allowed);
                    return Task.CompletedTask;
                });

                if (!isKeyed && HttpMethods.IsOptions(http.Request.Method))
                {
                    http.Response.StatusCode = StatusCodes.Status204NoContent;
                    return Task.CompletedTask;
                }

                return allowed is { IsOver: true } ? RefuseAsync(http, allowed.Value) : next(http);
            }
        );

    /// <summary>Read by programs of any origin; nothing here depends on a cookie.</summary>
    private static void Open(IHeaderDictionary headers)
    {
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlAllowMethods = "GET, HEAD, OPTIONS";
        headers.AccessControlAllowHeaders = "*";
        headers.AccessControlExposeHeaders =
            "ETag, Link, Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    }

    private static void Tell(IHeaderDictionary headers, ApiAllowance? allowed)
    {
        if (allowed is { } known)
        {
            headers["RateLimit-Limit"] = Number(known.Limit);
            headers["RateLimit-Remaining"] = Number(known.Remaining);
            headers["RateLimit-Reset"] = Number(known.ResetsInSeconds);
        }
    }

    private static Task RefuseAsync(HttpContext http, ApiAllowance allowed)
    {
        http.Response.Headers.RetryAfter = Number(allowed.ResetsInSeconds);

        return ApiProblem.WriteAsync(
            http,
            StatusCodes.Status429TooManyRequests,
            "API-RATE",
            $"每分钟最多 {allowed.Limit} 次，请 {allowed.ResetsInSeconds} 秒后再试；成批取数请用 {PortalLinks.OpenData} 的数据文件。"
        );
    }

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What is left to the key that a request came with; told instead of what is left to its network.</summary>
public sealed record KeyAllowance(ApiAllowance Left);
