using System.Text.Json;
using System.Text.Json.Serialization;
using Mingjian.Credit.Scoring;

namespace Mingjian.Credit.Indicators;

/// <summary>A place in the file of an indicator set, read with every mistake named by its path.</summary>
internal sealed class SetNode(JsonElement element, string path, List<SetProblem> problems)
{
    private readonly HashSet<string> read = new(StringComparer.Ordinal);

    public string Path => path.Length == 0 ? "/" : path;

    public void Refuse(string message) => problems.Add(new(Path, message));

    public void Refuse(string member, string message) =>
        problems.Add(new($"{path}/{member}", message));

    /// <summary>Reads an object's members; says so when it is no object, or has members that nobody asked for.</summary>
    public T? Object<T>(Func<SetNode, T> of)
        where T : class
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Refuse("须是一个对象 { … }。");
            return null;
        }

        var before = problems.Count;
        var value = of(this);

        foreach (var member in element.EnumerateObject())
        {
            if (!read.Contains(member.Name))
            {
                Refuse(member.Name, $"不认识的字段“{member.Name}”，请删除或更正名称。");
            }
        }

        return problems.Count == before ? value : null;
    }

    public string Text(string member, int most, bool may = false)
    {
        var value = Find(member);

        if (value is null)
        {
            return may ? "" : Missing(member, "");
        }

        if (value.Value.ValueKind != JsonValueKind.String)
        {
            Refuse(member, "须是文字。");
            return "";
        }

        var text = value.Value.GetString()!.Trim();

        if (text.Length > most)
        {
            Refuse(member, $"有 {text.Length} 字，最多 {most} 字。");
        }
        else if (text.Length == 0 && !may)
        {
            Refuse(member, "不能为空。");
        }

        return text;
    }

    public Fraction Number(string member)
    {
        return Find(member) is { } value ? Number(value, member) : Missing(member, Fraction.Zero);
    }

    public Fraction? MaybeNumber(string member) =>
        Find(member) is { } value ? Number(value, member) : null;

    public int? MaybeWhole(string member)
    {
        if (Find(member) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var whole))
        {
            return whole;
        }

        Refuse(member, "须是整数。");
        return null;
    }

    public bool Flag(string member)
    {
        if (Find(member) is not { } value)
        {
            return false;
        }

        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Refuse(member, "须是 true 或 false。");
        }

        return value.ValueKind == JsonValueKind.True;
    }

    public T OneOf<T>(string member)
        where T : struct, Enum
    {
        var text = Text(member, 40);

        foreach (var value in Enum.GetValues<T>())
        {
            if (NameOf(value) == text)
            {
                return value;
            }
        }

        if (text.Length > 0)
        {
            Refuse(
                member,
                $"“{text}”不在可选值之中：{string.Join("、", Enum.GetValues<T>().Select(NameOf))}。"
            );
        }

        return default;
    }

    public IReadOnlyList<string> Texts(string member) =>
        List(member, may: true, node => node.AsText());

    public IReadOnlyList<T> List<T>(string member, bool may, Func<SetNode, T?> of)
        where T : class
    {
        if (Find(member) is not { } value)
        {
            return may ? [] : Missing<IReadOnlyList<T>>(member, []);
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            Refuse(member, "须是一个列表 [ … ]。");
            return [];
        }

        return
        [
            .. value
                .EnumerateArray()
                .Select((item, place) => of(new(item, $"{path}/{member}/{place}", problems)))
                .OfType<T>(),
        ];
    }

    public T? Child<T>(string member, Func<SetNode, T> of)
        where T : class =>
        Find(member) is { } value
            ? new SetNode(value, $"{path}/{member}", problems).Object(of)
            : null;

    /// <summary>A pair of numbers, [from, points].</summary>
    public Tier? AsTier()
    {
        if (element.ValueKind == JsonValueKind.Array && element.GetArrayLength() == 2)
        {
            return new(Number(element[0], "0"), Number(element[1], "1"));
        }

        Refuse("一档须写成两个数：[起点, 分值]。");
        return null;
    }

    /// <summary>The name of an enum value in the file.</summary>
    public static string NameOf<T>(T value)
        where T : struct, Enum =>
        typeof(T)
            .GetField(value.ToString())!
            .GetCustomAttributes(typeof(JsonStringEnumMemberNameAttribute), inherit: false)
            .Cast<JsonStringEnumMemberNameAttribute>()
            .Single()
            .Name;

    private string? AsText()
    {
        if (
            element.ValueKind == JsonValueKind.String
            && element.GetString() is { Length: > 0 } text
        )
        {
            return text;
        }

        Refuse("须是文字，且不能为空。");
        return null;
    }

    private Fraction Number(JsonElement value, string member)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };

        if (!Fraction.TryParse(text, out var number))
        {
            Refuse(member, "须是数：整数、小数或分数，如 3、\"0.5\"、\"3/2\"。");
        }
        else if (number < Fraction.Zero)
        {
            Refuse(member, $"不能小于 0，现为 {text}。");
        }

        return number;
    }

    private JsonElement? Find(string member)
    {
        read.Add(member);
        return
            element.TryGetProperty(member, out var value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;
    }

    private T Missing<T>(string member, T nothing)
    {
        Refuse(member, "缺少这一项。");
        return nothing;
    }
}
