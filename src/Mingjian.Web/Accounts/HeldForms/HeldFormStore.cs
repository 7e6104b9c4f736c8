using System.Text.Json;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Credentials;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Accounts.HeldForms;

/// <summary>Keeps a form whose session had just ended, for the person of that session alone, encrypted, for a day.</summary>
public sealed class HeldFormStore(
    MingjianDb db,
    IDataProtectionProvider protection,
    TimeProvider time
)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Keeps the form of a request that needs a new sign-in.</summary>
    /// <returns><c>null</c> when nothing was kept: no form, no former session, from another site, or too large.</returns>
    public async Task<Guid?> HoldAsync(
        HttpContext http,
        CookieAuthenticationOptions cookie,
        CancellationToken stop
    )
    {
        if (
            !HttpMethods.IsPost(http.Request.Method)
            || !IsFromThisSite(http.Request)
            || await FormerPersonAsync(http, cookie, stop) is not { } personId
            || await HeldContent.ReadAsync(http.Request, stop) is not { } content
        )
        {
            return null;
        }

        var held = new HeldForm
        {
            PersonId = personId,
            Target = $"{http.Request.Path}{http.Request.QueryString}",
            Content = ProtectorOf(personId).Protect(JsonSerializer.SerializeToUtf8Bytes(content)),
            HeldAt = Now,
        };
        var earlier = await db
            .HeldForms.Where(f => f.PersonId == personId)
            .OrderByDescending(f => f.HeldAt)
            .ThenBy(f => f.HeldFormId)
            .Skip(HeldForm.Most - 1)
            .ToListAsync(stop);
        db.HeldForms.RemoveRange(earlier);
        db.HeldForms.Add(held);
        await db.SaveChangesAsync(stop);
        return held.HeldFormId;
    }

    /// <returns><c>null</c> when there is none, it is too old, or it is somebody else's.</returns>
    public async Task<(HeldForm Form, HeldContent Content)?> FindAsync(
        Guid heldFormId,
        Guid personId,
        CancellationToken stop
    )
    {
        var since = Now - HeldForm.Life;
        var held = await db
            .HeldForms.AsNoTracking()
            .Where(f => f.HeldFormId == heldFormId && f.PersonId == personId && f.HeldAt > since)
            .SingleOrDefaultAsync(stop);

        return held is null
            ? null
            : (
                held,
                JsonSerializer.Deserialize<HeldContent>(
                    ProtectorOf(personId).Unprotect(held.Content)
                )!
            );
    }

    public Task ForgetAsync(Guid heldFormId, Guid personId, CancellationToken stop) =>
        db
            .HeldForms.Where(f => f.HeldFormId == heldFormId && f.PersonId == personId)
            .ExecuteDeleteAsync(stop);

    private IDataProtector ProtectorOf(Guid personId) =>
        protection.CreateProtector("accounts.held-forms", personId.ToString("N"));

    /// <summary>The person of the cookie, although its time is over.</summary>
    private async Task<Guid?> FormerPersonAsync(
        HttpContext http,
        CookieAuthenticationOptions cookie,
        CancellationToken stop
    )
    {
        var value = cookie.CookieManager.GetRequestCookie(http, cookie.Cookie.Name!);
        var ticket = cookie.TicketDataFormat.Unprotect(value);
        var session = SessionCookie.SessionOf(ticket?.Principal);

        return session is null
            ? null
            : await db
                .Sessions.AsNoTracking()
                .Where(s => s.SessionId == session)
                .Select(s => (Guid?)s.PersonId)
                .SingleOrDefaultAsync(stop);
    }

    /// <summary>Another site cannot put words into a form: its requests do not carry the cookie, nor this head.</summary>
    private static bool IsFromThisSite(HttpRequest request) =>
        request.Headers.TryGetValue("Sec-Fetch-Site", out var site)
            ? site == "same-origin"
            : !Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin)
                || origin.Authority == request.Host.Value;
}
