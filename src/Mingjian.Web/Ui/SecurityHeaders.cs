using Microsoft.AspNetCore.Http.Metadata;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Ui;

/// <summary>What every answer tells the browser about itself, and a word to those who send too much.</summary>
public static class SecurityHeaders
{
    /// <summary>Nothing inline, nothing from elsewhere. <c>data:</c> images are the arrows of choices in the style sheet.</summary>
    public const string Policy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>First in the pipeline. An endpoint that set a stricter policy of its own keeps it.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                http.Response.OnStarting(() =>
                {
                    var headers = http.Response.Headers;
                    var own = headers.ContentSecurityPolicy;
                    headers.ContentSecurityPolicy = own.Count > 0 ? own : Policy;
                    // A letter is previewed in a frame of ours; its own policy says so too.
                    headers.XFrameOptions = own.Count > 0 ? "SAMEORIGIN" : "DENY";
                    headers.XContentTypeOptions = "nosniff";
                    headers["Referrer-Policy"] = "same-origin";
                    headers["Permissions-Policy"] = "camera=(), microphone=(), payment=(), usb=()";
                    headers["Cross-Origin-Opener-Policy"] = "same-origin";
                    return Task.CompletedTask;
                });
                return next(http);
            }
        );

    /// <summary>After routing: a body that says it is larger than its endpoint takes is refused before a byte is read (413).</summary>
    public static void UseBodyLimit(this IApplicationBuilder app) =>
        app.Use(
            async (http, next) =>
            {
                const long Usual = 30_000_000;
                var limit = http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()
                    is { } own
                    ? own.MaxRequestBodySize
                    : Usual;

                if (
                    limit is null
                    || http.Request.ContentLength is not { } length
                    || length <= limit
                )
                {
                    await next(http);
                    return;
                }

                if (SessionCookie.IsApi(http.Request))
                {
                    await Refusals.ProblemAsync(
                        http,
                        StatusCodes.Status413PayloadTooLarge,
                        "TOO-LARGE",
                        $"内容超过 {limit / 1_000_000}\u2009MB，未接收。请压缩或拆分后再上传。"
                    );
                    return;
                }

                http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            }
        );
}
