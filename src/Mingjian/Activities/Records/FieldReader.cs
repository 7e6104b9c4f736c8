using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Mingjian.Accounts;
using Mingjian.Regulation;

namespace Mingjian.Activities.Records;

/// <summary>Reads one field from text: the value, or what is wrong with it in the reader's words.</summary>
public static partial class FieldReader
{
    /// <summary>Between entries of a field that takes several.</summary>
    public const char Joint = '、';

    /// <param name="text">Not empty.</param>
    /// <param name="now">UTC.</param>
    /// <returns>The value as the row holds it, or the rule that it breaks.</returns>
    public static (object? Value, Rule? Broken) Read(RecordField field, string text, DateTime now)
    {
        if (text.Contains('\0', StringComparison.Ordinal) || Control().IsMatch(text))
        {
            return (null, RecordRules.ControlCharacter(field));
        }

        if (Invisible().Match(text) is { Success: true, Index: var at })
        {
            return (null, RecordRules.InvisibleCharacter(field, text[at], at + 1));
        }

        var plain = text.Trim();
        return field.Many ? Several(field, plain, now) : One(field, plain, now);
    }

    /// <summary>The entries of a field that takes several, however they were joined.</summary>
    public static IEnumerable<string> Entries(string text) =>
        Joints().Split(text.Trim()).Where(part => part.Length > 0);

    /// <summary>A value as canonical text: what is compared, exported and given back.</summary>
    public static string Write(RecordField field, object value) =>
        value switch
        {
            string text => text,
            DateTime moment => Beijing(moment),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            double degree => degree.ToString("0.######", CultureInfo.InvariantCulture),
            bool yes => yes ? "是" : "否",
            Enum => field.CodeOf(value),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };

    /// <summary>2026-03-20T09:15+08:00, with seconds when there are any.</summary>
    public static string Beijing(DateTime moment)
    {
        var local = ChinaClock.ToBeijing(moment);
        return local.ToString(
            local.Second == 0 ? "yyyy-MM-ddTHH:mm+08:00" : "yyyy-MM-ddTHH:mm:ss+08:00",
            CultureInfo.InvariantCulture
        );
    }

    private static (object?, Rule?) Several(RecordField field, string text, DateTime now)
    {
        var entries = new List<string>();

        foreach (var part in Entries(text))
        {
            var (value, broken) = One(field, part, now);

            if (broken is not null)
            {
                return (null, broken);
            }

            entries.Add((string)value!);
        }

        return (string.Join(Joint, entries.Distinct()), null);
    }

    private static (object?, Rule?) One(RecordField field, string text, DateTime now)
    {
        if (text.Length > field.MaxLength)
        {
            return (null, RecordRules.TooLong(field, text.Length));
        }

        return field.Form switch
        {
            FieldForm.Text or FieldForm.Office => (text, null),
            FieldForm.Number => Number(field, text),
            FieldForm.WholeNumber => Whole(field, text),
            FieldForm.YesNo => YesNo(field, text),
            FieldForm.Day => DayReader.Day(field, text, now),
            FieldForm.Moment => DayReader.Moment(field, text, now),
            FieldForm.Code => field.FindCode(text) is { } code
                ? (code, null)
                : (null, RecordRules.NoSuchCode(field, text)),
            FieldForm.Codes => Codes(field, text),
            FieldForm.CreditCode => CreditCode.TryParse(text, out var code, out var error)
                ? (code.Value, null)
                : (null, RecordRules.CreditCode(field, error)),
            FieldForm.Subjects => Subject(field, text),
            FieldForm.Longitude => Degree(field, text, 73, 136),
            FieldForm.Latitude => Degree(field, text, 3, 54),
            _ => Digest().IsMatch(text)
                ? (text.ToLowerInvariant(), null)
                : (null, RecordRules.NoDigest(field)),
        };
    }

    private static (object?, Rule?) Number(RecordField field, string text)
    {
        var plain = text.Normalize(NormalizationForm.FormKC);

        if (!PlainNumber().IsMatch(plain))
        {
            return (null, WhyNoNumber(field, text, plain));
        }

        return
            decimal.TryParse(
                plain,
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var number
            ) && Inside(field, number)
            ? (plain, null)
            : (null, RecordRules.OutOfBounds(field, text));
    }

    private static Rule WhyNoNumber(RecordField field, string text, string plain) =>
        CommaNumber().IsMatch(plain) ? RecordRules.Comma(field, text)
        : plain[0] is '<' or '>' or '=' or '≤' or '≥' or '~' ? RecordRules.SignInNumber(field, text)
        : NumberAndMore().IsMatch(plain) ? RecordRules.UnitInNumber(field, text)
        : RecordRules.NoNumber(field, text);

    private static (object?, Rule?) Whole(RecordField field, string text) =>
        int.TryParse(
            text.Normalize(NormalizationForm.FormKC),
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? Inside(field, number)
                ? (number, null)
                : (null, RecordRules.OutOfBounds(field, text))
            : (null, RecordRules.NoWholeNumber(field, text));

    private static bool Inside(RecordField field, decimal number) =>
        (field.Minimum is not { } least || number >= least)
        && (field.Maximum is not { } most || number <= most);

    private static (object?, Rule?) YesNo(RecordField field, string text) =>
        text switch
        {
            "是" or "true" or "True" or "TRUE" or "1" or "有" => (true, null),
            "否" or "false" or "False" or "FALSE" or "0" or "无" => (false, null),
            _ => (null, RecordRules.NotYesOrNo(field, text)),
        };

    private static (object?, Rule?) Codes(RecordField field, string text)
    {
        foreach (var part in text.Split('+', StringSplitOptions.TrimEntries))
        {
            if (field.FindCode(part) is null)
            {
                return (null, RecordRules.NoSuchCode(field, part));
            }
        }

        return (
            string.Join(
                '+',
                text.Split('+', StringSplitOptions.TrimEntries)
                    .Select(part => field.CodeOf(field.FindCode(part)!))
            ),
            null
        );
    }

    private static (object?, Rule?) Subject(RecordField field, string text)
    {
        var (code, name) = text.IndexOfAny([' ', ':', '：']) is > 0 and var at
            ? (text[..at], text[(at + 1)..].Trim())
            : ("", "");

        if (name.Length == 0)
        {
            return (null, RecordRules.NoSubject(field, text));
        }

        return CreditCode.TryParse(code, out var parsed, out var error)
            ? ($"{parsed.Value} {name}", null)
            : (null, RecordRules.CreditCode(field, error));
    }

    private static (object?, Rule?) Degree(RecordField field, string text, double from, double to)
    {
        if (
            !double.TryParse(
                text.Normalize(NormalizationForm.FormKC),
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var degree
            )
        )
        {
            return (null, RecordRules.NoDegree(field, text));
        }

        return degree >= from && degree <= to
            ? (Math.Round(degree, 6), null)
            : (null, RecordRules.OutsideChina(field, text, from, to));
    }

    [GeneratedRegex(@"^[+-]?[0-9]{1,20}(\.[0-9]{1,12})?([eE][+-]?[0-9]{1,2})?$")]
    private static partial Regex PlainNumber();

    [GeneratedRegex(@"^[+-]?[0-9]+(,[0-9]+)+(\.[0-9]+)?$")]
    private static partial Regex CommaNumber();

    [GeneratedRegex(@"^[+-]?[0-9]+(\.[0-9]+)?\s*[a-zA-Zμ℃%‰°\u4e00-\u9fff]")]
    private static partial Regex NumberAndMore();

    [GeneratedRegex("^[0-9a-fA-F]{64}$")]
    private static partial Regex Digest();

    /// <summary>Controls, what a wrong encoding leaves behind, and halves of surrogate pairs.</summary>
    [GeneratedRegex(
        @"[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd-\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]"
    )]
    private static partial Regex Control();

    /// <summary>Of no width, or turning the direction of writing: two numbers could look the same and differ.</summary>
    [GeneratedRegex(
        @"[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]"
    )]
    private static partial Regex Invisible();

    [GeneratedRegex(@"\s*[、，,;；\r\n]\s*")]
    private static partial Regex Joints();
}
