namespace Mingjian.Accounts.Credentials;

/// <summary>What makes a password acceptable: length and not being guessable. No composition rules: they make passwords worse.</summary>
public static class PasswordRules
{
    public const int Shortest = 12;

    public const int Longest = 128;

    private const int FewestDifferent = 5;

    private static readonly Lazy<HashSet<string>> Common = new(Load);

    /// <param name="login">Login name: its owner's password must not contain it.</param>
    /// <returns>Chinese: what is wrong and how to mend it; <c>null</c> when the password will do.</returns>
    public static string? ErrorIn(string password, string login)
    {
        if (password.Length < Shortest)
        {
            return $"密码至少 {Shortest} 个字符，现为 {password.Length} 个。可以用几个不相关的词连成一句。";
        }

        if (password.Length > Longest)
        {
            return $"密码最多 {Longest} 个字符，现为 {password.Length} 个。";
        }

        var lower = password.ToLowerInvariant();
        var name = login.Split('@')[0].ToLowerInvariant();

        if (name.Length >= 4 && lower.Contains(name, StringComparison.Ordinal))
        {
            return "密码不能包含登录名，请换一个。";
        }

        if (lower.Distinct().Count() < FewestDifferent)
        {
            return "密码中重复的字符太多，请换一个。";
        }

        return IsCommon(lower)
            ? "这个密码太常见，或只是在常见密码前后加了数字、符号，容易被猜到，请换一个。"
            : null;
    }

    /// <summary>The list itself, and a listed word with digits and signs around it or written twice.</summary>
    private static bool IsCommon(string lower)
    {
        var core = lower.AsSpan().Trim("0123456789!@#$%^&*()_+-=.,?~ ").ToString();
        var half = lower[..(lower.Length / 2)];

        return Common.Value.Contains(lower)
            || Common.Value.Contains(core)
            || core.Length == 0
            || (half + half == lower && Common.Value.Contains(half));
    }

    private static HashSet<string> Load()
    {
        using var reader = new StreamReader(
            typeof(PasswordRules).Assembly.GetManifestResourceStream(
                "Mingjian.Accounts.Credentials.common-passwords.txt"
            )!
        );
        return reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .ToHashSet(StringComparer.Ordinal);
    }
}
