using System.Diagnostics.CodeAnalysis;
using System.Text;
using Mingjian.Regulation;

namespace Mingjian.Accounts;

/// <summary>统一社会信用代码 (GB 32100-2015): 17 characters and a check character modulo 31.</summary>
[Article("5.3(1)2")]
public readonly record struct CreditCode
{
    public const int Length = 18;

    /// <summary>The standard leaves out I, O, S, V and Z, which are easily misread.</summary>
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private CreditCode(string value) => Value = value;

    public string Value { get; }

    /// <summary>Reads what a person typed: full-width forms, lower case, spaces and dashes are mended, errors are not.</summary>
    /// <param name="error">Chinese: what is wrong, at which place, and how to mend it.</param>
    public static bool TryParse(
        string? text,
        out CreditCode code,
        [NotNullWhen(false)] out string? error
    )
    {
        var normal = Normal(text);
        code = default;
        error = ErrorIn(normal);

        if (error is null)
        {
            code = new(normal);
        }

        return error is null;
    }

    /// <exception cref="RuleBroken">The text is no credit code.</exception>
    public static CreditCode Parse(string? text) =>
        TryParse(text, out var code, out var error)
            ? code
            : throw new RuleBroken(AccountsRules.CreditCode(error));

    /// <summary>The check character of the first 17.</summary>
    public static char CheckOf(ReadOnlySpan<char> first)
    {
        var (sum, weight) = (0, 1);

        for (var i = 0; i < Length - 1; i++)
        {
            sum += Alphabet.IndexOf(first[i], StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }

        return Alphabet[(31 - sum % 31) % 31];
    }

    public override string ToString() => Value;

    private static string Normal(string? text) =>
        string.Concat(
                (text ?? "")
                    .Normalize(NormalizationForm.FormKC)
                    .Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '—'))
            )
            .ToUpperInvariant();

    private static string? ErrorIn(string code)
    {
        if (code.Length == 0)
        {
            return "请填写统一社会信用代码。";
        }

        if (code.Length != Length)
        {
            return $"统一社会信用代码应为 18 位，现为 {code.Length} 位，请对照营业执照或事业单位法人证书补全。";
        }

        for (var i = 0; i < Length; i++)
        {
            if (!Alphabet.Contains(code[i], StringComparison.Ordinal))
            {
                return $"统一社会信用代码第 {i + 1} 位“{code[i]}”不是规定的字符（不使用字母 I、O、S、V、Z），请核对是否误将数字填成字母。";
            }

            if (i is >= 2 and < 8 && !char.IsAsciiDigit(code[i]))
            {
                return $"统一社会信用代码第 3 至 8 位是登记机关行政区划码，应为数字，第 {i + 1} 位现为“{code[i]}”。";
            }
        }

        return code[^1] == CheckOf(code)
            ? null
            : "统一社会信用代码的末位校验码与前 17 位不符，请对照证照逐位核对。";
    }
}
