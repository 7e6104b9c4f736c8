using System.Text;
using System.Text.Json;
using Mingjian.Activities;
using Mingjian.Activities.Codes;
using Mingjian.Activities.Definitions;
using Mingjian.Activities.Records;
using Mingjian.Activities.Workbooks;
using Mingjian.Data.Sheets;
using Mingjian.Regulation;
using Mingjian.Web.Host;

namespace Mingjian.Web.Tests.Host;

[Proves("5.3(2)")]
public sealed class ValidateVerbTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mj_validate_").FullName;
    private readonly LaboratoryDay day = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Workbook_OfAGoodDay_IsFineAndSaysWhatWasNotChecked()
    {
        var (code, lines, _) = await RunAsync("day.xlsx", Workbook(day.All()));

        code.ShouldBe(0);
        lines[0].ShouldBe("共 12 条记录：可以报送 12 条，有错误 0 条，提示 0 处。");
        lines[1].ShouldContain("引用本文件以外记录的 0 处未核对；资质范围、方法标准、人员");
    }

    [Fact]
    public async Task Workbook_WithABadCell_NamesSheetRowAndColumn()
    {
        var records = day.All();
        var at = records.FindIndex(r => r.Kind == RecordKind.Sample);
        records[at] = LaboratoryDay.With(records[at], "endedAt", "2026-03-09 09:10");

        var (code, lines, _) = await RunAsync("day.xlsx", Workbook(records));

        code.ShouldBe(1);
        lines.ShouldContain(line =>
            line.StartsWith(
                "样品或现场测试!2 采样结束时间: “采样结束时间”早于",
                StringComparison.Ordinal
            )
        );
        lines.ShouldContain(line =>
            line.Contains("在本次报送中有错误未被接收", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Json_NamingWhatIsElsewhere_IsNoErrorButUnverified()
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(
            new[] { Named("results", day.ResultRecord(1, "28")) }
        );

        var (code, lines, _) = await RunAsync("results.json", json);

        code.ShouldBe(0);
        lines[^1].ShouldContain("引用本文件以外记录的 2 处未核对");
    }

    [Fact]
    public async Task NdJson_WithABrokenLineAndABadValue_TellsBothByLine()
    {
        var good = JsonSerializer.Serialize(Named("results", day.ResultRecord(1, "2,8")));

        var (code, lines, _) = await RunAsync(
            "results.ndjson",
            Encoding.UTF8.GetBytes($"{good}\n{{\"record\"\n")
        );

        code.ShouldBe(1);
        lines.ShouldContain(line => line.StartsWith("第 1 行 结果: ", StringComparison.Ordinal));
        lines.ShouldContain(line => line.StartsWith("第 2 行: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Template_OfAnActivity_HoldsNothingWrong()
    {
        using var file = new MemoryStream();
        RecordSheets.WriteTemplate(file, ActivityType.Stack);

        var (code, lines, _) = await RunAsync("template.xlsx", file.ToArray());

        code.ShouldBe(0);
        lines[0].ShouldStartWith("共 0 条记录");
    }

    [Theory]
    [InlineData("old.xls", "D0CF11E0A1B11AE1AAAA", "旧版 Excel")]
    [InlineData("broken.json", "7B7B", "请求内容无法读取")]
    [InlineData("list.csv", "612C620D0A", "只有一张表")]
    public async Task File_ThatCannotBeRead_EndsWithTwo(string name, string bytes, string told)
    {
        var (code, lines, errors) = await RunAsync(name, Convert.FromHexString(bytes));

        code.ShouldBe(2);
        lines.ShouldBeEmpty();
        errors.ShouldContain(told);
    }

    [Fact]
    public async Task File_ThatIsNotThere_EndsWithTwo()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        var code = await ValidateVerb.RunAsync(["nowhere.xlsx"], Clock(), output, error);

        code.ShouldBe(2);
        error.ToString().ShouldContain("没有找到文件");
    }

    private static ChinaClock Clock() => new(StandingTime.On(2026, 3, 20));

    private async Task<(int Code, string[] Lines, string Errors)> RunAsync(
        string name,
        byte[] content
    )
    {
        var path = Path.Combine(folder, name);
        await File.WriteAllBytesAsync(path, content, TestContext.Current.CancellationToken);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await ValidateVerb.RunAsync([path], Clock(), output, error);
        return (
            code,
            output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries),
            error.ToString()
        );
    }

    /// <summary>The record by its keys, with its kind.</summary>
    private static Dictionary<string, string> Named(string path, RawRecord record)
    {
        var type = RecordTypes.Of(record.Kind);
        var named = new Dictionary<string, string> { ["record"] = path };

        for (var i = 0; i < type.Fields.Count; i++)
        {
            if (record.Values[i] is { } text)
            {
                named[type.Fields[i].Key] = text;
            }
        }

        return named;
    }

    private static byte[] Workbook(IEnumerable<RawRecord> records)
    {
        using var file = new MemoryStream();

        using (var book = new WorkbookWriter(file))
        {
            foreach (var kind in records.GroupBy(r => r.Kind))
            {
                var type = RecordTypes.Of(kind.Key);
                using var pen = book.Sheet(type.Title, []);
                pen.Row();
                type.Fields.ToList().ForEach(field => pen.Cell(field.Heading));

                foreach (var record in kind)
                {
                    pen.Row();
                    record.Values.ToList().ForEach(text => pen.Cell(text ?? ""));
                }
            }
        }

        return file.ToArray();
    }
}
