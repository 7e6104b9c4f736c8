using System.Text.RegularExpressions;

namespace Mingjian.Web.Ui.Tables;

/// <summary>Which columns of a table somebody switched off, kept in a cookie of the browser. A GET, so that cached public pages carry no token.</summary>
public static partial class ColumnChoice
{
    public const string Path = "/ui/columns";

    private const string CookiePrefix = "columns-";

    public static IReadOnlySet<string> Hidden(HttpContext http, string table) =>
        (http.Request.Cookies[CookiePrefix + table] ?? "")
            .Split('.', StringSplitOptions.RemoveEmptyEntries)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary><c>GET /ui/columns?table=…&amp;all=…&amp;shown=…&amp;return=…</c></summary>
    public static IResult Get(
        HttpContext http,
        string? table,
        string[] all,
        string[] shown,
        string? @return
    )
    {
        if (
            table is null
            || !Keys().IsMatch(table)
            || all.Length > 40
            || !all.All(key => Keys().IsMatch(key))
        )
        {
            return Results.BadRequest();
        }

        http.Response.Cookies.Append(
            CookiePrefix + table,
            string.Join('.', all.Except(shown, StringComparer.Ordinal)),
            new()
            {
                HttpOnly = true,
                Secure = http.Request.IsHttps,
                SameSite = SameSiteMode.Lax,
                MaxAge = TimeSpan.FromDays(365),
            }
        );

        return IsLocal(@return) ? Results.LocalRedirect(@return!) : Results.LocalRedirect("/");
    }

    private static bool IsLocal(string? url) =>
        url is ['/', .. var rest] && !rest.StartsWith('/') && !rest.StartsWith('\\');

    [GeneratedRegex("^[a-z0-9-]{1,40}$")]
    private static partial Regex Keys();
}
