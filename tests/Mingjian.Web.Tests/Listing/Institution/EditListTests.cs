using System.Net;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Listing;
using Mingjian.Listing.Storage;

namespace Mingjian.Web.Tests.Listing.Institution;

public sealed class EditListTests(ListingWeb web) : IClassFixture<ListingWeb>
{
    private const string Editor = "main form[enctype]";

    [Fact, Proves("5.3(1)5")]
    public async Task Staff_AddedByForm_IsListedMasked()
    {
        var (clerk, url, _) = await DraftAsync();
        var page = await clerk.GetPageAsync($"{url}/staff/new");

        var list = await clerk.FollowAsync(
            await clerk.SubmitFormAsync(
                page.Form(Editor),
                new
                {
                    Name = "示例新员工",
                    Identity = TestData.Identity(777),
                    Position = "采样",
                    JobTitle = "无",
                }
            )
        );

        list.MainText.ShouldContain("示例新员工");
        list.Text.ShouldNotContain(TestData.Identity(777));
        list.Text.ShouldContain("500103********");
    }

    [Fact, Proves("5.3(1)5")]
    public async Task Staff_WhoIsThereAlready_IsRefusedWithTheRow()
    {
        var (clerk, url, draft) = await DraftAsync();
        var page = await clerk.GetPageAsync($"{url}/staff/new");

        var answer = await clerk.SubmitFormAsync(
            page.Form(Editor),
            new
            {
                Name = "同一人",
                Identity = TestData.Identity(102),
                Position = "采样",
                JobTitle = "无",
            }
        );

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.MainText.ShouldContain("第 2 行已有同一身份证件号码");
        answer.Document.QuerySelector("#Name")!.GetAttribute("value").ShouldBe("同一人");
        await using var db = web.Db();
        (await db.DraftStaff.CountAsync(l => l.CaseId == draft.CaseId, Stop)).ShouldBe(3);
    }

    [Fact, Proves("5.3(1)6")]
    public async Task Equipment_Deleted_CanBeTakenBack()
    {
        var (clerk, url, draft) = await DraftAsync();
        var list = await clerk.GetPageAsync($"{url}/equipment");
        var gone = await clerk.FollowAsync(
            await clerk.SubmitFormAsync(list.Form("tbody tr form[method=post]"))
        );

        gone.MainText.ShouldContain("已删除“示例分光光度计1 SN-0001”。");
        var back = await clerk.FollowAsync(await clerk.SubmitFormAsync(gone.Form("form.notice")));

        back.MainText.ShouldContain("示例分光光度计1");
        await using var db = web.Db();
        (await db.DraftEquipment.CountAsync(l => l.CaseId == draft.CaseId, Stop)).ShouldBe(2);
    }

    [Fact, Proves("5.3(1)3")]
    public async Task Scope_WithAMethodNotInTheLibrary_IsKeptAndMarked()
    {
        var (clerk, url, _) = await DraftAsync();
        var page = await clerk.GetPageAsync($"{url}/scope/new");

        var list = await clerk.FollowAsync(
            await clerk.SubmitFormAsync(
                page.Form(Editor),
                new
                {
                    Category = "水和废水",
                    Item = "示例指标",
                    MethodNumber = "示例标准 9-2099",
                }
            )
        );

        list.MainText.ShouldContain("示例指标");
        list.MainText.ShouldContain("库中没有");
    }

    [Fact]
    public async Task List_IsSearchedAndSortedInTheAddress()
    {
        var (clerk, url, _) = await DraftAsync();

        var found = await clerk.GetPageAsync($"{url}/staff?q=示例员工2");
        var sorted = await clerk.GetPageAsync($"{url}/staff?sort=-number");

        found.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        sorted
            .Document.QuerySelector("tbody tr th")!
            .TextContent.Trim()
            .ShouldStartWith("示例员工3");
    }

    [Fact, Proves("3.2")]
    public async Task Place_DeletedAndRestored_StandsThereAgain()
    {
        var (clerk, url, draft) = await DraftAsync();
        var list = await clerk.GetPageAsync($"{url}/places");
        var gone = await clerk.FollowAsync(
            await clerk.SubmitFormAsync(list.Form("ul.work form[method=post]"))
        );
        gone.MainText.ShouldContain("请至少填写一处");

        await clerk.SubmitFormAsync(gone.Form("form.notice"));

        (await web.PapersOfAsync(draft.CaseId)).Places.ShouldHaveSingleItem();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<(Visitor Clerk, string Url, ListingApplication Draft)> DraftAsync()
    {
        var organisation = await web.AddInstitutionAsync();
        var draft = await web.AddDraftAsync(organisation);
        return (
            await web.SignInAs(Role.Clerk, organisation),
            $"/institution/cases/{draft.CaseId}",
            draft
        );
    }
}
