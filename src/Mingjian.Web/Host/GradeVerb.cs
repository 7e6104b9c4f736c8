using Mingjian.Credit.Scoring;
using Mingjian.Regulation;

namespace Mingjian.Web.Host;

/// <summary>
/// The verb <c>grade</c>: a grade as anybody can check it. <c>recompute</c> computes a bundle anew on any machine, with no server and no
/// database. 0 when it gives what it states, 1 when it was changed or states another result, 2 when the file cannot be read.
/// </summary>
public static class GradeVerb
{
    public const string Help =
        "重新计算一个信用风险等级：grade recompute FILE（评分包，JSON；不需要服务器和数据库）；写出评分包：grade bundle 名录编号 年度 [--data DIR]";

    private const int Refused = 1;
    private const int Unreadable = 2;
    private const long Longest = 64 << 20;

    public static Task<int> RunAsync(string[] args) => RunAsync(args, Console.Out, Console.Error);

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        switch (args)
        {
            case ["recompute", { Length: > 0 } path] when !path.StartsWith('-'):
                return await RecomputeAsync(path, output, error);
            case ["bundle", .. var asked]:
                return await GradeBundleVerb.RunAsync(asked, output, error);
            default:
                await error.WriteLineAsync(Help);
                return Unreadable;
        }
    }

    private static async Task<int> RecomputeAsync(string path, TextWriter output, TextWriter error)
    {
        if (!File.Exists(path))
        {
            await error.WriteLineAsync($"没有找到文件“{path}”。");
            return Unreadable;
        }

        try
        {
            if (new FileInfo(path).Length > Longest)
            {
                await error.WriteLineAsync($"文件“{path}”过大，不是评分包。");
                return Unreadable;
            }

            var bundle = GradeBundle.Read(await File.ReadAllBytesAsync(path));
            await TellAsync(bundle, bundle.Recompute(), output);
            return 0;
        }
        catch (RuleBroken refused)
        {
            await error.WriteLineAsync(refused.Message);
            return Refused;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"文件“{path}”无法读取：{failed.Message}");
            return Unreadable;
        }
    }

    private static async Task TellAsync(GradeBundle bundle, ScoringResult result, TextWriter output)
    {
        var (set, input) = (bundle.Set, bundle.Input);
        var label = set.Label.Length > 0 ? $"（{set.Label}）" : "";
        var direct = result.VetoIndicator is { } veto ? $"，直接评定（{veto}）" : "";
        var grade = result.NotRated is { } reason
            ? $"不予评定：{reason.Text()}（{reason}）"
            : $"{result.Grade} 级（{result.Grade.Text()}）{direct}";

        await output.WriteLineAsync($"机构：{input.Name}（{input.Number}）");
        await output.WriteLineAsync($"评价期间：{input.From:yyyy-MM-dd} 至 {input.To:yyyy-MM-dd}");
        await output.WriteLineAsync($"指标体系：{set.Title}{label}");
        await output.WriteLineAsync($"得分：{result.Score.ToDisplay()}（精确值 {result.Score}）");
        await output.WriteLineAsync($"等级：{grade}");
        await output.WriteLineAsync($"摘要：{bundle.Digest()}");
        await output.WriteLineAsync("一致");
    }
}
