using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Storage;

namespace Mingjian.Web.Tests.Activities.Api;

/// <summary>What comes from programs in their first week.</summary>
public sealed class BadBodyTests(KeysWeb web) : IClassFixture<KeysWeb>
{
    private const string Lines = "application/x-ndjson";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("value", "28,5", "ACTIVITIES-FIELD-5")]
    [InlineData("value", "2\\u0000", "ACTIVITIES-FIELD-3")]
    [InlineData("value", "约 28", "ACTIVITIES-FIELD-4")]
    [InlineData("qualifier", "≈", "ACTIVITIES-FIELD-14")]
    public async Task Post_OneBadField_RefusesTheRecord_WithPointerCodeAndClause(
        string field,
        string text,
        string code
    )
    {
        var day = await web.NewDayAsync();
        await web.Lims().PostAsync("records", KeysWeb.Json(day.All()));
        var good = KeysWeb.Lines(day.ResultRecord(2, "31"));
        var bad =
            $$"""{"sample":"{{day.Sample(1)}}","item":"化学需氧量","method":"HJ 828-2017","unit":"mg/L","qualifier":"=","value":"28","batch":"{{day.Batch}}"}""".Replace(
                $"\"{field}\":\"{(field == "value" ? "28" : "=")}\"",
                $"\"{field}\":\"{text}\""
            );

        var answer = await web.Lims().PostAsync("results", $"[{bad},{good}]");

        answer.Status.ShouldBe(200, answer.Text);
        answer.States.ShouldBe(["refused", "unchanged"]);
        var remark = answer.Body["records"]![0]!["remarks"]![0]!;
        remark["field"]!.GetValue<string>().ShouldBe($"/0/{field}");
        remark["code"]!.GetValue<string>().ShouldBe(code);
        remark["clause"]!.GetValue<string>().ShouldBe("5.3(2)");
        remark["message"]!.GetValue<string>().ShouldNotBeNullOrEmpty();
        remark["refuses"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task Post_UnknownFieldAndUnknownKind_AreNamed()
    {
        var answer = await web.Lims()
            .PostAsync(
                "records",
                """[{"record":"commissions","numer/1":"A"},{"record":"tests","number":"A"}]"""
            );

        answer.Status.ShouldBe(422);
        answer.RemarksOf(0).Select(r => r.Field).ShouldContain("/0/numer~11");
        answer.RemarksOf(1).ShouldBe([(null, "ACTIVITIES-JSON-2")]);
        answer.Body["records"]![1]!["record"].ShouldBeNull();
    }

    [Fact]
    public async Task Post_OnlyRefusedRecords_Is422_WithEveryOutcome()
    {
        var answer = await web.Lims().PostAsync("samples", """{"number":"S1"}""");

        answer.Status.ShouldBe(422);
        answer.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        answer.Code.ShouldBe("API-ALL-REFUSED");
        answer.Body["count"]!["refused"]!.GetValue<int>().ShouldBe(1);
        answer.RemarksOf(0).ShouldContain(("/task", "ACTIVITIES-FIELD-1"));
    }

    [Fact]
    public async Task Post_BrokenLineInTheMiddle_RefusesThatLineAlone()
    {
        var day = await web.NewDayAsync();
        var lines = KeysWeb.Lines(day.Order()).Split('\n');

        var answer = await web.Lims()
            .PostAsync("records", $"{lines[0]}\n{lines[1][..20]}\n{lines[2]}", Lines);

        answer.States.ShouldBe(["added", "refused", "refused"]);
        answer.RemarksOf(1).ShouldBe([(null, "ACTIVITIES-JSON-2")]);
        answer.RemarksOf(2).Single().Field.ShouldBe("/task");
    }

    [Fact]
    public async Task Post_UnknownPath_Is404_NamingTheKnownOnes()
    {
        var answer = await web.Lims().PostAsync("sample", "[]");

        answer.Status.ShouldBe(404);
        answer.Body["detail"]!.GetValue<string>().ShouldContain("samples");
    }

    [Theory]
    [InlineData("""[{"record":"samples",]""", "ACTIVITIES-JSON-1")]
    [InlineData("", "ACTIVITIES-JSON-1")]
    [InlineData("[]", "ACTIVITIES-DELIVERY-2")]
    [InlineData("true", "ACTIVITIES-JSON-1")]
    public async Task Post_NoRecords_Is400(string body, string code)
    {
        var answer = await web.Lims().PostAsync("records", body);

        answer.Status.ShouldBe(400);
        answer.Code.ShouldBe(code);
        answer.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Post_Gbk_Is400()
    {
        byte[] gbk = [.. "[{\"number\":\""u8, 0xD6, 0xD8, 0xC7, 0xEC, .. "\"}]"u8];

        var silent = await web.Lims().PostAsync("samples", gbk);
        var declared = await web.Lims().PostAsync("samples", gbk, "application/json; charset=gbk");

        silent.Status.ShouldBe(400);
        silent.Code.ShouldBe("ACTIVITIES-JSON-3");
        declared.Status.ShouldBe(415);
    }

    [Fact]
    public async Task Post_DeepNesting_Is400()
    {
        var answer = await web.Lims()
            .PostAsync("samples", $"[{{\"number\":{new string('[', 200_000)}");

        answer.Status.ShouldBe(400);
        answer.Body["detail"]!.GetValue<string>().ShouldContain("嵌套");
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData(Lines)]
    public async Task Post_OneRecordTooMany_Is413_AndNothingIsStored(string type)
    {
        var number = $"N{Guid.CreateVersion7():N}";
        var one = $$"""{"record":"commissions","number":"{{number}}"}""";
        var all = Enumerable.Repeat(one, 10_001);
        var body = type == Lines ? string.Join('\n', all) : $"[{string.Join(',', all)}]";

        var answer = await web.Lims().PostAsync("records", body, type);

        answer.Status.ShouldBe(413);
        answer.Code.ShouldBe("ACTIVITIES-DELIVERY-4");
        await using var db = web.Db();
        (await db.Commissions.AnyAsync(c => c.Number == number, Stop)).ShouldBeFalse();
    }

    [Fact]
    public async Task Post_Gzip_IsUnpacked_WithinBounds()
    {
        var day = await web.NewDayAsync();

        var good = await web.Lims()
            .PostAsync("records", Packed(KeysWeb.Json(day.Order())), encoding: "gzip");
        var bomb = await web.Lims()
            .PostAsync("records", Packed(new string(' ', 30_000_000)), encoding: "gzip");
        var broken = await web.Lims().PostAsync("records", [1, 2, 3], encoding: "gzip");
        var other = await web.Lims().PostAsync("records", [1, 2, 3], encoding: "br");

        good.States.ShouldAllBe(state => state == "added");
        bomb.Status.ShouldBe(413);
        broken.Code.ShouldBe("API-GZIP");
        other.Status.ShouldBe(415);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData(null)]
    public async Task Post_OtherTypes_Are415(string? type)
    {
        var answer = await web.Lims().PostAsync("records", "[]"u8.ToArray(), type);

        answer.Status.ShouldBe(415);
        answer.Body["detail"]!.GetValue<string>().ShouldContain("application/x-ndjson");
    }

    [Fact]
    public async Task Post_WrongParameters_AreNamed()
    {
        var answer = await web.Lims().PostAsync("records?dryRun=yes", "[]", idempotencyKey: "a b");

        answer.Status.ShouldBe(400);
        answer.Body["errors"]!
            .AsArray()
            .Select(e => e!["pointer"]!.GetValue<string>())
            .ShouldBe(["/query/dryRun", "/header/Idempotency-Key"]);
    }

    [Fact]
    public async Task Post_TooManyBytes_Is413()
    {
        var answer = await web.Lims().PostAsync("records", new byte[20_000_001]);

        answer.Status.ShouldBe(413);
    }

    [Fact, Proves("5.3(2)")]
    public async Task Post_ConnectionCutInTheMiddle_StoresNothing_AndTheSameAgainIsTaken()
    {
        var day = await web.NewDayAsync();
        var body = KeysWeb.Lines(day.Order());

        var cut = () => web.Lims().SendAsync("records", new CutContent(body), "cut-1");
        await cut.ShouldThrowAsync<Exception>();

        await using var db = web.Db();
        (await db.Commissions.AnyAsync(c => c.Number == day.Commission, Stop)).ShouldBeFalse();
        var whole = await web.Lims().PostAsync("records", body, Lines, "cut-1");
        whole.States.ShouldAllBe(state => state == "added");
    }

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();

        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    /// <summary>Whole lines first, then the cable is pulled.</summary>
    private sealed class CutContent : HttpContent
    {
        private readonly byte[] begin;

        public CutContent(string text)
        {
            begin = Encoding.UTF8.GetBytes(text[..(text.IndexOf('\n') + 1)]);
            Headers.ContentType = new(Lines);
        }

        protected override async Task SerializeToStreamAsync(
            Stream stream,
            TransportContext? context
        )
        {
            await stream.WriteAsync(begin);
            await stream.FlushAsync();
            throw new IOException("the cable was pulled");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
