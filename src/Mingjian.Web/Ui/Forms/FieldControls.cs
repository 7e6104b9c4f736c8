using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mingjian.Web.Ui.Forms;

/// <summary>The controls of <see cref="FormFieldTagHelper"/>.</summary>
internal sealed class FieldControls(FormFieldTagHelper of, FieldParts parts)
{
    private string Value => FieldValue.One(of.View, parts.Name, of.For.Model);

    private List<SelectListItem> Options =>
        (of.Options ?? FieldValue.Choices(of.For.ModelExplorer.ModelType) ?? []).ToList();

    public IHtmlContent Render() =>
        parts.Type switch
        {
            "textarea" => TextArea(),
            "select" => Select(),
            "radio" => Choices("radio"),
            "checks" => Choices("checkbox"),
            "check" => Check(),
            "date" => DayInputTagHelper.Control(
                of.View.HttpContext,
                parts.Attributes(of.Optional),
                Value
            ),
            _ => Input(),
        };

    private IHtmlContent Input()
    {
        var type = parts.Type == "number" ? "text" : parts.Type;
        var width = of.Width ?? (parts.Type == "number" ? "short" : "");
        var mode = Markup.When(parts.Type == "number", $" inputmode=\"decimal\"");
        var complete = Markup.When(
            of.Autocomplete is not null,
            $" autocomplete=\"{of.Autocomplete}\""
        );
        var value = parts.Type == "password" ? "" : Value;
        var input = Markup.Of(
            $"<input class=\"form-control {width}\" type=\"{type}\" {parts.Attributes(of.Optional)}{mode}{complete} maxlength=\"{of.MaxLength}\" value=\"{value}\">"
        );

        return of.Unit is null
            ? input
            : Markup.Of($"<div class=\"with-unit\">{input}<span>{of.Unit}</span></div>");
    }

    // A line break follows the tag because browsers drop the first one.
    private IHtmlContent TextArea() =>
        Markup.Of(
            $"<textarea class=\"form-control\" {parts.Attributes(of.Optional)} rows=\"{of.Rows}\" maxlength=\"{of.MaxLength}\">\n{Value}</textarea>"
        );

    private IHtmlContent Select()
    {
        var value = Value;
        var options = Options;
        var none = Markup.When(
            !options.Exists(option => option.Value.Length == 0),
            $"<option value=\"\">请选择</option>"
        );

        return Markup.Of(
            $"<select class=\"form-select {of.Width}\" {parts.Attributes(of.Optional)}>{none}{Markup.Join(options.Select(Option))}</select>"
        );

        IHtmlContent Option(SelectListItem option) =>
            Markup.Of(
                $"<option value=\"{option.Value}\"{Markup.When(option.Value == value && value.Length > 0, $" selected")}>{option.Text}</option>"
            );
    }

    private IHtmlContent Choices(string type)
    {
        var chosen = FieldValue.Many(of.View, parts.Name, of.For.Model);
        var boxes = Options.Select(
            (option, index) =>
                Markup.Of(
                    $"<label class=\"check\"><input class=\"form-check-input\" type=\"{type}\" id=\"{(index == 0 ? parts.Id : $"{parts.Id}-{index}")}\" name=\"{parts.Name}\" value=\"{option.Value}\"{Markup.When(chosen.Contains(option.Value), $" checked")}{Markup.When(option.Disabled, $" disabled")}><span>{option.Text}</span></label>"
                )
        );

        return Markup.Of(
            $"<div class=\"{(of.Inline ? "options inline" : "options")}\">{Markup.Join(boxes)}</div>"
        );
    }

    /// <summary>The hidden field says no where browsers send nothing.</summary>
    private IHtmlContent Check() =>
        Markup.Of(
            $"<label class=\"check\"><input class=\"form-check-input\" type=\"checkbox\" {parts.Attributes(of.Optional)} value=\"true\"{Markup.When(Value.StartsWith("true", StringComparison.OrdinalIgnoreCase), $" checked")}><span>{parts.Label}{Markup.When(of.Optional, $"<span class=\"opt\">选填</span>")}</span></label><input type=\"hidden\" name=\"{parts.Name}\" value=\"false\">"
        );
}
