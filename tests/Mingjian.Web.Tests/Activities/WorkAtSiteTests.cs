using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Mingjian.Accounts;
using Mingjian.Journal.Files;
using Mingjian.Web.Activities;

namespace Mingjian.Web.Tests.Activities;

/// <summary>What the bureau of the site's district sees of work by an institution that is not its own (I-21).</summary>
public sealed class WorkAtSiteTests(ActivitiesWeb web) : IClassFixture<ActivitiesWeb>
{
    private const string SiteDistrict = "500103";
    private const string OtherDistrict = "500109";

    [Fact, Proves("3.2", "5.3(2)1", "5.3(2)2")]
    public async Task Chain_ForTheDistrictOfTheSite_ShowsCommissionBatchDeliveryAndFiles()
    {
        var (day, photo) = await WorkWithAPhotoAsync("照");
        var officer = await DistrictAsync(SiteDistrict);

        var page = await officer.GetPageAsync(
            ActivitiesLinks.Task(web.Institution.OrganisationId, day.Task)
        );
        var file = await officer.GetPageAsync($"/files/{photo}");

        page.MainText.ShouldContain("合同 HT-1");
        page.MainText.ShouldContain("分析化学需氧量");
        page.MainText.ShouldContain("接口推送");
        page.MainText.ShouldContain("到达现场");
        page.Document.QuerySelectorAll($"a[href='/files/{photo}']").ShouldNotBeEmpty();
        file.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact, Proves("3.2")]
    public async Task Chain_ForTheDistrictOfTheSite_IsWhatTheMunicipalitySees()
    {
        var (day, _) = await WorkWithAPhotoAsync("同");
        await web.DeliverAsync([day.ResultRecord(1, "29")]);
        var address = ActivitiesLinks.Task(web.Institution.OrganisationId, day.Task);
        var city = await web.SignInAs(Role.CaseOfficer);
        var district = await DistrictAsync(SiteDistrict);

        var whole = await city.GetPageAsync(address);
        var seen = await district.GetPageAsync(address);

        seen.MainText.ShouldBe(whole.MainText);
        seen.Document.QuerySelector("table.compare del")!.TextContent.ShouldBe("8");
    }

    [Fact, Proves("3.2")]
    public async Task File_OfWorkInAnotherDistrict_IsNotFound()
    {
        var (_, photo) = await WorkWithAPhotoAsync("别");
        var stranger = await DistrictAsync(OtherDistrict);

        var file = await stranger.GetPageAsync($"/files/{photo}");

        file.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(LaboratoryDay Day, string Photo)> WorkWithAPhotoAsync(string prefix)
    {
        var day = new LaboratoryDay(prefix);
        var photo = await KeepAsync($"%PDF-1.4 {prefix}");
        var order = day.Order();
        order[1] = LaboratoryDay.With(order[1], "planDigest", photo);
        await web.DeliverAsync([.. order, .. day.Field(), .. day.Laboratory()]);
        return (day, photo);
    }

    /// <summary>A file that somebody of the institution uploaded.</summary>
    private async Task<string> KeepAsync(string text)
    {
        await using var scope = web.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<FileStore>();
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        var kept = await store.TakeAsync(
            new MemoryStream(bytes),
            "监测方案.pdf",
            stop: TestContext.Current.CancellationToken
        );
        await using var db = web.Db();
        await LaboratoryDay.UploadAsync(db, web.Institution.OrganisationId, kept.Digest);
        return kept.Digest;
    }

    private async Task<Visitor> DistrictAsync(string office) =>
        await web.SignInAs(
            Role.DistrictOfficer,
            await web.AddOrganisationAsync(OrganisationKind.DistrictBureau, "分局", office)
        );
}
