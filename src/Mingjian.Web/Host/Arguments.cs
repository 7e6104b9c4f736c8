namespace Mingjian.Web.Host;

/// <summary>What was typed behind a verb: plain words, options with a value (<c>--data DIR</c> or <c>--data=DIR</c>) and switches.</summary>
public sealed class Arguments
{
    private readonly List<(string Name, string Value)> options = [];

    private readonly List<string> plain = [];

    public IReadOnlyList<string> Plain => plain;

    /// <summary>The first option that the verb does not know, or that lacks its value.</summary>
    public string? Unknown { get; private set; }

    public bool Has(string name) => options.Exists(option => option.Name == name);

    public IEnumerable<string> All(string name) =>
        options.Where(option => option.Name == name).Select(option => option.Value);

    /// <summary>The options with a value, alone: a plain word such as <c>/tmp/file</c> would be read as an option by the host.</summary>
    public string[] ForHost =>
        [
            .. options
                .Where(option => option.Value.Length > 0)
                .Select(option => $"{option.Name}={option.Value}"),
        ];

    public static Arguments Parse(
        IReadOnlyList<string> args,
        IReadOnlyCollection<string> withValue,
        IReadOnlyCollection<string> switches
    )
    {
        var parsed = new Arguments();

        for (var i = 0; i < args.Count; i++)
        {
            var (name, value) = args[i].Split('=', 2) is [var left, var right]
                ? (left, right)
                : (args[i], null);

            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                parsed.plain.Add(args[i]);
            }
            else if (value is null && switches.Contains(name))
            {
                parsed.options.Add((name, ""));
            }
            else if (withValue.Contains(name) && (value is not null || i + 1 < args.Count))
            {
                parsed.options.Add((name, value ?? args[++i]));
            }
            else
            {
                parsed.Unknown ??= args[i];
            }
        }

        return parsed;
    }
}
