using System.Text.Json;
using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;

namespace Mingjian.Web.Activities.Tasks;

/// <summary>A record's fields as texts: as the form takes them, and as a page shows them.</summary>
public static class RecordTexts
{
    /// <summary>The texts of a stored record by the keys of its fields.</summary>
    public static Dictionary<string, string> Of(RecordType type, ActivityRow row) =>
        Of(type.Write(row));

    /// <param name="content">Canonical JSON of a record.</param>
    public static Dictionary<string, string> Of(string content) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(content) ?? [];

    /// <summary>Title and shown text of each field that has a value, in the order of the kind's fields.</summary>
    public static IEnumerable<(string Title, string Text)> Lines(
        RecordType type,
        IReadOnlyDictionary<string, string> texts
    ) =>
        from field in type.Fields
        let text = texts.GetValueOrDefault(field.Key)
        where text is { Length: > 0 } && field.Form != FieldForm.Digest
        select (field.Heading, Shown(field, text));

    /// <summary>A code as its word, a moment as Beijing's clocks show it.</summary>
    public static string Shown(RecordField field, string text) =>
        field.Form switch
        {
            FieldForm.Code => field.Codes.FirstOrDefault(c => c.Code == text)?.Text ?? text,
            FieldForm.Codes => string.Join(
                '、',
                text.Split('+').Select(c => field.Codes.FirstOrDefault(e => e.Code == c)?.Text ?? c)
            ),
            FieldForm.Moment => Local(text),
            _ => text,
        };

    /// <summary>2026-03-20T09:15+08:00 as 2026-03-20 09:15.</summary>
    public static string Local(string moment)
    {
        var plain = moment.Replace('T', ' ');
        var zone = plain.IndexOf('+', StringComparison.Ordinal);
        return zone < 0 ? plain : plain[..zone];
    }
}
