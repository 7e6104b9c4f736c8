using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mingjian.Web.Ui.Forms;

/// <summary>Names, ids and messages of fields, the same for the field and for the summary on top.</summary>
internal static class FieldErrors
{
    public static string Id(string name) => TagBuilder.CreateSanitizedId(name, "_");

    public static string? Of(ModelStateDictionary state, string name) =>
        state.TryGetValue(name, out var entry) ? Message(entry) : null;

    public static IEnumerable<(string Name, string Message)> All(ModelStateDictionary state) =>
        from pair in state
        let message = Message(pair.Value)
        where message is not null
        select (pair.Key, message);

    private static string? Message(ModelStateEntry? entry) =>
        entry is { Errors: [var first, ..] }
            ? first.ErrorMessage.Length > 0
                ? first.ErrorMessage
                : "填写有误，请核对格式。"
            : null;
}
