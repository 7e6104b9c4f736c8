using Microsoft.AspNetCore.Authentication;
using Mingjian.Accounts;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Accounts.SignIn;

public static class OpenSession
{
    /// <summary>Gives the browser the cookie that names the session: a new one at each sign-in.</summary>
    public static Task OpenAsync(this HttpContext http, Session session) =>
        http.SignInAsync(SessionCookie.Scheme, SessionCookie.Principal(session));
}
