using System.Globalization;
using System.Text;

namespace Mingjian.Listing.Search;

/// <summary>
/// The form in which names, numbers and words are compared: full-width letters and digits as half-width, capitals, no white space and no
/// punctuation, so that 渝测（重庆）ｅｎｖ and 渝测(重庆)ENV are the same.
/// </summary>
public static class SearchText
{
    /// <summary>Stands between the parts of a text: never in a word, so no word is found across two parts.</summary>
    public const char Gap = '\n';

    public static string Of(string text)
    {
        var result = new StringBuilder(text.Length);

        foreach (var rune in text.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                result.Append(Rune.ToUpper(rune, CultureInfo.InvariantCulture).ToString());
            }
        }

        return result.ToString();
    }

    public static string Of(params IEnumerable<string> parts) => string.Join(Gap, parts.Select(Of));

    /// <summary>The words of a search line, at most eight, each at most forty characters: all of them are to be found.</summary>
    public static IReadOnlyList<string> Words(string? line) =>
        [
            .. (line ?? "")
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(word => word.Split(',', '，', '、', ';', '；'))
                .Select(Of)
                .Where(word => word.Length > 0)
                .Select(word => word.Length > 40 ? word[..39] : word)
                .Distinct(StringComparer.Ordinal)
                .Take(8),
        ];

    /// <summary>Every single character and every pair of neighbours of a text, each once.</summary>
    public static IReadOnlySet<string> Grams(string text)
    {
        var grams = new HashSet<string>(StringComparer.Ordinal);

        foreach (var characters in text.Split(Gap).Select(Characters))
        {
            grams.UnionWith(characters);
            grams.UnionWith(Pairs(characters));
        }

        return grams;
    }

    /// <summary>What has to be there for a word to be there: its pairs, or the character itself when it is one.</summary>
    public static IReadOnlySet<string> GramsOfWord(string word)
    {
        var characters = Characters(word);
        var grams = characters.Count == 1 ? characters : Pairs(characters);

        return grams.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whole characters: the rare ones of personal and place names take two code units.</summary>
    private static List<string> Characters(string text) =>
        [.. text.EnumerateRunes().Select(rune => rune.ToString())];

    private static IEnumerable<string> Pairs(List<string> characters) =>
        characters.Zip(characters.Skip(1), string.Concat);
}
