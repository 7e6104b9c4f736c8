using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Mingjian.Web.Ui.Layout;

/// <summary>One message shown on the next page: what was done, and what comes next.</summary>
public static class Flash
{
    public const string Cookie = "mingjian-flash";

    private const string Key = "flash";

    /// <summary><c>this.Say("申请已提交，将在 10 个工作日内答复。")</c> before the redirect.</summary>
    /// <param name="page">The page that did it.</param>
    /// <param name="message">A whole sentence.</param>
    /// <param name="tone"><c>good</c>, <c>warn</c> or <c>bad</c>.</param>
    public static void Say(this PageModel page, string message, string tone = "good") =>
        page.TempData[Key] = $"{tone}|{message}";

    /// <summary>The message and its tone. Without the cookie nothing is loaded, so that a cached page sets no cookie either.</summary>
    public static (string Tone, string Message)? Take(
        HttpContext http,
        ITempDataDictionary tempData
    )
    {
        if (!http.Request.Cookies.ContainsKey(Cookie) || tempData[Key] is not string stored)
        {
            return null;
        }

        var bar = stored.IndexOf('|', StringComparison.Ordinal);
        return (stored[..bar], stored[(bar + 1)..]);
    }
}
