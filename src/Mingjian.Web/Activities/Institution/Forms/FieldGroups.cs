using Mingjian.Activities;
using Mingjian.Activities.Codes;
using Mingjian.Activities.Records;
using Mingjian.Regulation;

namespace Mingjian.Web.Activities.Institution.Forms;

/// <summary>A part of the form of a record.</summary>
/// <param name="Folded">Shown when it is opened.</param>
public sealed record FieldGroup(string Title, IReadOnlyList<RecordField> Fields, bool Folded);

/// <summary>A group as the partial shows it; its fields are named as those of the form.</summary>
public sealed record FieldsView(RecordFormPage Form, FieldGroup Group)
{
    public Dictionary<string, string?> Values => Form.Values;

    public List<Attachment> Files => Form.Files;
}

/// <summary>The fields of a kind in the order in which a clerk fills them in: what is always needed first, the rest in groups.</summary>
public static class FieldGroups
{
    /// <param name="activity">Only the fields of this activity; while the form has not been told, only those that are filled already.</param>
    /// <param name="filled">Keys that have a value or an error: their group stands open.</param>
    public static IEnumerable<FieldGroup> Of(
        RecordType type,
        ActivityType? activity,
        IReadOnlySet<string> filled
    )
    {
        var common = type.Fields.Where(f => f.Only.Count == 0).ToList();
        var needed = common.Where(f => f.Must || f.MustWhen is not null).ToList();
        var other = common.Except(needed).ToList();
        yield return new("基本内容", needed, false);

        foreach (
            var group in type
                .Fields.Where(f => f.Only.Count > 0)
                .Where(f =>
                    activity is { } one
                        ? f.Only.Contains(one)
                        : filled.Contains(f.Key) || !AskForActivity(type)
                )
                .GroupBy(f => activity is { } one ? one.Text() : TitleOf(f))
        )
        {
            yield return new(
                $"{group.Key}的记录",
                [.. group],
                activity is null && !group.Any(f => filled.Contains(f.Key))
            );
        }

        if (other.Count > 0)
        {
            yield return new("其他内容", other, !other.Exists(f => filled.Contains(f.Key)));
        }
    }

    private static string TitleOf(RecordField field) =>
        string.Join('、', field.Only.Select(a => a.Text()));

    /// <summary>Some of its fields belong to certain activities only, and the form itself asks which one it is.</summary>
    public static bool AskForActivity(RecordType type) =>
        type.PlaceOf("matrix") is not null && type.Fields.Any(f => f.Only.Count > 0);

    /// <summary>The field that names the record itself; <c>null</c> where its number follows from others.</summary>
    public static bool HasOwnNumber(RecordType type) => type.PlaceOf("number") is not null;

    /// <summary>The steps of a task in their order.</summary>
    public static readonly IReadOnlyList<RecordKind> Steps =
    [
        RecordKind.Commission,
        RecordKind.Task,
        RecordKind.Point,
        RecordKind.Visit,
        RecordKind.Sample,
    ];
}
