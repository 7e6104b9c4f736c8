using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingjian.Accounts;
using Mingjian.Data.Sheets;
using Mingjian.Listing;
using Mingjian.Listing.Imports;
using Mingjian.Listing.Imports.UseCases;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Web.Tests.Listing.Institution;

public sealed class ImportListTests(WebFixture web) : IClassFixture<WebFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Proves("5.3(1)3")]
    public async Task Annex_CheckedConfirmedAndCarriedOut_FillsTheList()
    {
        var (clerk, caseId) = await ClerkAsync();

        var checkedPage = await clerk.FollowAsync(
            await UploadAsync(clerk, caseId, Annex(20, bad: 3))
        );
        var running = await clerk.FollowAsync(await clerk.SubmitFormAsync(checkedPage.Form()));
        await WorkAsync();
        var ended = await clerk.GetPageAsync(
            running.Response.RequestMessage!.RequestUri!.PathAndQuery
        );

        checkedPage.MainText.ShouldContain("只导入正确的 19 行");
        checkedPage.MainText.ShouldContain("“项目”不能为空");
        running.Document.QuerySelector("progress").ShouldNotBeNull();
        ended.MainText.ShouldContain("导入完成");
        (await web.Db().DraftScope.CountAsync(l => l.CaseId == caseId, Stop)).ShouldBe(19);
    }

    [Fact]
    public async Task SameFile_UploadedAgain_IsToldWithItsDay()
    {
        var (clerk, caseId) = await ClerkAsync();
        var file = Annex(5);
        var first = await clerk.FollowAsync(await UploadAsync(clerk, caseId, file));
        await clerk.SubmitFormAsync(first.Form());
        await WorkAsync();

        var second = await clerk.FollowAsync(await UploadAsync(clerk, caseId, file));

        first.MainText.ShouldNotContain("导入过");
        second.MainText.ShouldContain("这个文件已于 2026-03-20");
        second.MainText.ShouldContain("整体替换");
    }

    [Theory]
    [InlineData("annex.xls", "D0CF11E0A1B11AE1AAAA", "旧版 Excel 文件")]
    [InlineData("annex.xlsx", "89504E470D0A1A0A00000000", "这不是 Excel 工作簿")]
    [InlineData("annex.xlsx", "", "请先选择要导入的文件")]
    public async Task Upload_OfSomethingElse_IsAskedForAgain(string name, string bytes, string told)
    {
        var (clerk, caseId) = await ClerkAsync();

        var answer = await UploadAsync(clerk, caseId, Convert.FromHexString(bytes), name);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.MainText.ShouldContain(told);
        (await web.Db().ImportRuns.CountAsync(r => r.CaseId == caseId, Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task Upload_CutInTheMiddle_StoresNothing()
    {
        var (clerk, caseId) = await ClerkAsync();
        var page = await clerk.GetPageAsync(Address(caseId));
        var token = page.Form()
            .QuerySelector("[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StreamContent(new CutStream()), "Upload", "annex.xlsx" },
        };

        await Should.ThrowAsync<Exception>(clerk.Http.PostAsync(Address(caseId), form, Stop));

        (await web.Db().ImportRuns.CountAsync(r => r.CaseId == caseId, Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task EveryAddress_OfAnotherInstitutionsCase_IsNotFound()
    {
        var (owner, caseId) = await ClerkAsync();
        var run = await UploadAsync(owner, caseId, Annex(5, bad: 1));
        var (stranger, _) = await ClerkAsync();
        string[] addresses =
        [
            Address(caseId),
            run.Location!,
            $"{run.Location}/errors.xlsx",
            $"/institution/applications/{caseId}/export/scope.xlsx",
        ];

        var statuses = new List<HttpStatusCode>();
        foreach (var address in addresses)
        {
            statuses.Add((await stranger.GetPageAsync(address)).Status);
        }

        statuses.ShouldAllBe(status => status == HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Downloads_AreWorkbooksOfTheList()
    {
        var (clerk, caseId) = await ClerkAsync();
        var run = await UploadAsync(clerk, caseId, Annex(5, bad: 2));

        var template = await DownloadAsync(clerk, $"{Address(caseId)}/template.xlsx");
        var errors = await DownloadAsync(clerk, $"{run.Location}/errors.xlsx");

        ReadRows(template).ShouldBeEmpty();
        ReadRows(errors).Count.ShouldBe(5);
    }

    [Fact]
    public async Task UnknownList_IsNotFound()
    {
        var (clerk, caseId) = await ClerkAsync();

        var answer = await clerk.GetPageAsync(
            $"/institution/applications/{caseId}/import/anything"
        );

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string Address(Guid caseId) =>
        $"/institution/applications/{caseId}/import/scope";

    private async Task<(Visitor Clerk, Guid CaseId)> ClerkAsync()
    {
        var institution = await web.AddOrganisationAsync(OrganisationKind.Institution);
        var application = new ListingApplication
        {
            InstitutionId = institution.OrganisationId,
            Kind = ApplicationKind.First,
            CreatedAt = web.LawTime.Moment,
        };
        await using var db = web.Db();
        db.Add(application);
        await db.SaveChangesAsync(Stop);
        return (await web.SignInAs(Role.Clerk, institution), application.CaseId);
    }

    private static async Task<Visit> UploadAsync(
        Visitor clerk,
        Guid caseId,
        byte[] content,
        string name = "附表.xlsx"
    )
    {
        var page = await clerk.GetPageAsync(Address(caseId));
        return await clerk.SubmitFormAsync(
            page.Form("main form[enctype]"),
            new { Upload = new FormFile(name, content) }
        );
    }

    private async Task WorkAsync()
    {
        await using var scope = web.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Desk>().Seat(Actor.System, Viewer.System);
        var carryOut = scope.ServiceProvider.GetRequiredService<CarryOutImport>();

        while (await carryOut.NextAsync(Stop) is { } runId)
        {
            await carryOut.RunAsync(runId, Stop);
        }
    }

    private static async Task<Stream> DownloadAsync(Visitor clerk, string address) =>
        new MemoryStream(await clerk.Http.GetByteArrayAsync(address, Stop));

    private List<int> ReadRows(Stream workbook)
    {
        using var scope = web.Services.CreateScope();
        var definition = scope
            .ServiceProvider.GetRequiredService<ListSheets>()
            .Of("scope")
            .Definition;
        using var reader = SheetReader.Open(workbook, definition);
        return [.. reader.Rows().Select(row => row.Number)];
    }

    private static byte[] Annex(int rows, int bad = 0) =>
        TestWorkbook
            .Of(
                "资质附表",
                [
                    ["类别", "项目", "标准号"],
                    .. Enumerable
                        .Range(1, rows)
                        .Select(i =>
                            (string[])["水和废水", i == bad ? "" : $"示例项目{i}", "HJ 535-2009"]
                        ),
                ]
            )
            .ToArray();

    /// <summary>A connection that breaks when some of the file has gone out.</summary>
    private sealed class CutStream : MemoryStream
    {
        private int sent;

        public override int Read(Span<byte> buffer) => throw new IOException("cut");

        public override ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        ) => sent++ < 3 ? new(buffer.Length) : throw new IOException("cut");
    }
}
