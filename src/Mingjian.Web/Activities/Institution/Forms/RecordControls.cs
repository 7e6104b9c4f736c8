using Microsoft.AspNetCore.Html;
using Mingjian.Activities.Records;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;

namespace Mingjian.Web.Activities.Institution.Forms;

/// <summary>The controls that only a record's fields have; all others are those of <c>form-field</c>.</summary>
public static class RecordControls
{
    /// <summary>A day and a time of day beside each other.</summary>
    public static IHtmlContent Moment(
        HttpContext http,
        RecordField field,
        string? day,
        string? time
    )
    {
        var id = IdOf(field);
        var control = DayInputTagHelper.Control(
            http,
            Markup.Of($"id=\"{id}\" name=\"Values[{field.Key}]\" aria-describedby=\"{id}-help\""),
            day ?? ""
        );
        return Markup.Of(
            $"<span class=\"moment\">{control}<input class=\"form-control time\" name=\"Times[{field.Key}]\" type=\"text\" inputmode=\"numeric\" maxlength=\"8\" placeholder=\"时:分\" autocomplete=\"off\" aria-label=\"{field.Title}：几点几分\" value=\"{time}\"></span>"
        );
    }

    /// <summary>A text box with what may be picked; where several are taken, each new one is offered after the 、.</summary>
    public static IHtmlContent Picked(
        RecordField field,
        string? value,
        IReadOnlyList<Suggestion> offered
    )
    {
        var id = IdOf(field);
        var options = offered.Select(o =>
            Markup.Of($"<option value=\"{o.Value}\">{o.Note}</option>")
        );
        return Markup.Of(
            $"<input class=\"form-control\" type=\"text\" id=\"{id}\" name=\"Values[{field.Key}]\" aria-describedby=\"{id}-help\" maxlength=\"{(field.Many ? 4000 : field.MaxLength)}\" autocomplete=\"off\" list=\"{id}-list\"{Markup.When(field.Many, $" data-many")} value=\"{value}\"><datalist id=\"{id}-list\">{Markup.Join(options)}</datalist>"
        );
    }

    /// <summary>Help, condition and example of a field as one line.</summary>
    public static string HelpOf(RecordField field)
    {
        var parts = new List<string>();

        if (field.MustWhen is { } when)
        {
            parts.Add($"{when}时必填。");
        }

        if (field.Help.Length > 0)
        {
            parts.Add(field.Help);
        }

        if (field.Form is FieldForm.Codes)
        {
            parts.Add($"可选：{string.Join('、', field.Codes.Select(c => c.ToString()))}。");
        }
        else if (field is { Example.Length: > 0, Codes.Count: 0 })
        {
            parts.Add($"例如 {field.Example}");
        }

        return string.Concat(parts);
    }

    private static string IdOf(RecordField field) => FieldErrors.Id($"Values[{field.Key}]");
}
