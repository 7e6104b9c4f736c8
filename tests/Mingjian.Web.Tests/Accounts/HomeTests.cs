using Microsoft.Extensions.DependencyInjection;
using Mingjian.Accounts;
using Mingjian.Web.Accounts.Home;

namespace Mingjian.Web.Tests.Accounts;

public sealed class HomeTests(HomeTests.Web web) : IClassFixture<HomeTests.Web>
{
    [Theory]
    [InlineData(Role.CaseOfficer, "/console", "审核甲机构")]
    [InlineData(Role.DistrictOfficer, "/console", "没有待办事项")]
    [InlineData(Role.Clerk, "/institution", "没有待办事项")]
    public async Task Home_ShowsTheWorkOfTheDutiesHeld(Role role, string home, string words)
    {
        var visitor = await web.SignInAs(role);

        var visit = await visitor.GetPageAsync(home);

        visit.MainText.ShouldContain(words);
        visit.MainText.Contains("审核甲机构").ShouldBe(role == Role.CaseOfficer);
    }

    [Fact]
    public async Task Home_OfTheOtherSide_LeadsToTheOwn()
    {
        var visitor = await web.SignInAs(Role.Clerk);

        var visit = await visitor.FollowAsync(await visitor.GetPageAsync("/console"));

        visit.Response.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/institution");
    }

    public sealed class Web : WebFixture
    {
        protected override void Configure(IServiceCollection services) =>
            services.AddScoped<IHomeSection, Section>();
    }

    private sealed class Section : IHomeSection
    {
        public string Area => "/console";

        public string? Duty => Duties.Invite;

        public int Order => 1;

        public Task<HomeContent> LoadAsync(CancellationToken stop) =>
            Task.FromResult(
                new HomeContent { Due = [new("审核甲机构", "/console/applications/1", "审核")] }
            );
    }
}
