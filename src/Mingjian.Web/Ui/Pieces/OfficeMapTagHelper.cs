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
    decimal Longitude,
    decimal Latitude,
    int Count,
    string Url
);

/// <summary>
/// <c>&lt;office-map points="Model.Points" unit="家" /&gt;</c>: points sized by count and a list beside it that says the same. Points
/// only, no boundaries.
/// </summary>
[HtmlTargetElement("office-map", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class OfficeMapTagHelper : TagHelper
{
    private const double Width = 640;
    private const double Margin = 36;
    private const int Named = 8;

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
                $"{Map()}<ol aria-label=\"{Label}\">{Markup.Join(Points.OrderByDescending(p => p.Count).Select(Line))}</ol>"
            )
        );
    }

    private IHtmlContent Line(MapPoint point) =>
        Markup.Of(
            $"<li><a href=\"{point.Url}\"><span>{point.Name}</span><span>{Text.Count(point.Count)} {Unit}</span></a></li>"
        );

    /// <summary>The list says it all, so the drawing is hidden from readers of the screen and from the tab order.</summary>
    private IHtmlContent Map()
    {
        var (west, east) = (Points.Min(p => p.Longitude), Points.Max(p => p.Longitude));
        var (south, north) = (Points.Min(p => p.Latitude), Points.Max(p => p.Latitude));
        var shrink = Math.Cos((double)(south + north) / 2 * Math.PI / 180);
        var scale = (Width - (2 * Margin)) / Math.Max(0.01, (double)(east - west) * shrink);
        var height = ((double)(north - south) * scale) + (2 * Margin);
        var largest = Math.Max(1, Points.Max(p => p.Count));
        var bySize = Points.OrderByDescending(p => p.Count).ToList();

        return Markup.Of(
            $"<svg viewBox=\"0 0 {Width:0} {height:0}\" aria-hidden=\"true\">{Markup.Join(bySize.Select(Point))}{Markup.Join(bySize.Take(Named).Select(Name))}</svg>"
        );

        double X(MapPoint p) => ((double)(p.Longitude - west) * shrink * scale) + Margin;
        double Y(MapPoint p) => ((double)(north - p.Latitude) * scale) + Margin;
        double Radius(MapPoint p) => 3 + (21 * Math.Sqrt((double)p.Count / largest));

        IHtmlContent Point(MapPoint p) =>
            Markup.Of(
                $"<a href=\"{p.Url}\" tabindex=\"-1\"><circle cx=\"{One(X(p))}\" cy=\"{One(Y(p))}\" r=\"{One(Radius(p))}\"><title>{p.Name}：{Text.Count(p.Count)} {Unit}</title></circle></a>"
            );
        IHtmlContent Name(MapPoint p) =>
            Markup.Of(
                $"<text x=\"{One(X(p) + Radius(p) + 3)}\" y=\"{One(Y(p) + 4)}\">{p.Name}</text>"
            );
    }

    private static string One(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
