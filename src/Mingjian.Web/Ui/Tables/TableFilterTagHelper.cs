using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Mingjian.Web.Ui.Forms;

namespace Mingjian.Web.Ui.Tables;

/// <summary>
/// One field of the filter line; its value is the address's. <c>&lt;table-filter name="q" label="名称或编号" wide /&gt;</c>,
/// <c>&lt;table-filter name="district" label="区县" options="Model.Districts" /&gt;</c>, <c>type="date"</c>.
/// </summary>
[HtmlTargetElement("table-filter", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TableFilterTagHelper : TagHelper
{
    /// <summary>Key in the address.</summary>
    public required string Name { get; set; }

    public required string Label { get; set; }

    /// <summary>Makes it a choice; the first entry 全部 is added.</summary>
    public IEnumerable<SelectListItem>? Options { get; set; }

    /// <summary><c>text</c>, <c>date</c> or <c>hidden</c> (a filter that comes by link and shows only its chip).</summary>
    public string Type { get; set; } = "text";

    public bool Wide { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = View.HttpContext.Request;
        var value = request.Query[Name].ToString();
        var options = Options?.ToList();
        var chosen = options?.Find(option => option.Value == value);

        if (value.Length > 0 && (options is null || chosen is not null))
        {
            TableParts
                .Of(context)
                .Chips.Add(
                    new(
                        $"{Label}：{chosen?.Text ?? value}",
                        Address.With(request, (Name, null), ("page", null))
                    )
                );
        }

        output.TagName = null;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(Field(value, options));
    }

    private IHtmlContent Field(string value, List<SelectListItem>? options)
    {
        if (Type == "hidden")
        {
            return Markup.When(
                value.Length > 0,
                $"<input type=\"hidden\" name=\"{Name}\" value=\"{value}\">"
            );
        }

        if (Type == "date")
        {
            // Not inside the label: the calendar's button is no part of the field's name.
            var day = DayInputTagHelper.Control(
                View.HttpContext,
                Markup.Of($"id=\"filter-{Name}\" name=\"{Name}\""),
                value
            );
            return Markup.Of(
                $"<div class=\"filter\"><label for=\"filter-{Name}\">{Label}</label>{day}</div>"
            );
        }

        var control = options is null
            ? Markup.Of(
                $"<input class=\"form-control\" id=\"filter-{Name}\" name=\"{Name}\" type=\"{Type}\" value=\"{value}\" maxlength=\"100\" autocomplete=\"off\">"
            )
            : Markup.Of(
                $"<select class=\"form-select\" id=\"filter-{Name}\" name=\"{Name}\"><option value=\"\">全部</option>{Markup.Join(options.Select(option => Option(option, value)))}</select>"
            );

        return Markup.Of(
            $"<label{Markup.When(Wide, $" class=\"wide-filter\"")} for=\"filter-{Name}\">{Label}{control}</label>"
        );
    }

    private static IHtmlContent Option(SelectListItem option, string value) =>
        Markup.Of(
            $"<option value=\"{option.Value}\"{Markup.When(option.Value == value && value.Length > 0, $" selected")}>{option.Text}</option>"
        );
}
