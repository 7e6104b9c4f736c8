using System.Globalization;
using Mingjian.Bench;
using Mingjian.Bench.Activities;
using Mingjian.Bench.Credit;
using Mingjian.Bench.Register;

// dotnet do.cs bench [NAME…] [SIZE…] [sqlite|postgres]   without a name: all of them; sizes are the institutions of the directory's cities
Dictionary<string, Func<int[], Task>> benches = new(StringComparer.Ordinal)
{
    ["import"] = _ => ImportBench.RunAsync(),
    ["directory"] = DirectoryBench.RunAsync,
    ["activities"] = _ => ActivitiesBench.RunAsync(),
    ["report"] = _ => ActivitiesBench.RunReportAsync(),
    ["lists"] = ListBench.RunAsync,
    ["year"] = YearBench.RunAsync,
    ["credit"] = MeasuresBench.RunAsync,
    ["evaluation"] = EvaluationBench.RunAsync,
};
int[] sizes = [.. args.Where(IsSize).Select(size => int.Parse(size, CultureInfo.InvariantCulture))];
BenchDatabase.Only = args.FirstOrDefault(argument => argument is "sqlite" or "postgres");
string[] asked = [.. args.Where(a => !IsSize(a) && a != BenchDatabase.Only)];
var names = asked.Length > 0 ? asked : [.. benches.Keys];
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
    await benches[name](sizes);
}

return 0;

static bool IsSize(string argument) => argument.All(char.IsAsciiDigit);
