using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mingjian.Web.Ui.Pieces;

/// <summary>A part of the map, degrees.</summary>
public sealed record GeoBox(double West, double South, double East, double North)
{
    public bool Holds(double longitude, double latitude) =>
        longitude >= West && longitude <= East && latitude >= South && latitude <= North;

    /// <summary>106.4,29.4,106.6,29.6, as the address has it.</summary>
    public override string ToString() =>
        string.Join(',', new[] { West, South, East, North }.Select(Six));

    /// <returns><c>null</c> for what is no box.</returns>
    public static GeoBox? Parse(string? text)
    {
        var parts = (text ?? "")
            .Split(',')
            .Select(part =>
                double.TryParse(
                    part,
                    NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var degree
                )
                && degree < 180
                    ? degree
                    : (double?)null
            )
            .ToList();
        return parts is [{ } west, { } south, { } east, { } north] && west < east && south < north
            ? new(west, south, east, north)
            : null;
    }

    /// <summary>The same place with as much around it as a drawing needs: neither a strip nor a tower.</summary>
    public GeoBox InShape()
    {
        const double Flattest = 0.5;
        const double Tallest = 0.9;
        var shrink = Math.Cos((South + North) / 2 * Math.PI / 180);
        var (wide, high) = ((East - West) * shrink, North - South);
        var more = Math.Max(0, ((high / Tallest) - wide) / shrink / 2);
        var taller = Math.Max(0, ((wide * Flattest) - high) / 2);
        return new(West - more, South - taller, East + more, North + taller);
    }

    private static string Six(double degree) =>
        degree.ToString("0.######", CultureInfo.InvariantCulture);
}

/// <summary>What lies in one cell of the map.</summary>
/// <param name="Longitude">Mean of what lies in it, degrees.</param>
/// <param name="Url">What stands behind it; a closer map, or the thing itself.</param>
/// <param name="Squares">All of another kind, drawn as a square: the shape tells it, not the colour.</param>
public sealed record PlotCell(
    double Longitude,
    double Latitude,
    int Count,
    string Url,
    string Title,
    bool Squares
);

/// <summary>A name that helps to find one's way.</summary>
public sealed record PlotName(string Name, double Longitude, double Latitude);

/// <summary>
/// <c>&lt;plot-map box="…" cells="…" names="…" /&gt;</c>: points within a box of degrees, crowded ones as one circle with their number, the
/// net of longitude and latitude and a scale. No boundaries: there are none that may be shown without an audited map (审图号). What
/// it shows stands in the list and the table beside it, so it is hidden from readers of the screen and from the tab order.
/// </summary>
[HtmlTargetElement("plot-map", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PlotMapTagHelper : TagHelper
{
    public required GeoBox Box { get; set; }

    public required IReadOnlyList<PlotCell> Cells { get; set; }

    public IReadOnlyList<PlotName> Names { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var sheet = new PlotSheet(Box);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "plot");
        output.Content.SetHtmlContent(
            Markup.Of(
                $"<svg viewBox=\"0 0 {PlotSheet.Width} {One(sheet.Height)}\" aria-hidden=\"true\">{Net(sheet)}{Markup.Join(Names.Where(n => Box.Holds(n.Longitude, n.Latitude)).Select(n => Seat(sheet, n)))}{Markup.Join(sheet.Names(Names, Cells).Select(Name))}{Markup.Join(Cells.Where(c => Box.Holds(c.Longitude, c.Latitude)).OrderByDescending(c => c.Count).Select(c => Mark(sheet, c)))}{Scale(sheet)}</svg>"
            )
        );
    }

    private static IHtmlContent Net(PlotSheet sheet) =>
        Markup.Of(
            $"{Markup.Join(sheet.Meridians().Select(m => Markup.Of($"<path class=\"net\" d=\"M{One(m.X)} 0V{One(sheet.Height)}\"/><text class=\"degree\" x=\"{One(m.X + 3)}\" y=\"13\">{Degree(m.Degree)}°E</text>")))}{Markup.Join(sheet.Parallels().Select(p => Markup.Of($"<path class=\"net\" d=\"M0 {One(p.Y)}H{PlotSheet.Width}\"/><text class=\"degree\" x=\"3\" y=\"{One(p.Y - 3)}\">{Degree(p.Degree)}°N</text>")))}"
        );

    private static IHtmlContent Seat(PlotSheet sheet, PlotName name)
    {
        var (x, y) = sheet.Place(name.Longitude, name.Latitude);
        return Markup.Of(
            $"<path class=\"seat\" d=\"M{One(x - 3)} {One(y)}h6M{One(x)} {One(y - 3)}v6\"/>"
        );
    }

    private static IHtmlContent Name((string Name, double X, double Y) at) =>
        Markup.Of($"<text x=\"{One(at.X)}\" y=\"{One(at.Y)}\">{at.Name}</text>");

    private static IHtmlContent Mark(PlotSheet sheet, PlotCell cell)
    {
        var (x, y) = sheet.Place(cell.Longitude, cell.Latitude);
        var radius = PlotSheet.RadiusOf(cell.Count);
        var shape = cell.Squares
            ? Markup.Of(
                $"<rect x=\"{One(x - radius)}\" y=\"{One(y - radius)}\" width=\"{One(2 * radius)}\" height=\"{One(2 * radius)}\"/>"
            )
            : Markup.Of($"<circle cx=\"{One(x)}\" cy=\"{One(y)}\" r=\"{One(radius)}\"/>");
        var number = Markup.When(
            cell.Count > 1,
            $"<text class=\"count\" x=\"{One(x)}\" y=\"{One(y + 4)}\">{Short(cell.Count)}</text>"
        );
        return Markup.Of(
            $"<a href=\"{cell.Url}\" tabindex=\"-1\"><title>{cell.Title}</title>{shape}{number}</a>"
        );
    }

    private static IHtmlContent Scale(PlotSheet sheet)
    {
        var (words, length) = sheet.Scale();
        var y = sheet.Height - 12;
        return Markup.Of(
            $"<path class=\"scale\" d=\"M12 {One(y - 4)}v4h{One(length)}v-4\"/><text x=\"{One(length + 18)}\" y=\"{One(y + 3)}\">{words}</text>"
        );
    }

    /// <summary>1200 as 1.2k: a number must fit into its circle.</summary>
    private static string Short(int count) =>
        count < 1000
            ? Text.Count(count)
            : string.Create(CultureInfo.InvariantCulture, $"{count / 1000.0:0.#}k");

    private static string Degree(double value) =>
        value.ToString("0.####", CultureInfo.InvariantCulture);

    private static string One(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
