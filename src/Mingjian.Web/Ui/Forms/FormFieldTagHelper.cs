using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mingjian.Web.Ui.Forms;

/// <summary>
/// One field: label above, help under it, message, control. <c>&lt;form-field for="Contact" label="联系电话" help="…" /&gt;</c>.
/// The control comes from the type (text, number, date, tick, choice) or from <see cref="Type"/>; a child replaces it.
/// </summary>
[HtmlTargetElement("form-field", Attributes = "for")]
public sealed class FormFieldTagHelper : TagHelper
{
    public required ModelExpression For { get; set; }

    // A null from the page arrives as "" here, and must show nothing.

    /// <summary>Without it the property's <c>[Display]</c> name.</summary>
    public string? Label { get; set; }

    public string? Help
    {
        get;
        set => field = string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>Marked 选填. Required is the rule and not marked.</summary>
    public bool Optional { get; set; }

    /// <summary><c>text</c>, <c>textarea</c>, <c>number</c>, <c>date</c>, <c>email</c>, <c>tel</c>, <c>password</c>, <c>select</c>, <c>radio</c>, <c>checks</c> (several), <c>check</c> (yes or no).</summary>
    public string? Type { get; set; }

    public IEnumerable<SelectListItem>? Options { get; set; }

    /// <summary><c>short</c> (10 characters), <c>medium</c> (20) or full.</summary>
    public string? Width { get; set; }

    /// <summary>Stands after the control: 万元, 年.</summary>
    public string? Unit { get; set; }

    public int MaxLength { get; set; } = 500;

    public int Rows { get; set; } = 4;

    public string? Autocomplete { get; set; }

    /// <summary>The value before, shown under the control: 原为：….</summary>
    public string? Was
    {
        get;
        set => field = string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>An officer's remark when the paper was returned.</summary>
    public string? Remark
    {
        get;
        set => field = string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>Choices beside each other.</summary>
    public bool Inline { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var child = await output.GetChildContentAsync();
        var field = FieldParts.Of(this);
        var control = child.IsEmptyOrWhiteSpace ? new FieldControls(this, field).Render() : child;
        var isGroup = field.Type is "radio" or "checks";

        output.TagName = isGroup ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", field.Error is null ? "field" : "field bad");

        if (isGroup)
        {
            output.Attributes.SetAttribute("aria-describedby", field.DescribedBy);
        }

        output.Content.SetHtmlContent(
            Markup.Of(
                $"{LabelOf(field, isGroup)}{field.Messages(Help, Remark)}{control}{Markup.When(Was is not null, $"<p class=\"was\">原为：{Was}</p>")}"
            )
        );
    }

    private IHtmlContent LabelOf(FieldParts field, bool isGroup)
    {
        var optional = Markup.When(Optional, $"<span class=\"opt\">选填</span>");

        return field.Type == "check" ? Markup.None
            : isGroup ? Markup.Of($"<legend>{field.Label}{optional}</legend>")
            : Markup.Of($"<label for=\"{field.Id}\">{field.Label}{optional}</label>");
    }
}

/// <summary>What every control of a field needs.</summary>
internal sealed record FieldParts(string Name, string Id, string Label, string Type, string? Error)
{
    public string DescribedBy { get; init; } = "";

    public static FieldParts Of(FormFieldTagHelper field)
    {
        var name = field.View.ViewData.TemplateInfo.GetFullHtmlFieldName(field.For.Name);
        var id = FieldErrors.Id(name);
        var error = FieldErrors.Of(field.View.ModelState, name);
        var type =
            field.Type ?? (field.Options is not null ? "select" : FieldValue.InputType(field.For));
        var described = new[]
        {
            field.Remark is null ? null : $"{id}-remark",
            field.Help is null ? null : $"{id}-help",
            error is null ? null : $"{id}-error",
        };

        return new(
            name,
            id,
            field.Label ?? field.For.Metadata.DisplayName ?? field.For.Name,
            type,
            error
        )
        {
            DescribedBy = string.Join(' ', described.Where(part => part is not null)),
        };
    }

    public IHtmlContent Messages(string? help, string? remark) =>
        Markup.Of(
            $"{Markup.When(help is not null, $"<p class=\"help\" id=\"{Id}-help\">{help}</p>")}{Markup.When(remark is not null, $"<div class=\"remark\" id=\"{Id}-remark\"><p>退回意见：{remark}</p></div>")}{Markup.When(Error is not null, $"<p class=\"error\" id=\"{Id}-error\"><span class=\"vh\">错误：</span>{Error}</p>")}"
        );

    /// <summary>Id, name and what readers of the screen need to hear.</summary>
    public IHtmlContent Attributes(bool optional) =>
        Markup.Of(
            $"id=\"{Id}\" name=\"{Name}\"{Markup.When(DescribedBy.Length > 0, $" aria-describedby=\"{DescribedBy}\"")}{Markup.When(Error is not null, $" aria-invalid=\"true\"")}{Markup.When(!optional, $" aria-required=\"true\"")}"
        );
}
