using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Ui.Forms;

/// <summary>
/// <c>&lt;day-input id="day" name="day" value="@day" /&gt;</c>: a day outside a <c>form-field</c>, under a label of its own. A text box,
/// because browsers write days in their own language's order; with scripts a calendar opens beside it.
/// </summary>
[HtmlTargetElement("day-input", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DayInputTagHelper : TagHelper
{
    private const string Pattern = "\\d{4}[\\-\\/.年]?\\d{1,2}[\\-\\/.月]?\\d{1,2}日?";

    public required string Id { get; set; }

    public required string Name { get; set; }

    public DateOnly? Value { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(
            Control(
                View.HttpContext,
                Markup.Of($"id=\"{Id}\" name=\"{Name}\""),
                Value is { } day ? Text.Iso(day) : ""
            )
        );
    }

    /// <param name="attributes">Id, name and what readers of the screen need to hear.</param>
    internal static IHtmlContent Control(HttpContext http, IHtmlContent attributes, string value) =>
        Markup.Of(
            $"<span class=\"day\"><input class=\"form-control\" type=\"text\" {attributes} inputmode=\"numeric\" pattern=\"{Pattern}\" title=\"{WrittenDay.Wrong}\" placeholder=\"年-月-日\" maxlength=\"12\" autocomplete=\"off\" value=\"{value}\"><button class=\"pick\" type=\"button\" aria-label=\"打开日历\" hidden>{IconTagHelper.Icon(http, "calendar")}</button></span>"
        );
}
