namespace Mingjian.Journal.Sealing;

/// <summary>How much of a personal value is shown without a reason.</summary>
public static class Masking
{
    public static string Of(string value, PersonalKind kind) =>
        kind switch
        {
            PersonalKind.IdentityNumber => Keep(value, first: 6, last: 4),
            PersonalKind.Phone => Keep(value, first: 3, last: 4),
            PersonalKind.Name => Keep(value, first: 1, last: 0),
            PersonalKind.Email => Email(value),
            _ => Keep(value, first: 3, last: 0),
        };

    /// <summary>Too short a value shows its first character at most: a mask that hides nothing is none.</summary>
    private static string Keep(string value, int first, int last)
    {
        if (value.Length == 0)
        {
            return "";
        }

        (first, last) =
            value.Length > first + last ? (first, last) : (Math.Min(1, value.Length - 1), 0);
        return value[..first] + new string('*', value.Length - first - last) + value[^last..];
    }

    private static string Email(string value)
    {
        var at = value.LastIndexOf('@');
        return at <= 0 ? Keep(value, 1, 0) : Keep(value[..at], 1, 0) + value[at..];
    }
}
