using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mingjian.Web.Ui.Pieces;

/// <summary>One bar: what it is of, its parts, and what they come to in words.</summary>
/// <param name="Url">What stands behind it.</param>
/// <param name="Words">Beside the bar; says everything that the drawing shows.</param>
public sealed record Bar(string Label, string? Url, IReadOnlyList<BarPart> Parts, string Words);

/// <param name="Tone">A key of <see cref="BarsTagHelper.Legend"/>: <c>plain</c>, <c>good</c>, <c>late</c>, <c>bad</c>, <c>open</c>, or <c>grade-a</c> to <c>grade-d</c>.</param>
public sealed record BarPart(string Tone, long Value);

/// <summary>
/// <c>&lt;bars title="及时性" of="Model.Bars" /&gt;</c>: lying bars drawn by the server, labels and figures as text beside them, so that they
/// are read aloud, wrap on a phone and print. Parts differ by pattern as well as by colour.
/// </summary>
[HtmlTargetElement("bars", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BarsTagHelper : TagHelper
{
    private const int Height = 14;

    /// <summary>Unique on the page.</summary>
    public required string Id { get; set; }

    public required string Title { get; set; }

    /// <summary>What is counted, and what is left out.</summary>
    public string? Note { get; set; }

    public required IReadOnlyList<Bar> Of { get; set; }

    /// <summary>The length of a full bar; without it each bar is full by itself (shares).</summary>
    public long? Full { get; set; }

    /// <summary>The tones in use with their words.</summary>
    public IReadOnlyList<(string Tone, string Words)> Legend { get; set; } = [];

    public string Empty { get; set; } = "没有数据。";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "bars");
        output.Attributes.SetAttribute("aria-labelledby", Id);
        output.Content.SetHtmlContent(
            Markup.Of(
                $"<h2 id=\"{Id}\">{Title}</h2>{Patterns()}{Markup.When(Note is not null, $"<p class=\"small muted\">{Note}</p>")}{Key()}{Lines()}"
            )
        );
    }

    private IHtmlContent Lines() =>
        Of.Count == 0
            ? Markup.Of($"<p class=\"muted\">{Empty}</p>")
            : Markup.Of($"<ol>{Markup.Join(Of.Select(Line))}</ol>");

    private IHtmlContent Line(Bar bar)
    {
        var label = bar.Url is null
            ? Markup.Of($"{bar.Label}")
            : Markup.Of($"<a href=\"{bar.Url}\">{bar.Label}</a>");
        return Markup.Of(
            $"<li><span class=\"label\">{label}</span><svg width=\"100%\" height=\"{Height}\" aria-hidden=\"true\">{Markup.Join(Pieces(bar))}</svg><span class=\"words\">{bar.Words}</span></li>"
        );
    }

    private IEnumerable<IHtmlContent> Pieces(Bar bar)
    {
        var full = Math.Max(1, Full ?? bar.Parts.Sum(p => p.Value));
        var at = 0m;

        foreach (var part in bar.Parts.Where(p => p.Value > 0))
        {
            var width = 100m * part.Value / full;
            yield return Piece(part.Tone, at, width);
            at += width;
        }
    }

    private IHtmlContent Piece(string tone, decimal at, decimal width) =>
        Markup.Of(
            $"<rect class=\"{tone}\" x=\"{Percent(at)}\" width=\"{Percent(width)}\" height=\"{Height}\"{Markup.When(tone == "late", $" fill=\"url(#{Id}-late)\"")}/>"
        );

    /// <summary>Each drawing has its own: a pattern cannot be told to another colour from outside.</summary>
    private IHtmlContent Patterns() =>
        Markup.When(
            Legend.Any(entry => entry.Tone == "late"),
            $"<svg width=\"0\" height=\"0\" aria-hidden=\"true\" class=\"vh\"><defs><pattern id=\"{Id}-late\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect class=\"ground\" width=\"6\" height=\"6\"/><rect class=\"stripe\" width=\"3\" height=\"6\"/></pattern></defs></svg>"
        );

    private IHtmlContent Key() =>
        Markup.When(
            Legend.Count > 0,
            $"<p class=\"key small\">{Markup.Join(Legend.Select(entry => Markup.Of($"<span><svg width=\"14\" height=\"{Height}\" aria-hidden=\"true\">{Piece(entry.Tone, 0, 100)}</svg>{entry.Words}</span>")))}</p>"
        );

    private static string Percent(decimal value) =>
        value.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
