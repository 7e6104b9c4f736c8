using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mingjian.Web.Ui.Pieces;

/// <summary><c>&lt;grade-badge grade="A" risk="较低风险" /&gt;</c>: letter, colour and the regulation's risk word together; without a grade 不予评定.</summary>
[HtmlTargetElement("grade-badge", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class GradeBadgeTagHelper : TagHelper
{
    /// <summary>A, B, C or D; <c>null</c> for 不予评定.</summary>
    public string? Grade { get; set; }

    /// <summary>The risk word of sixteen, or the reason why there is no grade.</summary>
    public string? Risk { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"grade {Grade?.ToLowerInvariant() ?? "none"}");
        output.Content.SetHtmlContent(
            Markup.Of(
                $"<b>{Grade ?? "不予评定"}</b>{Markup.When(Risk is not null, $"<span>{Risk}</span>")}"
            )
        );
    }
}

/// <summary><c>&lt;state tone="good"&gt;在册&lt;/state&gt;</c>: <c>good</c>, <c>busy</c>, <c>warn</c>, <c>bad</c> or <c>over</c>; the word says it, the mark helps to find it.</summary>
[HtmlTargetElement("state")]
public sealed class StateTagHelper : TagHelper
{
    public string Tone { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("class", $"state {Tone}".TrimEnd());
    }

    public static IHtmlContent State(string tone, string words) =>
        Markup.Of($"<span class=\"state {tone}\">{words}</span>");
}

/// <summary><c>&lt;number-card label="在册机构" figure="303" unit="家" change="比上月多 4 家" trend="Model.Trend" /&gt;</c></summary>
[HtmlTargetElement("number-card", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class NumberCardTagHelper : TagHelper
{
    public required string Label { get; set; }

    public required decimal Figure { get; set; }

    public string? Unit { get; set; }

    /// <summary>In words, with what it is compared to.</summary>
    public string? Change { get; set; }

    /// <summary>Values in time, drawn as a small line.</summary>
    public IReadOnlyList<decimal> Trend { get; set; } = [];

    /// <summary>Where the figure comes from.</summary>
    public string? Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var label = Href is null
            ? Markup.Of($"{Label}")
            : Markup.Of($"<a href=\"{Href}\">{Label}</a>");

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "number");
        output.Content.SetHtmlContent(
            Markup.Of(
                $"<p class=\"label\">{label}</p><span class=\"figure\">{Text.Number(Figure)}{Markup.When(Unit is not null, $"<small>{Unit}</small>")}</span>{Markup.When(Change is not null, $"<p class=\"change\">{Change}</p>")}{Line()}"
            )
        );
    }

    private IHtmlContent Line()
    {
        if (Trend.Count < 2)
        {
            return Markup.None;
        }

        var (low, high) = (Trend.Min(), Trend.Max());
        var span = high == low ? 1 : high - low;
        var points = Trend.Select(
            (value, i) =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{i * 100m / (Trend.Count - 1):0.#},{18 - (value - low) / span * 16:0.#}"
                )
        );

        return Markup.Of(
            $"<svg viewBox=\"0 0 100 20\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"走势：{string.Join('、', Trend.Select(Text.Number))}\"><polyline points=\"{string.Join(' ', points)}\"/></svg>"
        );
    }
}
