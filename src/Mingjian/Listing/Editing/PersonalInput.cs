using Mingjian.Journal.Sealing;
using Mingjian.Regulation;

namespace Mingjian.Listing.Editing;

/// <summary>
/// What somebody typed into a field that is sealed at rest. The form shows the mask; left as it is, it keeps the stored value.
/// A clear value never goes back to a browser.
/// </summary>
public static class PersonalInput
{
    /// <param name="typed">The posted text: the mask unchanged, a new value, or nothing.</param>
    /// <param name="stored">The sealed value so far; <c>null</c> when there is none.</param>
    /// <returns>The sealed value to store; <c>null</c> for none.</returns>
    /// <exception cref="RuleBroken">Somebody changed a mask instead of typing the whole number.</exception>
    public static string? Apply(
        this PersonalData seals,
        string typed,
        string? stored,
        PersonalKind kind
    )
    {
        var text = typed.Trim();

        return text.Length == 0 ? null
            : IsKept(seals, text, stored, kind) ? stored
            : text.Contains('*', StringComparison.Ordinal)
                ? throw new RuleBroken(ApplicationRules.MaskAltered(kind))
            : seals.Seal(text, kind);
    }

    /// <summary>The typed text is the mask of the stored value.</summary>
    public static bool IsKept(
        this PersonalData seals,
        string typed,
        string? stored,
        PersonalKind kind
    ) => stored is { Length: > 0 } && typed.Trim() == seals.MaskOf(stored, kind);

    /// <summary>As forms and lists show it; empty for none.</summary>
    public static string MaskOf(this PersonalData seals, string? stored, PersonalKind kind) =>
        stored is { Length: > 0 } ? seals.Masked(new Sealed(stored), kind) : "";
}
