using Mingjian.Activities;
using Mingjian.Activities.Definitions;
using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using Mingjian.Web.Activities.Tasks;

namespace Mingjian.Web.Activities.Institution.Grid;

/// <summary>What the results of one item have in common; typed once above the column.</summary>
public sealed record GridColumn(string Item)
{
    public string Method { get; init; } = "";

    public string Unit { get; init; } = "";

    public string Limit { get; init; } = "";

    public string Batch { get; init; } = "";
}

/// <summary>
/// Results as samples × items. Only what was changed is handed in; an empty cell says nothing, and a stored result keeps all that the
/// grid does not show.
/// </summary>
public sealed class ResultGrid(IReadOnlyList<Sample> samples, IReadOnlyList<Result> stored)
{
    private static readonly RecordType Type = RecordTypes.Of(RecordKind.Result);

    private readonly Dictionary<(string, string), Result> results = stored.ToDictionary(r =>
        (r.Sample, r.Item)
    );

    public IReadOnlyList<Sample> Samples => samples;

    public IReadOnlyList<GridColumn> Columns { get; private set; } = [];

    /// <summary>Texts of the cells by their place.</summary>
    public Dictionary<(int Row, int Column), string> Cells { get; } = [];

    public static string PlaceOf(int row, int column) => $"c.{row}.{column}";

    /// <summary>Columns for what is stored, what was planned and what was added.</summary>
    public void Begin(IEnumerable<string> items, ILookup<string, string> scope)
    {
        Columns =
        [
            .. stored
                .OrderBy(r => r.Number, StringComparer.Ordinal)
                .Select(r => r.Item)
                .Concat(items)
                .Where(item => item.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .Select(item =>
                    Stored(item) ?? new(item) { Method = scope[item].FirstOrDefault("") }
                ),
        ];

        for (var row = 0; row < samples.Count; row++)
        {
            for (var column = 0; column < Columns.Count; column++)
            {
                Cells[(row, column)] = StoredText(row, column);
            }
        }
    }

    /// <summary>Takes what a draft holds; an empty one changes nothing.</summary>
    public void TakeKept(IReadOnlyDictionary<string, string[]> kept)
    {
        if (kept.Count > 0)
        {
            Take(name => kept.GetValueOrDefault(name)?[0] ?? "");
        }
    }

    /// <summary>Takes what was typed; samples are named by it, so that a sample added meanwhile shifts nothing.</summary>
    public void Take(Func<string, string> typed)
    {
        var columns = new List<GridColumn>();

        for (var j = 0; typed($"item.{j}") is { Length: > 0 } item; j++)
        {
            columns.Add(
                new(item)
                {
                    Method = typed($"method.{j}"),
                    Unit = typed($"unit.{j}"),
                    Limit = typed($"limit.{j}"),
                    Batch = typed($"batch.{j}"),
                }
            );
        }

        Columns = columns;
        var places = samples.Select((s, i) => (s.Number, i)).ToDictionary(s => s.Number, s => s.i);

        for (var i = 0; typed($"sample.{i}") is { Length: > 0 } sample; i++)
        {
            for (var j = 0; j < columns.Count && places.TryGetValue(sample, out var row); j++)
            {
                Cells[(row, j)] = typed(PlaceOf(i, j)).Trim();
            }
        }
    }

    /// <summary>The records of the cells that differ from what is stored, each at the place of its cell.</summary>
    public List<RawRecord> Changed()
    {
        var changed = new List<RawRecord>();

        foreach (var ((row, column), text) in Cells.OrderBy(c => c.Key))
        {
            if (text.Length == 0)
            {
                continue;
            }

            var before = results.GetValueOrDefault((samples[row].Number, Columns[column].Item));
            var texts = before is null ? [] : RecordTexts.Of(Type, before);
            var now = Texts(samples[row].Number, Columns[column], text, texts, before is null);

            if (
                before is null
                || now.Any(t => texts.GetValueOrDefault(t.Key, "") != (t.Value ?? ""))
            )
            {
                changed.Add(RawRecords.Of(Type, now, PlaceOf(row, column)));
            }
        }

        return changed;
    }

    private Dictionary<string, string?> Texts(
        string sample,
        GridColumn column,
        string text,
        Dictionary<string, string> before,
        bool isNew
    )
    {
        var texts = before.ToDictionary(t => t.Key, t => (string?)t.Value);
        var (qualifier, value, reason) = CellText.Read(text);
        texts["sample"] = sample;
        texts["item"] = column.Item;
        texts["qualifier"] = qualifier;
        texts["value"] = value;

        if (reason.Length > 0)
        {
            texts["reason"] = reason;
        }

        var shown = Stored(column.Item) ?? new(column.Item);
        Set("method", column.Method, shown.Method);
        Set("unit", column.Unit, shown.Unit);
        Set("detectionLimit", column.Limit, shown.Limit);
        Set("batch", column.Batch, shown.Batch);
        return texts;

        // A stored result keeps its own unless the head of the column was changed.
        void Set(string key, string head, string was)
        {
            if (isNew || head != was)
            {
                texts[key] = head;
            }
        }
    }

    /// <summary>What most of the stored results of an item have.</summary>
    private GridColumn? Stored(string item)
    {
        var same = stored.Where(r => r.Item == item).ToList();
        return same.Count == 0
            ? null
            : new(item)
            {
                Method = Most(same.Select(r => r.Method)),
                Unit = Most(same.Select(r => r.Unit)),
                Limit = Most(same.Select(r => r.DetectionLimit ?? "")),
                Batch = Most(same.Select(r => r.Batch ?? "")),
            };

        static string Most(IEnumerable<string> texts) =>
            texts.GroupBy(t => t).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First().Key;
    }

    private string StoredText(int row, int column)
    {
        if (
            results.GetValueOrDefault((samples[row].Number, Columns[column].Item)) is not { } result
        )
        {
            return "";
        }

        var reason = RecordTexts.Of(Type, result).GetValueOrDefault("reason", "");
        return CellText.Write(result.Qualifier, result.Value, reason);
    }
}
