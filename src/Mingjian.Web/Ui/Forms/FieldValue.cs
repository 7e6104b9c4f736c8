using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Mingjian.Web.Ui.Forms;

/// <summary>What stands in a field: what was typed, else what the model holds, written as browsers want it.</summary>
internal static class FieldValue
{
    public static string One(ViewContext view, string name, object? model) =>
        view.ModelState.TryGetValue(name, out var typed) && typed.AttemptedValue is { } attempted
            ? attempted
            : Write(model);

    public static IReadOnlySet<string> Many(ViewContext view, string name, object? model) =>
        view.ModelState.TryGetValue(name, out var typed) && typed.RawValue is string[] several
            ? several.ToHashSet(StringComparer.Ordinal)
        : model is IEnumerable list and not string
            ? list.Cast<object?>().Select(Write).ToHashSet(StringComparer.Ordinal)
        : [One(view, name, model)];

    public static string Write(object? value) =>
        value switch
        {
            null => "",
            string text => text,
            bool yes => yes ? "true" : "false",
            DateOnly day => Text.Iso(day),
            decimal number => number.ToString("0.############", CultureInfo.InvariantCulture),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    /// <summary>The members of an enum as choices, by their Chinese names.</summary>
    public static IEnumerable<SelectListItem>? Choices(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;

        return plain.IsEnum
            ? Enum.GetValues(plain)
                .Cast<Enum>()
                .Select(member => new SelectListItem(Text.Of(member), member.ToString()))
            : null;
    }

    public static string InputType(ModelExpression model)
    {
        var type =
            Nullable.GetUnderlyingType(model.ModelExplorer.ModelType)
            ?? model.ModelExplorer.ModelType;

        return type == typeof(DateOnly) ? "date"
            : type == typeof(bool) ? "check"
            : type.IsEnum ? "radio"
            : type == typeof(int) || type == typeof(long) || type == typeof(decimal) ? "number"
            : "text";
    }
}
