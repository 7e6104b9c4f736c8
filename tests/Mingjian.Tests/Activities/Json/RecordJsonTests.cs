using System.Text;
using Mingjian.Activities;
using Mingjian.Activities.Definitions;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Json;
using Mingjian.Activities.Records;
using Mingjian.Regulation;

namespace Mingjian.Tests.Activities.Json;

public sealed class RecordJsonTests
{
    private const int Most = 10;

    [Fact]
    public void Read_Array_TellsKindsByRecord_AndKeepsDigits()
    {
        var records = Read(
            """
            [{"number":"S1","kind":"N","record":"samples"},
             {"record":"result","sample":"S1","value":3.10,"detectionLimit":null},
             {"record":"visits","people":["甲","乙"]}]
            """
        );

        records
            .Select(r => r.Kind)
            .ShouldBe([RecordKind.Sample, RecordKind.Result, RecordKind.Visit]);
        records.Select(r => r.Place).ShouldBe(["/0", "/1", "/2"]);
        Value(records[0], "kind").ShouldBe("N");
        Value(records[1], "value").ShouldBe("3.10");
        Value(records[1], "detectionLimit").ShouldBeNull();
        Value(records[2], "people").ShouldBe("甲、乙");
    }

    [Theory]
    [InlineData("""[{"number":"S1"}]""", "record")]
    [InlineData("""[{"record":"tests"}]""", "record")]
    [InlineData("""[12]""", "JSON 对象")]
    [InlineData("""[{"record":"samples","task":{"number":"T"}}]""", "不能是对象")]
    [InlineData("""[{"record":"samples","devices":[["a"]]}]""", "不能再有数组")]
    [InlineData("""[{"record":"samples","number":"S1","number":"S2"}]""", "出现了两次")]
    [InlineData("""[{"record":"samples","number":"\ud800"}]""", "转义")]
    public void Read_OneBadRecord_SaysSo_AndTheNextIsRead(string bad, string words)
    {
        var records = Read(bad[..^1] + """,{"record":"samples","number":"S9"}]""");

        records.Count.ShouldBe(2);
        records[0].Broken!.Message.ShouldContain(words);
        records[1].Broken.ShouldBeNull();
        Value(records[1], "number").ShouldBe("S9");
    }

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("[{]")]
    [InlineData("""[{"record":"samples"}""")]
    [InlineData("""[{"record":"samples"}] []""")]
    [InlineData("[{\"record\":\"samples\",\"number\":\"a\0b\"}]")]
    public void Read_NoJson_RefusesTheWhole(string text)
    {
        var read = () => Read(text);

        read.ShouldThrow<RuleBroken>().Rule.Code.ShouldBe("ACTIVITIES-JSON-1");
    }

    [Fact]
    public void Read_NestedWithoutEnd_RefusesTheWhole()
    {
        var deep = $$"""[{"record":"samples","number":{{new string('[', 100_000)}}""";

        var read = () => Read(deep);

        read.ShouldThrow<RuleBroken>().Message.ShouldContain("嵌套");
    }

    [Fact]
    public void Read_Gbk_RefusesTheWhole_NamingTheLine()
    {
        byte[] gbk = [.. "[\n{\"record\":\"samples\",\"number\":\""u8, 0xD6, 0xD8, .. "\"}]"u8];

        var read = () => RecordJson.Read(gbk, null, Most);

        read.ShouldThrow<RuleBroken>().Rule.ShouldBe(JsonRules.NotUtf8(2));
    }

    [Fact]
    public void ReadLines_OneBrokenInTheMiddle_IsARecordOfItsOwn()
    {
        var records = RecordJson.ReadLines(
            Encoding.UTF8.GetBytes(
                "\uFEFF{\"number\":\"S1\"}\r\n{\"number\":\n\n{\"number\":\"S3\"}"
            ),
            RecordKind.Sample,
            Most
        );

        records.Select(r => r.Place).ShouldBe(["第 1 行", "第 2 行", "第 4 行"]);
        records.Select(r => r.Broken is null).ShouldBe([true, false, true]);
    }

    [Fact]
    public void Read_OneTooMany_RefusesTheWhole()
    {
        var lines = string.Join(',', Enumerable.Repeat("""{"record":"samples"}""", Most + 1));

        var read = () => Read($"[{lines}]");

        read.ShouldThrow<RuleBroken>().Rule.ShouldBe(DeliveryRules.TooMany(Most));
    }

    [Fact]
    public void Read_RecordOfAnotherKindThanTheAddress_SaysSo()
    {
        var records = RecordJson.Read(
            """{"record":"results","number":"S1"}"""u8,
            RecordKind.Sample,
            Most
        );

        records.Single().Broken!.Message.ShouldContain("不一致");
    }

    private static List<RawRecord> Read(string json) =>
        RecordJson.Read(Encoding.UTF8.GetBytes(json), null, Most);

    private static string? Value(RawRecord record, string key) =>
        record.Values[RecordTypes.Of(record.Kind).PlaceOf(key)!.Value];
}
