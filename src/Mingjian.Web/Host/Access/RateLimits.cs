using System.Threading.RateLimiting;

namespace Mingjian.Web.Host.Access;

/// <summary>How often one network may try a password, a link or a form of the public. Reading a page costs nothing; accounts lock by themselves besides.</summary>
public static class RateLimits
{
    public const string SignIn = "sign-in";

    public const string Invitation = "invitation";

    /// <summary>Forms of the public that need no account.</summary>
    public const string PublicForm = "public-form";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddRateLimits(this IServiceCollection services, Installation installation) =>
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.AddPolicy(SignIn, http => Limit(http, SignIn, installation.SignInLimit));
            limiter.AddPolicy(
                PublicForm,
                http => Limit(http, PublicForm, installation.SignInLimit)
            );
            limiter.AddPolicy(
                Invitation,
                http => Limit(http, Invitation, installation.SignInLimit)
            );
        });

    private static RateLimitPartition<string> Limit(HttpContext http, string kind, int limit) =>
        HttpMethods.IsPost(http.Request.Method)
            ? RateLimitPartition.GetSlidingWindowLimiter(
                $"{kind} {http.Connection.RemoteIpAddress}",
                _ => new SlidingWindowRateLimiterOptions
                {
                    PermitLimit = limit,
                    Window = Window,
                    SegmentsPerWindow = 6,
                }
            )
            : RateLimitPartition.GetNoLimiter("");
}
