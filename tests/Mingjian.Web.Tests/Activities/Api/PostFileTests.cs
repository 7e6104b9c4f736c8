using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Journal.Storage;

namespace Mingjian.Web.Tests.Activities.Api;

public sealed class PostFileTests(KeysWeb web) : IClassFixture<KeysWeb>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Proves("5.3(2)3")]
    public async Task Post_Pdf_GivesTheDigest_ThatAReportMayName()
    {
        var day = await web.NewDayAsync();
        var content = "%PDF-1.7 报告"u8.ToArray();

        var answer = await web.Lims()
            .PostAsync("files?name=%E6%8A%A5%E5%91%8A.pdf", content, "application/pdf");
        var digest = answer.Body["digest"]!.GetValue<string>();
        var records = day.All();
        records[^1] = LaboratoryDay.With(records[^1], "fileDigest", digest);
        var delivered = await web.Lims().PostAsync("records", KeysWeb.Json(records));

        answer.Status.ShouldBe(201);
        digest.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(content)));
        answer.Body["name"]!.GetValue<string>().ShouldBe("报告.pdf");
        delivered.States.ShouldAllBe(state => state == "added");
    }

    [Fact]
    public async Task Post_SameFileAgain_IsNotedOnce()
    {
        var content = "%PDF-1.7 again"u8.ToArray();
        var first = await web.Lims().PostAsync("files?name=a.pdf", content);

        var again = await web.Lims().PostAsync("files?name=a.pdf", content);

        again.Text.ShouldBe(first.Text);
        var digest = first.Body["digest"]!.GetValue<string>();
        await using var db = web.Db();
        (await db.Uploads.CountAsync(u => u.Digest == digest, Stop)).ShouldBe(1);
    }

    [Theory]
    [InlineData("files", "%PDF-", "API-PARAMETER")]
    [InlineData("files?name=a.exe", "MZ", "JOURNAL-FILE-1")]
    [InlineData("files?name=a.pdf", "no pdf", "JOURNAL-FILE-3")]
    [InlineData("files?name=a.pdf", "", "JOURNAL-FILE-4")]
    public async Task Post_WhatIsNotTaken_Is400(string path, string content, string code)
    {
        var answer = await web.Lims().PostAsync(path, content);

        answer.Status.ShouldBe(400);
        answer.Code.ShouldBe(code);
    }

    [Fact]
    public async Task Report_NamingAnothersFile_IsRefused()
    {
        var day = await web.NewDayAsync();
        var file = await web.Lims(web.OtherKey)
            .PostAsync("files?name=b.pdf", "%PDF-1.7 other"u8.ToArray());
        var records = day.All();
        records[^1] = LaboratoryDay.With(
            records[^1],
            "fileDigest",
            file.Body["digest"]!.GetValue<string>()
        );

        var answer = await web.Lims().PostAsync("records", KeysWeb.Json(records));

        records[^1].Kind.ShouldBe(RecordKind.Report);
        answer.States[^1].ShouldBe("refused");
    }
}
