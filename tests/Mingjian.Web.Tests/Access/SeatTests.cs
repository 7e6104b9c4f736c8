using System.Net;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;

namespace Mingjian.Web.Tests.Access;

public sealed class SeatTests(WebFixture web) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task Page_WithoutSession_LeadsToSignInAndBack()
    {
        var visit = await web.Public().GetPageAsync("/home?tab=2");

        visit.Location.ShouldBe("/sign-in?return=%2Fhome%3Ftab%3D2");
    }

    [Theory]
    [InlineData(Role.Clerk, "/institution")]
    [InlineData(Role.CaseOfficer, "/console")]
    [InlineData(Role.DistrictOfficer, "/console")]
    public async Task Home_OfARole_IsThePlaceOfItsOrganisation(Role role, string home)
    {
        var visitor = await web.SignInAs(role);

        var visit = await visitor.GetPageAsync("/home");

        visit.Location.ShouldBe(home);
    }

    [Fact]
    public async Task Session_AfterTheAccountIsDisabled_IsOverAtTheNextRequest()
    {
        var visitor = await web.SignInAs(Role.Clerk);
        (await visitor.GetPageAsync("/home")).Location.ShouldBe("/institution");
        await using var db = web.Db();
        await db
            .People.Where(p => p.Id == visitor.Person!.Id)
            .ExecuteUpdateAsync(
                set => set.SetProperty(p => p.DisabledAt, web.LawTime.Moment),
                TestContext.Current.CancellationToken
            );

        var visit = await visitor.GetPageAsync("/home");

        visit.Location.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task Page_ThatDoesNotExist_Is404WithTheErrorPage()
    {
        var visit = await web.Public().GetPageAsync("/no-such-page");

        visit.Status.ShouldBe(HttpStatusCode.NotFound);
        visit.MainText.ShouldContain("没有找到");
    }
}
