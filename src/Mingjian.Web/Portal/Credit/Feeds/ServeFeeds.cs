using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Mingjian.Web.Host;
using Mingjian.Web.Portal.Api;

namespace Mingjian.Web.Portal.Credit.Feeds;

/// <summary>The change feed for readers of both kinds: JSON Feed 1.1 and Atom (RFC 4287).</summary>
public static class ServeFeeds
{
    private const string Title = "信用风险等级：公示、公布和直接评定";
    private const string Author = "重庆市生态环境局";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static void MapFeeds(this IEndpointRouteBuilder app)
    {
        app.MapGet(CreditPortalLinks.JsonFeed, JsonAsync).AllowAnonymous();
        app.MapGet(CreditPortalLinks.AtomFeed, AtomAsync).AllowAnonymous();
    }

    private static async Task<IResult> JsonAsync(
        HttpContext http,
        CreditNews news,
        CreditTag tag,
        Installation site,
        CancellationToken stop
    )
    {
        Open(http);

        if (await tag.IsKnownAsync(http, stop))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        var items = await news.LatestAsync(stop);
        return Results.Json(
            new
            {
                Version = "https://jsonfeed.org/version/1.1",
                Title,
                home_page_url = new Uri(site.PublicUrl, CreditPortalLinks.Notices),
                feed_url = new Uri(site.PublicUrl, CreditPortalLinks.JsonFeed),
                Language = "zh-CN",
                Authors = new[] { new { Name = Author } },
                Items = items.Select(item => new
                {
                    item.Id,
                    Url = new Uri(site.PublicUrl, item.Url),
                    item.Title,
                    content_text = item.What,
                    date_published = Moment(item.At),
                    Tags = new[] { item.Kind },
                }),
            },
            ApiJson.Options,
            "application/feed+json; charset=utf-8"
        );
    }

    private static async Task<IResult> AtomAsync(
        HttpContext http,
        CreditNews news,
        CreditTag tag,
        Installation site,
        CancellationToken stop
    )
    {
        Open(http);

        if (await tag.IsKnownAsync(http, stop))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        var items = await news.LatestAsync(stop);
        var own = new Uri(site.PublicUrl, CreditPortalLinks.AtomFeed);
        var feed = new XElement(
            Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", "zh-CN"),
            new XElement(Atom + "id", own),
            new XElement(Atom + "title", Title),
            new XElement(
                Atom + "updated",
                Moment(items.Count > 0 ? items[0].At : DateTime.UnixEpoch)
            ),
            new XElement(Atom + "author", new XElement(Atom + "name", Author)),
            new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("href", own)),
            items.Select(item => Entry(item, site.PublicUrl))
        );
        return Results.Text(
            $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{feed}",
            "application/atom+xml",
            Encoding.UTF8
        );
    }

    private static XElement Entry(CreditNewsItem item, Uri site) =>
        new(
            Atom + "entry",
            new XElement(Atom + "id", $"tag:{site.Host},2024:{item.Id}"),
            new XElement(Atom + "title", item.Title),
            new XElement(Atom + "updated", Moment(item.At)),
            new XElement(Atom + "link", new XAttribute("href", new Uri(site, item.Url))),
            new XElement(Atom + "summary", item.What),
            new XElement(Atom + "category", new XAttribute("term", item.Kind))
        );

    /// <summary>For readers of any origin; nothing here depends on a cookie.</summary>
    private static void Open(HttpContext http) =>
        http.Response.Headers.AccessControlAllowOrigin = "*";

    private static string Moment(DateTime utc) =>
        utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
