using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.StaticAssets;
using Mingjian.Accounts;
using Mingjian.Regulation;
using Mingjian.Web.Accounts;
using Mingjian.Web.Accounts.HeldForms;

namespace Mingjian.Web.Host.Access;

/// <summary>The cookie that names a session, and what happens when it is missing, over or not enough.</summary>
public sealed class SessionCookie(Seats seats, Desk desk, HeldFormStore heldForms)
    : CookieAuthenticationEvents
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    private const string SessionClaim = "session";

    /// <summary>Forms are bound to the person, not to the session: one opened before a new sign-in can still be sent.</summary>
    public static ClaimsPrincipal Principal(Session session) =>
        new(
            new ClaimsIdentity(
                [
                    new(SessionClaim, session.SessionId.ToString()),
                    new(ClaimTypes.NameIdentifier, session.PersonId.ToString()),
                ],
                Scheme
            )
        );

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

        if (IsForAnotherScheme(http))
        {
            context.RejectPrincipal();
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

    /// <summary>What takes keys of programs never takes a browser's cookie: no other site can make a browser act there.</summary>
    private static bool IsForAnotherScheme(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<NeedsDutyAttribute>()
            is { AuthenticationSchemes: { } own }
        && own != Scheme;

    /// <summary>To the sign-in page; a form that came too late is kept for its person first.</summary>
    public override async Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var http = context.HttpContext;

        if (IsApi(http.Request))
        {
            await Refusals.ProblemAsync(
                http,
                StatusCodes.Status401Unauthorized,
                "ACCESS-SIGN-IN",
                "请先登录。"
            );
            return;
        }

        var held = await heldForms.HoldAsync(http, context.Options, http.RequestAborted);
        var signIn = AccessLinks.SignIn(
            held is { } form ? AccountsLinks.Held(form) : ReturnTo(http.Request)
        );

        if (http.Request.Headers.ContainsKey("HX-Request"))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            http.Response.Headers["HX-Redirect"] = signIn;
            return;
        }

        http.Response.Redirect(signIn);
    }

    public override async Task RedirectToAccessDenied(
        RedirectContext<CookieAuthenticationOptions> context
    )
    {
        var http = context.HttpContext;
        var seat = http.Seat();

        if (IsApi(context.Request))
        {
            await Refusals.ProblemAsync(
                http,
                StatusCodes.Status403Forbidden,
                "ACCESS-DUTY",
                "您的岗位没有这项职责。"
            );
        }
        else if (seat is { MustEnrol: true } or { MustChoose: true })
        {
            context.Response.Redirect(
                seat.MustEnrol
                    ? AccessLinks.Enrol(ReturnTo(context.Request))
                    : AccessLinks.ChooseOrganisation(ReturnTo(context.Request))
            );
        }
        else
        {
            var words = await WordsAsync(seat, http.RequestAborted);
            http.Features.Set(new Refusal(403, "ACCESS-DUTY", "", words));
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
    }

    /// <summary>In which capacity the person came, and which role that might have opened the page has ended.</summary>
    private async Task<string> WordsAsync(Seat? seat, CancellationToken stop)
    {
        const string Mend = "如确需办理，请联系本单位管理员调整岗位。";

        if (seat?.Chosen is not { } place)
        {
            return $"您目前没有任何单位的在任岗位，不能办理业务。{Mend}";
        }

        var ended = await seats.EndedAsync(seat.PersonId, place, stop);
        var told = string.Concat(
            ended.Select(role =>
                $"您的“{role.Role.Text()}”岗位已于 {role.LastDay:yyyy-MM-dd} 终止。"
            )
        );
        return $"您正以{place.Name}“{string.Join('、', place.Roles.Select(r => r.Text()))}”的身份办理，没有这项业务的职责。{told}{Mend}";
    }

    /// <summary>Asked by a program or a script, which reads a problem document and not a page.</summary>
    public static bool IsApi(HttpRequest request) =>
        request.Path.StartsWithSegments("/api")
        || request.Path.StartsWithSegments("/uploads")
        || request.HttpContext.GetEndpoint()?.Metadata.GetMetadata<AnswersScriptsAttribute>()
            is not null;

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
