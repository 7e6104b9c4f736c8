using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Mingjian.Regulation;

namespace Mingjian.Accounts;

/// <summary>公民身份号码 (GB 11643-1999): region, day of birth, sequence, check character (ISO 7064 MOD 11-2). Stored sealed, printed masked.</summary>
[Article("5.3(1)5")]
public readonly record struct IdentityNumber
{
    public const int Length = 18;

    private const string Checks = "10X98765432";

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private IdentityNumber(string value) => Value = value;

    /// <summary>The whole number: personal data, never into a fact, log or page.</summary>
    public string Value { get; }

    public DateOnly BornOn =>
        DateOnly.ParseExact(Value.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture);

    /// <param name="today">The law's day: nobody was born after it.</param>
    /// <param name="error">Chinese: what is wrong and where. It repeats no part of the number.</param>
    public static bool TryParse(
        string? text,
        DateOnly today,
        out IdentityNumber number,
        [NotNullWhen(false)] out string? error
    )
    {
        var normal = Normal(text);
        number = default;
        error = ErrorIn(normal, today);

        if (error is null)
        {
            number = new(normal);
        }

        return error is null;
    }

    public static char CheckOf(ReadOnlySpan<char> first)
    {
        var sum = 0;

        for (var i = 0; i < Length - 1; i++)
        {
            sum += (first[i] - '0') * Weights[i];
        }

        return Checks[sum % 11];
    }

    public override string ToString() => $"{Value[..6]}********{Value[^4..]}";

    private static string Normal(string? text) =>
        string.Concat(
                (text ?? "")
                    .Normalize(NormalizationForm.FormKC)
                    .Where(c => !char.IsWhiteSpace(c) && c != '-')
            )
            .ToUpperInvariant();

    private static string? ErrorIn(string number, DateOnly today)
    {
        if (number.Length == 0)
        {
            return "请填写身份证件号码。";
        }

        if (number.Length == 15)
        {
            return "15 位身份证号码已停用，请填写 18 位公民身份号码。";
        }

        if (number.Length != Length)
        {
            return $"公民身份号码应为 18 位，现为 {number.Length} 位。";
        }

        var odd = number.AsSpan(0, Length - 1).IndexOfAnyExceptInRange('0', '9');

        if (odd >= 0 || !Checks.Contains(number[^1], StringComparison.Ordinal))
        {
            return odd >= 0
                ? $"公民身份号码第 {odd + 1} 位应为数字。"
                : "公民身份号码末位应为数字或 X。";
        }

        return BirthError(number, today)
            ?? (
                number[^1] == CheckOf(number)
                    ? null
                    : "公民身份号码的末位校验码与前 17 位不符，请对照证件逐位核对。"
            );
    }

    private static string? BirthError(string number, DateOnly today) =>
        DateOnly.TryParseExact(
            number.AsSpan(6, 8),
            "yyyyMMdd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var born
        )
            ? born > today
                ? "公民身份号码中的出生日期晚于今天，请核对第 7 至 14 位。"
                : born.Year < 1900
                    ? "公民身份号码中的出生年份早于 1900 年，请核对第 7 至 10 位。"
                    : null
            : "公民身份号码第 7 至 14 位不是有效的出生日期，请核对。";
}
