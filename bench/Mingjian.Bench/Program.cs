using Mingjian.Bench;
using Mingjian.Bench.Register;

// dotnet run --project bench/Mingjian.Bench -c Release -- NAME…   without a name: all of them
Dictionary<string, Func<Task>> benches = new(StringComparer.Ordinal)
{
    ["import"] = ImportBench.RunAsync,
    ["directory"] = DirectoryBench.RunAsync,
};
var names = args.Length > 0 ? args : [.. benches.Keys];
var unknown = names.Where(name => !benches.ContainsKey(name)).ToList();

if (unknown.Count > 0)
{
    await Console.Error.WriteLineAsync(
        $"Unknown: {string.Join(", ", unknown)}. Known: {string.Join(", ", benches.Keys)}."
    );
    return 2;
}

foreach (var name in names)
{
    await benches[name]();
}

return 0;
