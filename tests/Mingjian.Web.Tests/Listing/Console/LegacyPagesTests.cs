using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Listing.Imports.UseCases;
using Mingjian.Listing.Register;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Web.Tests.Listing.Console;

public sealed class LegacyPagesTests(WebFixture web) : IClassFixture<WebFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Proves("5.1")]
    public async Task Workbook_CheckedConfirmedAndCarriedOut_ListsAndInvites()
    {
        var officer = await web.SignInAs(Role.CaseOfficer);
        var page = await officer.GetPageAsync("/console/import-listed");
        var checkedPage = await officer.FollowAsync(
            await officer.SubmitFormAsync(
                page.Form("main form[enctype]"),
                new { Upload = new FormFile("名录.xlsx", Workbook()) }
            )
        );
        await officer.SubmitFormAsync(checkedPage.Form());
        await WorkAsync();

        var list = await officer.GetPageAsync("/console/unconfirmed");
        var institution = await web.Db().Institutions.SingleAsync(i => i.IsLegacy, Stop);
        var invited = await officer.SubmitFormAsync(
            list.Form("main form.bulk, main form[method=post]"),
            new { picked = institution.InstitutionId.ToString() },
            "button[formaction*=Invite]"
        );

        checkedPage.MainText.ShouldContain("导入 1 行");
        list.MainText.ShouldContain("重庆示例9号检测有限公司");
        invited.MainText.ShouldContain("已邀请 1 家");
        (
            await web.Db()
                .Invitations.CountAsync(v => v.OrganisationId == institution.InstitutionId, Stop)
        ).ShouldBe(1);
    }

    [Theory]
    [InlineData("/console/import-listed")]
    [InlineData("/console/import-listed/template.xlsx")]
    [InlineData("/console/unconfirmed")]
    [InlineData("/console/unconfirmed?handler=Csv")]
    [InlineData("/console/methods?q=HJ535&state=in-force")]
    [InlineData("/console/methods?handler=Csv")]
    [InlineData("/console/shared-people?state=open")]
    [InlineData("/console/shared-people?handler=Csv")]
    public async Task Page_ForTheOfficer_IsThere_AndForAClerkIsNot(string address)
    {
        var officer = await web.SignInAs(Role.CaseOfficer);
        var clerk = await web.SignInAs(Role.Clerk);

        var there = await officer.GetPageAsync(address);
        var refused = await clerk.GetPageAsync(address);

        there.Status.ShouldBe(HttpStatusCode.OK);
        refused.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Methods_AskedForAsPeopleWriteThem_AreFound()
    {
        var officer = await web.SignInAs(Role.CaseOfficer);

        var page = await officer.GetPageAsync("/console/methods?q=GB/T6920-86");

        page.MainText.ShouldContain("GB/T 6920-1986");
        page.MainText.ShouldContain("HJ 1147-2020");
    }

    [Fact, Proves("5.3(1)5")]
    public async Task SharedPerson_IsShownAndExplained()
    {
        var officer = await web.SignInAs(Role.CaseOfficer);
        await StaffAsync("甲检测公司");
        await StaffAsync("乙检测公司");

        var page = await officer.GetPageAsync("/console/shared-people");
        var wrong = await officer.SubmitFormAsync(page.Form("main details form"));
        var done = await officer.FollowAsync(
            await officer.SubmitFormAsync(
                page.Form("main details form"),
                new { Reason = "集团内借调，已核实" }
            )
        );

        page.MainText.ShouldContain("甲检测公司");
        page.MainText.ShouldContain("乙检测公司");
        wrong.Status.ShouldBe(HttpStatusCode.BadRequest);
        done.MainText.ShouldContain("已说明");
    }

    private async Task StaffAsync(string name)
    {
        var institution = await web.AddOrganisationAsync(OrganisationKind.Institution, name);
        await using var db = web.Db();
        db.StaffSpans.Add(
            new()
            {
                InstitutionId = institution.OrganisationId,
                IdentityIndex = "shared",
                Name = "张示例",
                Position = "采样",
                ValidFrom = new(2025, 1, 1),
                ValidTo = ISpan.Forever,
                KnownFrom = DateTime.UnixEpoch,
                KnownTo = ISpan.Ever,
            }
        );
        await db.SaveChangesAsync(Stop);
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

    private static byte[] Workbook() =>
        TestWorkbook
            .Of(
                "名录",
                [
                    "机构名称",
                    "统一社会信用代码",
                    "法人性质",
                    "注册地址",
                    "所属区县",
                    "服务类别",
                    "纳入日期",
                    "法定代表人",
                    "联系邮箱",
                ],
                [
                    "重庆示例9号检测有限公司",
                    TestData.CreditCode(9),
                    "有限责任公司",
                    "重庆市渝中区示例路 9 号",
                    "渝中区",
                    "运维",
                    "2024-03-01",
                    "示例法人",
                    "contact@example.test",
                ]
            )
            .ToArray();
}
