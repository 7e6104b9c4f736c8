using System.Collections;

namespace Mingjian.Journal.Letters;

/// <summary>The named values of a letter; a value is a text or a list of texts. <c>new LetterFields { { "机构", name }, { "理由", reasons } }</c></summary>
public sealed class LetterFields : IEnumerable<KeyValuePair<string, IReadOnlyList<string>>>
{
    private readonly SortedDictionary<string, IReadOnlyList<string>> values = new(
        StringComparer.Ordinal
    );

    public LetterFields() { }

    public LetterFields(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> given)
    {
        foreach (var (name, value) in given)
        {
            values[name] = value;
        }
    }

    public void Add(string name, string value) => values[name] = [value];

    public void Add(string name, DateOnly day) =>
        values[name] = [$"{day.Year}年{day.Month}月{day.Day}日"];

    public void Add(string name, IEnumerable<string> list) => values[name] = [.. list];

    public IReadOnlyList<string>? Find(string name) => values.GetValueOrDefault(name);

    public IEnumerator<KeyValuePair<string, IReadOnlyList<string>>> GetEnumerator() =>
        values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
