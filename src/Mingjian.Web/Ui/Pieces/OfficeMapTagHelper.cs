using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mingjian.Web.Ui.Pieces;

/// <summary>An office as a point of the map.</summary>
/// <param name="Longitude">Degrees; the same reference for all points.</param>
/// <param name="Latitude">Degrees.</param>
/// <param name="Url">What stands behind the count.</param>
public sealed record MapPoint(
    string Name,
    double Longitude,
    double Latitude,
    int Count,
    string Url
);

/// <summary>
/// <c>&lt;office-map points="Model.Points" unit="家" /&gt;</c>: points sized by count, the crowded inner city enlarged in a corner, and a
/// list beside it that says the same. Points only, no boundaries.
/// </summary>
[HtmlTargetElement("office-map", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class OfficeMapTagHelper : TagHelper
{
    private const int Width = 640;
    private const int Height = 580;
    private const int Inset = 216;

    public required IReadOnlyList<MapPoint> Points { get; set; }

    public string Unit { get; set; } = "家";

    public string Label { get; set; } = "各区县机构数";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Points.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "map-with-list");
        output.Content.SetHtmlContent(
            Markup.Of(
                $"{Map()}<ol aria-label=\"{Label}\">{Markup.Join(Points.OrderByDescending(p => p.Count).ThenBy(p => p.Name, StringComparer.Ordinal).Select(Line))}</ol>"
            )
        );
    }

    private IHtmlContent Line(MapPoint point) =>
        Markup.Of(
            $"<li><a href=\"{point.Url}\"><span>{point.Name}</span><span class=\"nowrap\">{Text.Count(point.Count)} {Unit}</span></a></li>"
        );

    /// <summary>The list says it all, so the drawing is hidden from readers of the screen and from the tab order.</summary>
    private IHtmlContent Map()
    {
        var inner = Points.Where(IsInner).ToList();
        var outer = Points.Where(point => !IsInner(point)).ToList();
        var largest = Math.Max(1, Points.Max(p => p.Count));
        var whole = new MapSheet(Points, new(0, 0, Width, Height), 40, largest);
        var frame = whole.FrameOf(inner);
        var close = new MapSheet(inner, new(8, 8, Inset, Inset), 26, largest);

        // The corner of the enlargement belongs to no district.
        return inner.Count < 2
            ? Drawing(Sheet(whole, Points, []))
            : Drawing(
                Markup.Of(
                    $"""
                    <path class="lens" d="M{One(frame.X)} {One(frame.Y)}L8 {Inset + 8}M{One(
                        frame.X + frame.Width
                    )} {One(frame.Y)}L{Inset + 8} {Inset + 8}"/><rect class="lens" x="{One(
                        frame.X
                    )}" y="{One(frame.Y)}" width="{One(frame.Width)}" height="{One(
                        frame.Height
                    )}"/><rect class="inset" x="8" y="8" width="{Inset}" height="{Inset}"/>{Sheet(
                        whole,
                        outer,
                        [frame]
                    )}{Sheet(close, inner, [])}
                    """
                )
            );
    }

    private static IHtmlContent Drawing(IHtmlContent content) =>
        Markup.Of($"<svg viewBox=\"0 0 {Width} {Height}\" aria-hidden=\"true\">{content}</svg>");

    private IHtmlContent Sheet(
        MapSheet sheet,
        IEnumerable<MapPoint> points,
        IEnumerable<MapBox> taken
    )
    {
        var places = points
            .OrderByDescending(p => p.Count)
            .ThenBy(p => p.Name, StringComparer.Ordinal)
            .Select(sheet.Place)
            .ToList();
        var names = sheet
            .Names(places, taken)
            .Select(name =>
                Markup.Of($"<text x=\"{One(name.X)}\" y=\"{One(name.Y)}\">{name.Name}</text>")
            );
        return Markup.Of($"{Markup.Join(places.Select(Circle))}{Markup.Join(names)}");
    }

    private IHtmlContent Circle(MapPlace place) =>
        Markup.Of(
            $"<a href=\"{place.Of.Url}\" tabindex=\"-1\"><circle cx=\"{One(place.X)}\" cy=\"{One(place.Y)}\" r=\"{One(place.Radius)}\"><title>{place.Of.Name}：{Text.Count(place.Of.Count)} {Unit}</title></circle></a>"
        );

    /// <summary>中心城区, where a dozen offices stand within forty kilometres.</summary>
    private static bool IsInner(MapPoint point) =>
        point is { Longitude: > 106.3 and < 106.75, Latitude: > 29.35 and < 29.85 };

    private static string One(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
