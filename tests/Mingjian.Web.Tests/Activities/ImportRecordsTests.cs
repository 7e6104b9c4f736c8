using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingjian.Accounts;
using Mingjian.Activities.Codes;
using Mingjian.Activities.Storage;
using Mingjian.Activities.Workbooks;
using Mingjian.Activities.Workbooks.UseCases;
using Mingjian.Regulation;

namespace Mingjian.Web.Tests.Activities;

[Proves("5.3(2)")]
public sealed class ImportRecordsTests(WebFixture web) : IClassFixture<WebFixture>
{
    private const string Address = "/institution/activities/import";

    private static readonly string[] Head =
    [
        "委托编号",
        "合同编号",
        "委托单位名称",
        "委托单位性质",
        "签订日期",
        "委托开始日期",
        "委托结束日期",
    ];

    private static int made;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Workbook_CheckedConfirmedAndCarriedOut_IsDelivered()
    {
        var (clerk, institutionId) = await ClerkAsync();

        var tried = await clerk.FollowAsync(
            await UploadAsync(clerk, Row("W1"), Row("W2", to: "2026-03-01"))
        );
        var running = await clerk.FollowAsync(await clerk.SubmitFormAsync(tried.Form()));
        await WorkAsync();
        var ended = await clerk.GetPageAsync(
            running.Response.RequestMessage!.RequestUri!.PathAndQuery
        );

        tried.MainText.ShouldContain("只报送正确的 1 条");
        tried.MainText.ShouldContain("“委托结束日期”早于“委托开始日期”");
        running.Document.QuerySelector("progress").ShouldNotBeNull();
        ended.MainText.ShouldContain("报送完成");
        (
            await web.Db().Commissions.CountAsync(c => c.InstitutionId == institutionId, Stop)
        ).ShouldBe(1);
    }

    [Fact]
    public async Task Upload_OfAnotherWorkbook_IsAskedForAgain()
    {
        var (clerk, institutionId) = await ClerkAsync();

        var answer = await UploadAsync(
            clerk,
            TestWorkbook
                .Of(
                    "账单",
                    [
                        ["a", "b"],
                    ]
                )
                .ToArray()
        );

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.MainText.ShouldContain("没有可以读取的工作表");
        (
            await web.Db().RecordImports.CountAsync(r => r.InstitutionId == institutionId, Stop)
        ).ShouldBe(0);
    }

    [Fact]
    public async Task Template_AndErrorWorkbook_AreWorkbooksOfRecords()
    {
        var (clerk, _) = await ClerkAsync();
        var run = await UploadAsync(clerk, Row("W1", to: "长期"));

        using var template = await DownloadAsync(
            clerk,
            $"{Address}/template/{nameof(ActivityType.Noise)}.xlsx"
        );
        using var errors = await DownloadAsync(clerk, $"{run.Location}/errors.xlsx");

        RecordBook.Open(template).Records().ShouldBeEmpty();
        RecordBook.Open(errors).Records().Count().ShouldBe(1);
    }

    private static string[] Row(string number, string to = "2026-12-31") =>
        [number, "HT-1", "示例个人", "PER 个人", "2026-03-02", "2026-03-02", to];

    private async Task<(Visitor Clerk, Guid InstitutionId)> ClerkAsync()
    {
        await using var db = web.Db();
        var seed = new RegisterSeed(db, first: Interlocked.Increment(ref made));
        var day = new DateOnly(2025, 1, 6);
        var listed = await seed.ListAsync(day, ChinaClock.StartOf(day));
        var organisation = new Organisation
        {
            OrganisationId = listed.InstitutionId,
            Kind = OrganisationKind.Institution,
            Name = $"示例机构{listed.Number}",
        };
        db.Add(organisation);
        await db.SaveChangesAsync(Stop);
        return (await web.SignInAs(Role.Clerk, organisation), listed.InstitutionId);
    }

    private static Task<Visit> UploadAsync(Visitor clerk, params string[][] rows) =>
        UploadAsync(clerk, TestWorkbook.Of("委托", [Head, .. rows]).ToArray());

    private static async Task<Visit> UploadAsync(Visitor clerk, byte[] content)
    {
        var page = await clerk.GetPageAsync(Address);
        return await clerk.SubmitFormAsync(
            page.Form("main form[enctype]"),
            new { Upload = new FormFile("三月.xlsx", content) }
        );
    }

    private static async Task<Stream> DownloadAsync(Visitor clerk, string address) =>
        new MemoryStream(await clerk.Http.GetByteArrayAsync(address, Stop));

    private async Task WorkAsync()
    {
        await using var scope = web.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Desk>().Seat(Actor.System, Viewer.System);
        var carryOut = scope.ServiceProvider.GetRequiredService<CarryOutRecordImport>();

        while (await carryOut.NextAsync(Stop) is { } runId)
        {
            await carryOut.RunAsync(runId, Stop);
        }
    }
}
