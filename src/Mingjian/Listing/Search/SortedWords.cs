using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing.Storage;

namespace Mingjian.Listing.Search;

/// <summary>The words of a question with what they can mean, and the rarest of them.</summary>
/// <param name="RarestKeys">Keys of the rarest word; <c>null</c> when there is no word.</param>
/// <param name="Rarest">How many rows these keys have; counted up to one more than <see cref="DirectorySearch.MostCounted"/>.</param>
internal sealed record SortedWords(IReadOnlyList<AskedWord> Words, string[]? RarestKeys, int Rarest)
{
    private const int MostKeys = 40;

    /// <summary>
    /// Looking up reads every candidate; walking reads, for each line wanted, as many rows as there are institutions to one hit.
    /// </summary>
    public bool IsWorthLookingUp(int wanted, int all) =>
        Rarest <= DirectorySearch.MostCounted
        && (double)Rarest * Rarest <= Math.Max(1, (double)wanted) * all;

    /// <returns><c>null</c> when a word is found nowhere.</returns>
    public static async Task<SortedWords?> OfAsync(
        MingjianDb db,
        Remembered known,
        DirectoryQuestion question,
        CancellationToken stop
    )
    {
        List<AskedWord> words = [];

        foreach (var word in question.Words)
        {
            words.Add(
                await known.RecallAsync(
                    ("word", word, question.Day.AsOf),
                    () => Task.FromResult(Asked(known, question, word))
                )
            );
        }

        if (question.Item is { } item)
        {
            words.Add(
                await known.RecallAsync(
                    ("item", item),
                    () => Task.FromResult(AskedItem(known, SearchText.Of(item)))
                )
            );
        }

        (string[] Keys, int Count)? rarest = null;

        foreach (var word in words)
        {
            if (word.IsUnknown)
            {
                return null;
            }

            var (keys, count) = await WeighAsync(db, known, word, stop);

            if (count == 0)
            {
                return null;
            }

            if (rarest is null || count < rarest.Value.Count)
            {
                rarest = (keys, count);
            }
        }

        return new(words, rarest?.Keys, rarest?.Count ?? int.MaxValue);
    }

    private static AskedWord Asked(Remembered known, DirectoryQuestion question, string word)
    {
        bool Holds(string text) => text.Contains(word, StringComparison.Ordinal);

        return new(
            word,
            [
                .. known
                    .Offices.All.Where(office => Holds(SearchText.Of(office.Name)))
                    .SelectMany(office => known.Offices.CodesSeenBy(office.Code, question.Day.AsOf))
                    .Distinct(),
            ],
            known.Terms(TermKind.Item, Holds),
            known.Terms(TermKind.Method, Holds),
            known.Terms(TermKind.Category, Holds)
        );
    }

    /// <summary>The item or method of that name; where none has it whole, those that hold it.</summary>
    private static AskedWord AskedItem(Remembered known, string item)
    {
        bool Is(string text) =>
            text.StartsWith(item, StringComparison.Ordinal)
            && (text.Length == item.Length || text[item.Length] == SearchText.Gap);
        bool Holds(string text) => item.Length > 0 && text.Contains(item, StringComparison.Ordinal);

        var whole = OfScope(known, Is);

        return whole.IsUnknown ? OfScope(known, Holds) : whole;
    }

    private static AskedWord OfScope(Remembered known, Func<string, bool> accepts) =>
        new(
            Text: null,
            [],
            known.Terms(TermKind.Item, accepts),
            known.Terms(TermKind.Method, accepts),
            []
        );

    private static async Task<(string[] Keys, int Count)> WeighAsync(
        MingjianDb db,
        Remembered known,
        AskedWord word,
        CancellationToken stop
    )
    {
        (string? Gram, int Count) rarest = (null, word.Text is null ? 0 : int.MaxValue);

        foreach (var gram in GramsOf(word))
        {
            var count = await CountAsync(db, known, gram, stop);

            if (count < rarest.Count)
            {
                rarest = (gram, count);
            }
        }

        var total = rarest.Count;
        var others = word.KeysWith(gram: null);

        // So many terms are no rare word: nobody counts them.
        if (others.Length > MostKeys)
        {
            total = DirectorySearch.MostCounted + 1;
        }

        for (var i = 0; i < others.Length && total <= DirectorySearch.MostCounted; i++)
        {
            total += await CountAsync(db, known, others[i], stop);
        }

        return (word.KeysWith(rarest.Gram), total);
    }

    private static IEnumerable<string> GramsOf(AskedWord word) =>
        word.Text is { } text ? SearchText.GramsOfWord(text) : [];

    /// <summary>In the order of the key's own index, so that counting ends where the cap is.</summary>
    private static async Task<int> CountAsync(
        MingjianDb db,
        Remembered known,
        string key,
        CancellationToken stop
    ) =>
        await known.RecallAsync(
            ("key", key),
            () =>
                db
                    .SearchKeys.Where(k => k.Key == key)
                    .Select(k => k.InstitutionId)
                    .OrderBy(id => id)
                    .Take(DirectorySearch.MostCounted + 1)
                    .CountAsync(stop)
        );
}
