using System.Text.Json;
using Mingjian.Journal;
using Mingjian.Journal.Files;
using Mingjian.Listing.Checking;

namespace Mingjian.Listing.Signing;

/// <summary>One value that differs between two submissions, or between a submission and what is filled in now.</summary>
public sealed record Difference(
    PaperStep Step,
    string Field,
    string Group,
    string Label,
    string Before,
    string After
);

/// <summary>How a long list differs between two submissions.</summary>
/// <param name="Shown">The first rows concerned, with what happened to each.</param>
public sealed record ListDifference(
    LineList List,
    int Before,
    int After,
    int Added,
    int Removed,
    int Changed,
    IReadOnlyList<RowDifference> Shown
)
{
    public bool IsNone => Added + Removed + Changed == 0;
}

public sealed record RowDifference(string Name, string What);

/// <summary>两次提交的差异.</summary>
public sealed class RoundDifferences(FileStore files)
{
    private const int MostShown = 50;

    public static IReadOnlyList<Difference> OfPapers(
        PaperText text,
        ApplicationPapers before,
        ApplicationPapers after
    )
    {
        var old = Flat(text, before);
        var present = Flat(text, after);
        var fields = present.Keys.Concat(old.Keys.Where(field => !present.ContainsKey(field)));

        return
        [
            .. from field in fields
            let was = old.GetValueOrDefault(field)
            let now = present.GetValueOrDefault(field)
            where (was.Line?.Same ?? "") != (now.Line?.Same ?? "")
            let shown = now.Line is null ? was : now
            select new Difference(
                shown.Group.Step,
                field,
                shown.Group.Title,
                shown.Line.Label,
                was.Line?.Text ?? "",
                now.Line?.Text ?? ""
            ),
        ];
    }

    public async Task<IReadOnlyList<ListDifference>> OfListsAsync(
        SubmissionContent before,
        SubmissionContent after,
        CancellationToken stop
    )
    {
        var found = new List<ListDifference>();

        foreach (var list in Enum.GetValues<LineList>())
        {
            var (was, now) = (before.List(list), after.List(list));

            if (was?.Digest != now?.Digest)
            {
                found.Add(await OfListAsync(list, was, now, stop));
            }
        }

        return [.. found.Where(difference => !difference.IsNone)];
    }

    private async Task<ListDifference> OfListAsync(
        LineList list,
        ListOfRecord? before,
        ListOfRecord? after,
        CancellationToken stop
    )
    {
        var old = new Dictionary<string, RowOnRecord>(StringComparer.Ordinal);
        await foreach (var row in ReadAsync(before, stop))
        {
            old[KeyOf(row)] = row;
        }

        var shown = new List<RowDifference>();
        var (added, changed) = (0, 0);
        void Show(RowOnRecord row, string what)
        {
            if (shown.Count < MostShown)
            {
                shown.Add(new(row.Name, what));
            }
        }

        await foreach (var row in ReadAsync(after, stop))
        {
            if (!old.Remove(KeyOf(row), out var was))
            {
                added++;
                Show(row, "新增");
            }
            else if (!was.Values.SequenceEqual(row.Values, StringComparer.Ordinal))
            {
                changed++;
                Show(row, "修改");
            }
        }

        foreach (var row in old.Values)
        {
            Show(row, "删除");
        }

        return new(list, before?.Count ?? 0, after?.Count ?? 0, added, old.Count, changed, shown);
    }

    /// <summary>A row without a key of its own is the same when its number is.</summary>
    private static string KeyOf(RowOnRecord row) => row.Key.Length > 0 ? row.Key : $"#{row.Number}";

    private async IAsyncEnumerable<RowOnRecord> ReadAsync(
        ListOfRecord? list,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop
    )
    {
        if (list is null or { Count: 0 } || !files.Has(list.Digest))
        {
            yield break;
        }

        using var reader = new StreamReader(files.Open(list.Digest));

        while (await reader.ReadLineAsync(stop) is { } line)
        {
            yield return JsonSerializer.Deserialize<RowOnRecord>(line, CanonicalJson.Options)!;
        }
    }

    private static Dictionary<string, (PaperGroup Group, PaperLine Line)> Flat(
        PaperText text,
        ApplicationPapers papers
    ) =>
        text.Groups(papers)
            .SelectMany(group => group.Lines.Select(line => (group, line)))
            .ToDictionary(pair => pair.line.Field, StringComparer.Ordinal);
}
