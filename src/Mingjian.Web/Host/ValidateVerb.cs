using Mingjian.Activities.Definitions;
using Mingjian.Activities.Json;
using Mingjian.Activities.Offline;
using Mingjian.Activities.Records;
using Mingjian.Activities.Workbooks;
using Mingjian.Data.Sheets;
using Mingjian.Regulation;

namespace Mingjian.Web.Host;

/// <summary>
/// The verb <c>validate</c>: checks a file of records on the institution's own machine, with no server and no database, by the rules and
/// in the words of the delivery. 0 when everything may be handed in, 1 when a record is wrong, 2 when the file cannot be read.
/// </summary>
public static class ValidateVerb
{
    public const string Help =
        "离线校验要报送的文件：validate FILE（.xlsx 工作簿，或 JSON 数组、NDJSON；不需要服务器和数据库）";

    private const int Wrong = 1;
    private const int Unreadable = 2;
    private const int MostRecords = 1_000_000;

    public static Task<int> RunAsync(string[] args) =>
        RunAsync(args, new ChinaClock(TimeProvider.System), Console.Out, Console.Error);

    public static async Task<int> RunAsync(
        string[] args,
        ChinaClock clock,
        TextWriter output,
        TextWriter error
    )
    {
        if (args is not [{ Length: > 0 } path] || path.StartsWith("--", StringComparison.Ordinal))
        {
            await error.WriteLineAsync(Help);
            return Unreadable;
        }

        if (!File.Exists(path))
        {
            await error.WriteLineAsync($"没有找到文件“{path}”。");
            return Unreadable;
        }

        try
        {
            return await CheckAsync(path, new OfflineCheck(clock.Now), output);
        }
        catch (SheetRefused refused)
        {
            await error.WriteLineAsync(refused.Message);
        }
        catch (RuleBroken refused)
        {
            await error.WriteLineAsync(refused.Message);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"文件“{path}”无法读取：{failed.Message}");
        }

        return Unreadable;
    }

    private static async Task<int> CheckAsync(string path, OfflineCheck check, TextWriter output)
    {
        await using var file = File.OpenRead(path);
        var count = new Count();

        if (!IsPackage(file) && !IsSheet(path))
        {
            var records = Records(await File.ReadAllBytesAsync(path)).OrderBy(r => r.Kind);
            await TellAsync(check.Run(records), count, output);
        }
        else
        {
            using var book = RecordBook.Open(file);
            await TellAsync(check.Run(book.Records().Select(r => r.Raw)), count, output);

            foreach (var note in book.Notes())
            {
                await output.WriteLineAsync($"提示：{note}");
            }
        }

        await output.WriteLineAsync(count.Summary);
        return count.Wrong > 0 ? Wrong : 0;
    }

    private static bool IsPackage(FileStream file)
    {
        Span<byte> magic = stackalloc byte[2];
        var read = file.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return magic[..read].SequenceEqual("PK"u8);
    }

    private static bool IsSheet(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".xlsx" or ".xls" or ".csv";

    private static List<RawRecord> Records(byte[] text)
    {
        var end = Array.IndexOf(text, (byte)'\n');
        var first = text.AsSpan(0, end < 0 ? text.Length : end).Trim(" \t\r"u8);
        var isLines = end >= 0 && first.Length > 0 && first[^1] == (byte)'}';
        return isLines
            ? RecordJson.ReadLines(new(text), kind: null, MostRecords)
            : RecordJson.Read(text, kind: null, MostRecords);
    }

    private static async Task TellAsync(
        IEnumerable<OfflineOutcome> outcomes,
        Count count,
        TextWriter output
    )
    {
        foreach (var outcome in outcomes)
        {
            count.Add(outcome);

            foreach (var remark in outcome.Remarks)
            {
                await output.WriteLineAsync(Line(outcome.Raw, remark));
            }
        }
    }

    /// <summary>样品或现场测试!12 采样开始时间: …, or /11/startedAt: ….</summary>
    private static string Line(RawRecord raw, Remark remark)
    {
        var mark = remark.Refuses ? "" : "提示：";

        if (raw.Place.StartsWith('/') || raw.Place.Length == 0)
        {
            return $"{raw.Place}/{remark.Field}: {mark}{remark.Rule.Message}";
        }

        var type = RecordTypes.Of(raw.Kind);
        var title =
            remark.Field is { } key && type.PlaceOf(key) is { } place
                ? $" {type.Fields[place].Title}"
                : "";
        return $"{raw.Place}{title}: {mark}{remark.Rule.Message}";
    }

    private sealed class Count
    {
        private int records;
        private int doubtful;
        private int unverified;

        public int Wrong { get; private set; }

        public string Summary =>
            $"""
                共 {records} 条记录：可以报送 {records
                    - Wrong} 条，有错误 {Wrong} 条，提示 {doubtful} 处。
                引用本文件以外记录的 {unverified} 处未核对；资质范围、方法标准、人员、设备、签字人、在册情况和已上传的文件未核对，报送时由系统核对。
                """;

        public void Add(OfflineOutcome outcome)
        {
            records++;
            Wrong += outcome.IsWrong ? 1 : 0;
            doubtful += outcome.Remarks.Count(remark => !remark.Refuses);
            unverified += outcome.Unverified;
        }
    }
}
