namespace Mingjian.Web.Host;

/// <summary>The program's verbs: <c>serve</c> and what else an administrator types. Results go to stdout alone, all else to stderr.</summary>
public static class Verbs
{
    private static readonly Dictionary<string, (string Help, Func<string[], Task<int>> Run)> Known =
        new(StringComparer.Ordinal)
        {
            ["serve"] = (
                "启动网站：serve [--demo] [--urls http://127.0.0.1:5080] [--data DIR] [--database sqlite|postgres]",
                Serve.RunAsync
            ),
            ["docs-page"] = ("", Docs.DocsVerb.RunAsync),
            ["admin"] = (AdminVerb.Help, AdminVerb.RunAsync),
            ["deadline"] = (DeadlineVerb.Help, DeadlineVerb.RunAsync),
            ["calendar"] = (CalendarVerb.Help, CalendarVerb.RunAsync),
            ["validate"] = (ValidateVerb.Help, ValidateVerb.RunAsync),
            ["grade"] = (GradeVerb.Help, GradeVerb.RunAsync),
            ["job"] = (JobVerb.Help, JobVerb.RunAsync),
            ["simulate"] = (SimulateVerb.Help, SimulateVerb.RunAsync),
        };

    public static Task<int> RunAsync(string[] args)
    {
        var verb = args.FirstOrDefault() ?? "help";

        if (verb.StartsWith("--", StringComparison.Ordinal))
        {
            return Serve.RunAsync(args);
        }

        return Known.TryGetValue(verb, out var known) ? known.Run(args[1..]) : HelpAsync(verb);
    }

    private static async Task<int> HelpAsync(string verb)
    {
        foreach (var (name, (help, _)) in Known.Where(entry => entry.Value.Help.Length > 0))
        {
            await Console.Error.WriteLineAsync($"{name, -12} {help}");
        }

        return verb == "help" ? 0 : 2;
    }
}
