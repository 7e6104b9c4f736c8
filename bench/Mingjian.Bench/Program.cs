using System.Globalization;
using Mingjian.Bench;
using Mingjian.Bench.Activities;
using Mingjian.Bench.Register;

// dotnet do.cs bench [NAME…] [SIZE…]   without a name: all of them; sizes are the institutions of the directory's cities
Dictionary<string, Func<int[], Task>> benches = new(StringComparer.Ordinal)
{
    ["import"] = _ => ImportBench.RunAsync(),
    ["directory"] = DirectoryBench.RunAsync,
    ["activities"] = _ => ActivitiesBench.RunAsync(),
    ["report"] = _ => ActivitiesBench.RunReportAsync(),
    ["lists"] = ListBench.RunAsync,
    ["year"] = YearBench.RunAsync,
};
int[] sizes = [.. args.Where(IsSize).Select(size => int.Parse(size, CultureInfo.InvariantCulture))];
string[] asked = [.. args.Where(argument => !IsSize(argument))];
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
