using System.Globalization;

namespace Mingjian.Bench.Register;

/// <summary>The figures of one database as Markdown: each rate as a ratio to the same bytes from memory.</summary>
internal sealed class DirectoryTable(int[] sizes)
{
    private readonly Dictionary<(Question, int), Load.Rates> measured = [];

    public void Add(Question question, int size, Load.Rates rates) =>
        measured[(question, size)] = rates;

    public void Print()
    {
        Console.WriteLine(
            $"| 请求 | 字节 | {string.Join(" | ", sizes.Select(s => $"{s:N0} 家，不缓存：次/秒 | 不缓存 | 缓存"))} | 慢了几倍，{sizes[0]:N0} → {sizes[^1]:N0} 家 |"
        );
        Console.WriteLine(
            $"| --- | ---: |{string.Concat(sizes.Select(_ => " ---: | ---: | ---: |"))} ---: |"
        );

        foreach (var question in Question.All)
        {
            var largest = measured[(question, sizes[^1])];
            var growth = RatioOf(question, sizes[0]) / RatioOf(question, sizes[^1]);
            Console.WriteLine(
                $"| {question.What} | {largest.Bytes:N0} | {string.Join(" | ", sizes.Select(size => Cells(measured[(question, size)])))} | {Two(growth)} |"
            );
        }

        PrintPast("名录首页", Question.Directory, Question.DirectoryThen);
        PrintPast("机构页面", Question.Institution, Question.InstitutionThen);
    }

    /// <summary>How many times longer the same question takes of a past day.</summary>
    private void PrintPast(string what, Question now, Question then)
    {
        var cells = sizes.Select(size =>
            $"{size:N0} 家 {Two(RatioOf(now, size) / RatioOf(then, size))}"
        );
        Console.WriteLine($"\n{what}，查过去某日比查今天慢几倍：{string.Join("，", cells)}。");
    }

    /// <summary>Compared through the yardstick beside each, so that a busier hour does not count as growth.</summary>
    private double RatioOf(Question question, int size)
    {
        var rates = measured[(question, size)];
        return rates.Fresh / rates.Memory;
    }

    private static string Cells(Load.Rates rates) =>
        $"{rates.Fresh:N0} | {Two(rates.Fresh / rates.Memory)} | {(rates.Kept is { } kept ? Two(kept / rates.Memory) : "—")}";

    private static string Two(double ratio) => ratio.ToString("0.00", CultureInfo.InvariantCulture);
}
