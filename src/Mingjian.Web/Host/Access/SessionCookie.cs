using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.StaticAssets;
using Mingjian.Accounts;
using Mingjian.Regulation;

namespace Mingjian.Web.Host.Access;

/// <summary>The cookie that names a session, and what happens when it is missing, over or not enough.</summary>
public sealed class SessionCookie(Seats seats, Desk desk) : CookieAuthenticationEvents
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    private const string SessionClaim = "session";

    public static ClaimsPrincipal Principal(Guid sessionId) =>
        new(new ClaimsIdentity([new(SessionClaim, sessionId.ToString())], Scheme));

    public static Guid? SessionOf(ClaimsPrincipal? principal) =>
        Guid.TryParse(principal?.FindFirstValue(SessionClaim), out var id) ? id : null;

    /// <summary>Seats the desk. Style sheets and scripts need nobody at it, so they cost no query.</summary>
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;

        if (http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            return;
        }

        var seat = SessionOf(context.Principal) is { } session
            ? await seats.OfAsync(session, http.RequestAborted)
            : null;

        if (seat is null)
        {
            context.RejectPrincipal();
            return;
        }

        var viewer = await seats.ViewerAsync(
            seat.MustEnrol ? null : seat.Chosen,
            http.RequestAborted
        );
        desk.Seat(seat.Actor(seat.Duties), viewer);
        http.Features.Set(seat);
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        var signIn = AccessLinks.SignIn(ReturnTo(request));

        if (IsApi(request))
        {
            return Refusals.ProblemAsync(
                context.HttpContext,
                StatusCodes.Status401Unauthorized,
                "ACCESS-SIGN-IN",
                "请先登录。"
            );
        }

        if (request.Headers.ContainsKey("HX-Request"))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers["HX-Redirect"] = signIn;
            return Task.CompletedTask;
        }

        context.Response.Redirect(signIn);
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(
        RedirectContext<CookieAuthenticationOptions> context
    )
    {
        var http = context.HttpContext;

        if (IsApi(context.Request))
        {
            return Refusals.ProblemAsync(
                http,
                StatusCodes.Status403Forbidden,
                "ACCESS-DUTY",
                "您的岗位没有这项职责。"
            );
        }

        var seat = http.Seat();

        if (seat is { MustEnrol: true } or { MustChoose: true })
        {
            context.Response.Redirect(
                seat.MustEnrol
                    ? AccessLinks.Enrol(ReturnTo(context.Request))
                    : AccessLinks.ChooseOrganisation(ReturnTo(context.Request))
            );
            return Task.CompletedTask;
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <summary>Asked by a program or a script, which reads a problem document and not a page.</summary>
    public static bool IsApi(HttpRequest request) =>
        request.Path.StartsWithSegments("/api") || request.Path.StartsWithSegments("/uploads");

    private static string ReturnTo(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) && !request.Headers.ContainsKey("HX-Request"))
        {
            return $"{request.Path}{request.QueryString}";
        }

        return
            Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page)
            && page.Authority == request.Host.Value
            ? page.PathAndQuery
            : "/home";
    }
}

public static class SeatFeature
{
    /// <summary>Who sits in this request's session; <c>null</c> for the public.</summary>
    public static Seat? Seat(this HttpContext context) => context.Features.Get<Seat>();
}
