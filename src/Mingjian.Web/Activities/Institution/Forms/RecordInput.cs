using System.Security.Cryptography;
using System.Text;
using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using Mingjian.Web.Activities.Tasks;
using Mingjian.Web.Ui.Forms;

namespace Mingjian.Web.Activities.Institution.Forms;

/// <summary>The texts of a form: a moment is two fields, everything else one.</summary>
public static class RecordInput
{
    /// <summary>What was typed, as the validator takes it.</summary>
    /// <param name="files">Digests of the files chosen.</param>
    public static RawRecord Read(
        RecordType type,
        IReadOnlyDictionary<string, string?> values,
        IReadOnlyDictionary<string, string?> times,
        IReadOnlyList<string> files
    ) =>
        RawRecords.Of(
            type,
            type.Fields.Select(field => new KeyValuePair<string, string?>(
                field.Key,
                field.Form switch
                {
                    FieldForm.Digest => files.Count == 0 ? null
                    : field.Many ? string.Join('、', files)
                    : files[^1],
                    FieldForm.Moment => Moment(
                        values.GetValueOrDefault(field.Key),
                        times.GetValueOrDefault(field.Key)
                    ),
                    _ => values.GetValueOrDefault(field.Key),
                }
            )),
            ""
        );

    /// <summary>The texts of a stored record as the form shows them.</summary>
    public static (Dictionary<string, string?> Values, Dictionary<string, string?> Times) Show(
        RecordType type,
        ActivityRow row
    )
    {
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var times = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);

        foreach (var (key, text) in RecordTexts.Of(type, row))
        {
            var form = type.Fields[type.PlaceOf(key)!.Value].Form;
            values[key] = text;

            if (form == FieldForm.Moment)
            {
                var parts = RecordTexts.Local(text).Split(' ', 2);
                (values[key], times[key]) = (parts[0], parts.ElementAtOrDefault(1));
            }
        }

        return (values, times);
    }

    /// <summary>The day of the record as far as it is typed: for whom and what the register then had.</summary>
    public static DateOnly? DayOf(RecordType type, IReadOnlyDictionary<string, string?> values) =>
        type
            .Fields.Where(f => f.Form is FieldForm.Day or FieldForm.Moment)
            .Select(f =>
                WrittenDay.TryRead(values.GetValueOrDefault(f.Key), out var day)
                    ? day
                    : (DateOnly?)null
            )
            .FirstOrDefault(day => day is not null);

    /// <summary>Names a set of remarks, so that what was shown before 确认报送 is what is confirmed.</summary>
    public static string MarkOf(IEnumerable<(string Place, Remark Remark)> remarks)
    {
        var text = string.Join(
            '\n',
            remarks.Select(r =>
                $"{r.Place} {r.Remark.Field} {r.Remark.Rule.Code} {r.Remark.Rule.Message}"
            )
        );
        return text.Length == 0
            ? ""
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }

    /// <summary>What is shown at each place: what refuses before what only warns.</summary>
    public static Dictionary<string, Remark> WorstOf(
        IEnumerable<(string Place, Remark Remark)> said
    ) =>
        said.OrderByDescending(s => s.Remark.Refuses)
            .DistinctBy(s => s.Place)
            .ToDictionary(s => s.Place, s => s.Remark);

    private static string? Moment(string? day, string? time) =>
        string.IsNullOrWhiteSpace(time) ? day : $"{day?.Trim()} {time.Trim().Replace('：', ':')}";
}
