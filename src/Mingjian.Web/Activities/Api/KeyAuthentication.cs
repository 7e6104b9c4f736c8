using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Mingjian.Activities.Keys;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Portal.Api;

namespace Mingjian.Web.Activities.Api;

/// <summary>
/// <c>Authorization: Bearer mj_…</c>: seats the desk as the institution's program. A key that is unknown, expired or revoked gets one
/// and the same answer.
/// </summary>
public sealed class KeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    KeyRing keys,
    Desk desk
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "ProgramKey";

    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();

        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        var actor = await keys.FindAsync(header[Bearer.Length..].Trim(), Context.RequestAborted);

        if (actor is null)
        {
            return AuthenticateResult.Fail("no such key");
        }

        desk.Seat(actor, Viewer.Institution(actor.OrganisationId));
        var identity = new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, actor.PersonId.ToString())],
            Name
        );
        return AuthenticateResult.Success(new(new ClaimsPrincipal(identity), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer realm=\"mingjian\"";
        return ApiProblem.WriteAsync(
            Context,
            StatusCodes.Status401Unauthorized,
            "API-KEY",
            "没有有效的接口密钥。请在请求头 Authorization 中写“Bearer 密钥”；密钥不对、已过期或已撤销时，请由本机构管理员在“接口密钥”中新建。"
        );
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        ApiProblem.WriteAsync(
            Context,
            StatusCodes.Status403Forbidden,
            "API-SCOPE",
            "这个密钥没有这项用途。请由本机构管理员新建包含这项用途的密钥。"
        );
}

public static class KeyConventions
{
    /// <summary>Opened by a key that carries the duty, and by nothing else: no cookie counts here.</summary>
    public static T NeedsKey<T>(this T endpoint, string duty)
        where T : IEndpointConventionBuilder =>
        endpoint.WithMetadata(
            new NeedsDutyAttribute(duty) { AuthenticationSchemes = KeyAuthentication.Name }
        );
}
