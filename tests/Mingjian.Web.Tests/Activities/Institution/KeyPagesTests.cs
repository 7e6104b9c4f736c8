using Mingjian.Accounts;

namespace Mingjian.Web.Tests.Activities.Institution;

public sealed class KeyPagesTests(KeysWeb web) : IClassFixture<KeysWeb>
{
    private const string Keys = "/institution/activities/keys";

    [Fact]
    public async Task Key_MadeOnThePage_IsShownOnce_WorksAndIsRevokedWithAReason()
    {
        var visitor = await web.SignInAs(Role.InstitutionAdministrator, web.Own);
        var form = (await visitor.GetPageAsync($"{Keys}/new")).Form();

        var made = await visitor.SubmitFormAsync(
            form,
            new
            {
                Name = "质控平台",
                Scopes = new[] { "Read" },
                Days = "90",
            }
        );

        var token = made.Document.QuerySelector("#token")!.TextContent;
        made.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await web.Lims(token).GetAsync("samples")).Status.ShouldBe(200);
        var list = await visitor.GetPageAsync(Keys);
        list.Text.ShouldNotContain(token);
        list.MainText.ShouldContain("质控平台");

        var row = list
            .Document.QuerySelectorAll("tbody tr")
            .Single(r => r.TextContent.Contains("质控平台"));
        var revoke = row.QuerySelector("td a")!.GetAttribute("href")!;
        var silent = await visitor.SubmitFormAsync((await visitor.GetPageAsync(revoke)).Form());
        silent.MainText.ShouldContain("请填写撤销的原因");
        var done = await visitor.SubmitFormAsync(
            (await visitor.GetPageAsync(revoke)).Form(),
            new { Reason = "更换平台" }
        );

        done.Location.ShouldBe(Keys);
        (await visitor.GetPageAsync(Keys)).MainText.ShouldContain("已撤销");
        (await web.Lims(token).GetAsync("samples")).Status.ShouldBe(401);
    }

    [Fact]
    public async Task Key_WithoutNameOrScope_IsAskedForAgain()
    {
        var visitor = await web.SignInAs(Role.Representative, web.Own);
        var form = (await visitor.GetPageAsync($"{Keys}/new")).Form();

        var again = await visitor.SubmitFormAsync(form, new { Name = "", Scopes = (object?)null });

        again.MainText.ShouldContain("请填写密钥名称");
        again.MainText.ShouldContain("请至少选择一项");
    }

    [Fact]
    public async Task Keys_OfAnotherInstitution_AreNotThere()
    {
        var own = await web.SignInAs(Role.InstitutionAdministrator, web.Own);
        var other = await web.SignInAs(Role.InstitutionAdministrator, web.Other);
        var url = (await own.GetPageAsync(Keys))
            .Document.QuerySelector("td a[href$=revoke]")!
            .GetAttribute("href")!;

        ((int)(await other.GetPageAsync(url)).Status).ShouldBe(404);
    }

    [Fact]
    public async Task Keys_ForAClerk_AreClosed()
    {
        var clerk = await web.SignInAs(Role.Clerk, web.Own);

        ((int)(await clerk.GetPageAsync(Keys)).Status).ShouldBe(403);
    }
}
