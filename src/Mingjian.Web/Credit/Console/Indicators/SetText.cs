using Mingjian.Credit.Indicators;
using Mingjian.Credit.Scoring;

namespace Mingjian.Web.Credit.Console.Indicators;

/// <summary>Lists of a set as lines of text, as they are typed into a form.</summary>
internal static class SetText
{
    private static readonly char[] Blank = [' ', '\t', '　', '，', ','];

    public static string Of(IEnumerable<Dimension> dimensions) =>
        string.Join('\n', dimensions.Select(d => $"{d.Name} {d.Cap}".TrimEnd()));

    public static string Of(IEnumerable<Tier> tiers) =>
        string.Join('\n', tiers.Select(tier => $"{tier.From} {tier.Deduct}"));

    public static string Of(IEnumerable<string> words) => string.Join('\n', words);

    /// <returns><c>null</c> when a line is none.</returns>
    public static IReadOnlyList<Dimension>? DimensionsIn(string? text) =>
        All(
            text,
            parts =>
                parts switch
                {
                    [var name] => new Dimension(name, null),
                    [var name, var cap] when Number(cap) is { } points => new Dimension(
                        name,
                        points
                    ),
                    _ => null,
                }
        );

    /// <returns><c>null</c> when a line is none.</returns>
    public static IReadOnlyList<Tier>? TiersIn(string? text) =>
        All(
            text,
            parts =>
                parts is [var from, var points]
                && Number(from) is { } start
                && Number(points) is { } deduct
                    ? new Tier(start, deduct)
                    : null
        );

    public static IReadOnlyList<string> WordsIn(string? text) =>
        [
            .. Lines(text)
                .SelectMany(line => line.Split(Blank, StringSplitOptions.RemoveEmptyEntries)),
        ];

    /// <summary>A number that is not negative.</summary>
    public static Fraction? Number(string? text) =>
        Fraction.TryParse(text?.Trim(), out var value) && value >= Fraction.Zero ? value : null;

    private static List<T>? All<T>(string? text, Func<string[], T?> of)
        where T : class
    {
        var read = Lines(text)
            .Select(line => of(line.Split(Blank, StringSplitOptions.RemoveEmptyEntries)))
            .ToList();
        return read.Contains(null) ? null : [.. read.OfType<T>()];
    }

    private static IEnumerable<string> Lines(string? text) =>
        (text ?? "").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);
}
