using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;

namespace Mingjian.Credit.Scoring;

/// <summary>
/// An exact number: points, weights, rates and scores are fractions from the first deduction to the grade, so that 89.9999… never
/// becomes 90 on the way. Always reduced, the denominator always positive.
/// </summary>
[JsonConverter(typeof(FractionJson))]
public readonly record struct Fraction : IComparable<Fraction>
{
    private const int LongestText = 200;
    private const int Places = 4;

    /// <summary>The denominator less one, so that the default value is zero and not a division by it.</summary>
    private readonly BigInteger rest;

    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException("A fraction has no denominator 0.");
        }

        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        rest = denominator / divisor - 1;
    }

    private Fraction(BigInteger whole) => Numerator = whole;

    public static Fraction Zero => default;

    public static Fraction One => new(BigInteger.One);

    public BigInteger Numerator { get; }

    public BigInteger Denominator => rest + 1;

    public bool IsZero => Numerator.IsZero;

    public bool IsPositive => Numerator.Sign > 0;

    public static implicit operator Fraction(long whole) => new((BigInteger)whole);

    public static Fraction operator +(Fraction left, Fraction right) =>
        left.rest.IsZero && right.rest.IsZero
            ? new(left.Numerator + right.Numerator)
            : new(
                left.Numerator * right.Denominator + right.Numerator * left.Denominator,
                left.Denominator * right.Denominator
            );

    public static Fraction operator -(Fraction value) => new(-value.Numerator, value.Denominator);

    public static Fraction operator -(Fraction left, Fraction right) => left + -right;

    public static Fraction operator *(Fraction left, Fraction right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static Fraction operator /(Fraction left, Fraction right) =>
        new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    public static Fraction Min(Fraction left, Fraction right) => left <= right ? left : right;

    public static Fraction Max(Fraction left, Fraction right) => left >= right ? left : right;

    public static Fraction Sum(IEnumerable<Fraction> values) =>
        values.Aggregate(Zero, (sum, value) => sum + value);

    /// <summary>Reads 97, 0.5, -3 or 3/2.</summary>
    /// <exception cref="FormatException">It is none of these.</exception>
    public static Fraction Parse(string text) =>
        TryParse(text, out var value)
            ? value
            : throw new FormatException(
                $"“{text}”不是数：请写成整数、小数或分数，如 3、0.5、3/2。"
            );

    public static bool TryParse(string? text, out Fraction value)
    {
        value = default;

        if (text is null or "" || text.Length > LongestText)
        {
            return false;
        }

        if (text.Split('/') is [var above, var below])
        {
            if (!TryWhole(above, out var upper) || !TryWhole(below, out var lower) || lower.IsZero)
            {
                return false;
            }

            value = new(upper, lower);
            return true;
        }

        return TryDecimal(text, out value);
    }

    public int CompareTo(Fraction other) =>
        (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>The exact value: 97, or 3/2.</summary>
    public override string ToString() =>
        rest.IsZero ? Text(Numerator) : $"{Text(Numerator)}/{Text(Denominator)}";

    /// <summary>For people: cut downward to four places, so that 89.99999 reads 89.9999 and never 90.</summary>
    public string ToDisplay()
    {
        var scale = BigInteger.Pow(10, Places);
        var scaled = BigInteger.DivRem(Numerator * scale, Denominator, out var left);
        scaled -= left.Sign < 0 ? 1 : 0;
        var whole = BigInteger.DivRem(BigInteger.Abs(scaled), scale, out var after);
        var digits = Text(after).PadLeft(Places, '0').TrimEnd('0');
        var sign = scaled.Sign < 0 ? "-" : "";
        return digits.Length == 0 ? sign + Text(whole) : $"{sign}{Text(whole)}.{digits}";
    }

    private static bool TryDecimal(string text, out Fraction value)
    {
        value = default;
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var places = point < 0 ? 0 : text.Length - point - 1;

        if (
            (point >= 0 && (places == 0 || point == 0 || !char.IsAsciiDigit(text[point - 1])))
            || !TryWhole(point < 0 ? text : text.Remove(point, 1), out var digits)
        )
        {
            return false;
        }

        value = new(digits, BigInteger.Pow(10, places));
        return true;
    }

    private static bool TryWhole(string text, out BigInteger value) =>
        BigInteger.TryParse(
            text,
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out value
        )
        && text[0] != '+';

    private static string Text(BigInteger value) => value.ToString(CultureInfo.InvariantCulture);
}
