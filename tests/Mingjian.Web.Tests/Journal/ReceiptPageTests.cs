using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Mingjian.Accounts;
using Mingjian.Data;
using Mingjian.Journal.Files;
using Mingjian.Journal.Receipts;
using Mingjian.Regulation;

namespace Mingjian.Web.Tests.Journal;

[Proves("5.3")]
public sealed class ReceiptPageTests(WebFixture web) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task Receipt_OfTheOwnInstitution_ShowsWhoSignedWhatAndIsCheckedAgain()
    {
        var institution = await web.AddOrganisationAsync(OrganisationKind.Institution, "试验机构");
        var clerk = await web.SignInAs(Role.Clerk, institution);
        var receipt = await IssueAsync(institution.OrganisationId);

        var page = await clerk.GetPageAsync($"/receipts/{receipt.Number}");
        var content = await clerk.GetPageAsync($"/files/{receipt.ContentDigest}");
        File.Delete(web.Services.GetRequiredService<FilesFolder>().PathOf(receipt.ContentDigest));
        var broken = await clerk.GetPageAsync($"/receipts/{receipt.Number}");

        page.MainText.ShouldContain("已核对");
        page.MainText.ShouldContain("王代表（法定代表人）");
        page.MainText.ShouldContain("本机构承诺所提交资料真实、有效、准确。");
        page.MainText.ShouldContain(Web.Ui.Text.Groups(receipt.ContentDigest));
        page.Document.QuerySelector("svg.qr").ShouldNotBeNull();
        content.Text.ShouldBe("""{"name":"甲"}""");
        broken.MainText.ShouldContain("不一致或缺失");
    }

    [Fact]
    public async Task Receipt_OfAnotherInstitution_IsNotFound()
    {
        var receipt = await IssueAsync(Guid.CreateVersion7());
        var clerk = await web.SignInAs(Role.Clerk);
        var officer = await web.SignInAs(Role.CaseOfficer);

        (await clerk.GetPageAsync($"/receipts/{receipt.Number}")).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await clerk.GetPageAsync($"/files/{receipt.ContentDigest}")).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await officer.GetPageAsync($"/receipts/{receipt.Number}")).Status.ShouldBe(
            HttpStatusCode.OK
        );
    }

    private async Task<Receipt> IssueAsync(Guid institution)
    {
        await using var scope = web.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services
            .GetRequiredService<Desk>()
            .Seat(
                new Actor(
                    Guid.CreateVersion7(),
                    "王代表",
                    "法定代表人",
                    institution,
                    "试验机构",
                    new HashSet<string>()
                ),
                Viewer.Institution(institution)
            );
        var db = services.GetRequiredService<MingjianDb>();
        await using var together = await db.Database.BeginTransactionAsync();
        var receipt = await services
            .GetRequiredService<ReceiptOffice>()
            .IssueAsync(
                new SignedSubmission(
                    institution,
                    "名录申请",
                    Guid.CreateVersion7(),
                    new { Name = "甲" },
                    [],
                    "本机构承诺所提交资料真实、有效、准确。"
                ),
                TestContext.Current.CancellationToken
            );
        await db.SaveChangesAsync();
        await together.CommitAsync();
        return receipt;
    }
}
