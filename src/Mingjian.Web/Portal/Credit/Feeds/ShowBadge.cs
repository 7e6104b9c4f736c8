using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Ratings;
using Mingjian.Data;
using Mingjian.Listing.Register;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;
using Mingjian.Web.Ui;

namespace Mingjian.Web.Portal.Credit.Feeds;

/// <summary>
/// The grade in force as a picture for any page: letter, risk word, name and since when. Askers keep it but ask each time whether it still
/// holds, so that a direct D shows with the next look.
/// </summary>
[Article("17", "20")]
public static class ShowBadge
{
    public const int Width = 320;
    public const int Height = 72;

    /// <summary>Units of width after which a name is cut; a Chinese character counts 2.</summary>
    private const int LongestName = 30;

    public static void MapBadges(this IEndpointRouteBuilder app) =>
        app.MapGet("/badge/{number}.svg", RunAsync).AllowAnonymous();

    private static async Task<IResult> RunAsync(
        HttpContext http,
        string number,
        MingjianDb db,
        InstitutionGrades grades,
        CreditTag tag,
        CancellationToken stop
    )
    {
        // Shown in pages of others: nothing in it depends on a cookie.
        http.Response.Headers.AccessControlAllowOrigin = "*";
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'none'";

        if (await tag.IsKnownAsync(http, stop))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        var profile = await db
            .ProfileSpans.AsNoTracking()
            .Where(p => p.Number == number && p.KnownTo == ISpan.Ever)
            .OrderByDescending(p => p.ValidFrom)
            .ThenBy(p => p.ProfileSpanId)
            .Select(p => new { p.InstitutionId, p.Name })
            .FirstOrDefaultAsync(stop);

        if (profile is null)
        {
            http.Response.Headers.Remove("ETag");
            return Results.NotFound();
        }

        var span = await grades.InForceAsync(profile.InstitutionId, stop);
        return Results.Text(Draw(profile.Name, number, span), "image/svg+xml; charset=utf-8");
    }

    private static string Draw(string name, string number, GradeSpan? span)
    {
        var (letter, colour) = span?.Grade switch
        {
            { } grade => (grade.ToString(), Colour(grade)),
            null => ("—", "#626a67"),
        };
        var risk = span is null ? "未评定" : GradeWords.Risk(span.Grade, span.NotRated);
        var since = span is null
            ? $"名录编号 {number}"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{span.Year} 年度{(span.IsDirect ? "直接评定" : "")} · {Text.Iso(ChinaClock.DayOf(span.FromAt))} 起 · {number}"
            );
        var dash = span?.Grade is null ? " stroke-dasharray=\"4 3\"" : "";
        const string Face =
            "font-family=\"PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif\"";
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{Height}" viewBox="0 0 {Width} {Height}" role="img" aria-label="{Safe($"{name}，信用风险等级 {letter}，{risk}")}"><title>{Safe($"{name}，信用风险等级：{letter} {risk}")}</title><rect x="0.5" y="0.5" width="{Width
                - 1}" height="{Height
                - 1}" rx="3" fill="#fff" stroke="{colour}"{dash}/><rect x="12" y="12" width="48" height="48" rx="3" fill="{(span?.Grade
                    is null
                ? "#fff"
                : colour)}" stroke="{colour}"{dash}/><text x="36" y="46" text-anchor="middle" font-size="30" font-weight="700" fill="{(span?.Grade
                    is null
                ? colour
                : "#fff")}" {Face}>{letter}</text><text x="72" y="25" font-size="13" fill="#1b2322" {Face}>{Safe(
                Cut(name)
            )}</text><text x="72" y="45" font-size="14" font-weight="600" fill="{colour}" {Face}>信用风险等级 {Safe(
                risk
            )}</text><text x="72" y="62" font-size="11" fill="#626a67" {Face}>{Safe(
                since
            )}</text></svg>
            """;
    }

    private static string Colour(Mingjian.Credit.Grade grade) =>
        grade switch
        {
            Mingjian.Credit.Grade.A => "#1f7a4d",
            Mingjian.Credit.Grade.B => "#2b6cb0",
            Mingjian.Credit.Grade.C => "#85560d",
            _ => "#b83232",
        };

    private static string Cut(string name)
    {
        var width = 0;

        for (var i = 0; i < name.Length; i++)
        {
            width += name[i] < 128 ? 1 : 2;

            if (width > LongestName)
            {
                return name[..i] + "…";
            }
        }

        return name;
    }

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
