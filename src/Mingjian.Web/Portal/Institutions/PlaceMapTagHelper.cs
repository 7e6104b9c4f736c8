using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Mingjian.Listing.Register;
using Mingjian.Regulation;
using Mingjian.Web.Ui;

namespace Mingjian.Web.Portal.Institutions;

/// <summary><c>&lt;place-map places="Model.Places" offices="Model.Offices" /&gt;</c>: the places numbered among the districts' points, and a list that says the same.</summary>
[HtmlTargetElement("place-map", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PlaceMapTagHelper : TagHelper
{
    private const double West = 105.2;
    private const double East = 110.3;
    private const double South = 28.1;
    private const double North = 32.3;
    private const int Width = 360;
    private const int Height = 340;

    public required IReadOnlyList<PlaceSpan> Places { get; set; }

    public required Offices Offices { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "place-map");
        output.Content.SetHtmlContent(
            Markup.Of($"{Map()}<ol>{Markup.Join(Places.Select(Line))}</ol>")
        );
    }

    private IHtmlContent Line(PlaceSpan place) =>
        Markup.Of(
            $"<li><b>{place.Name}</b>（{place.Kind.Text()}）<br>{place.Address}<br><a href=\"{PortalLinks.InOffice(place.Office)}\">{Offices.NameOf(place.Office)}</a></li>"
        );

    /// <summary>The list says it all, so the drawing is hidden from readers of the screen.</summary>
    private IHtmlContent Map()
    {
        var marks = Places
            .Select((place, index) => (Place: place, Number: index + 1))
            .Where(m => m.Place is { Longitude: not null, Latitude: not null })
            .Select(m =>
                Mark((double)m.Place.Longitude!.Value, (double)m.Place.Latitude!.Value, m.Number)
            )
            .ToList();
        var districts = Offices
            .All.Where(o => o is { Longitude: not null, Latitude: not null })
            .Select(o =>
                Markup.Of(
                    $"<circle class=\"district\" cx=\"{X(o.Longitude!.Value)}\" cy=\"{Y(o.Latitude!.Value)}\" r=\"4\"/>"
                )
            );

        return Markup.When(
            marks.Count > 0,
            $"<svg viewBox=\"0 0 {Width} {Height}\" aria-hidden=\"true\">{Markup.Join(districts)}{Markup.Join(marks)}</svg>"
        );
    }

    private static IHtmlContent Mark(double longitude, double latitude, int number) =>
        Markup.Of(
            $"<circle class=\"place\" cx=\"{X(longitude)}\" cy=\"{Y(latitude)}\" r=\"9\"/><text class=\"number\" x=\"{X(longitude)}\" y=\"{Y(latitude, 4)}\">{number}</text>"
        );

    private static string X(double longitude) => One((longitude - West) / (East - West) * Width);

    private static string Y(double latitude, double below = 0) =>
        One((North - latitude) / (North - South) * Height + below);

    private static string One(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
