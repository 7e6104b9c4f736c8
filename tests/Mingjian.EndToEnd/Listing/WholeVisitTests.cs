using Mingjian.Accounts;

namespace Mingjian.EndToEnd.Listing;

/// <summary>From the invitation to the public's page, and a late change of address after it, all in the browser.</summary>
[Collection("one host after another")]
public sealed class WholeVisitTests(ListingSite site) : IClassFixture<ListingSite>
{
    private const string Login = "representative@example.test";
    private const string First = "重庆市渝中区示例路 1 号";
    private const string Mended = "重庆市渝中区示例路 1 号附 2 号";
    private const string Whole = "重庆市渝中区示例路 1 号附 2 号 3 楼";
    private const string Moved = "重庆市渝中区示例新街 8 号";

    private static readonly DateOnly MovedOn = new(2026, 4, 1);
    private static readonly DateOnly Before = new(2026, 3, 31);
    private static readonly DateOnly After = new(2026, 4, 15);
    private static readonly DateOnly Unknown = new(2026, 6, 11);
    private static readonly DateOnly Known = new(2026, 6, 12);

    private static readonly InstitutionPapers Papers = new(
        "重庆示例山城环境检测有限公司",
        TestData.CreditCode(7)
    )
    {
        Address = First,
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Proves("5.1", "5.2", "5.3(1)1", "6")]
    public async Task Institution_ReturnedTwiceListedAndMovedLate_IsAnsweredForBothDaysAsKnownOnBoth()
    {
        var (officer, reviewer) = await OfficersAsync();
        var link = await officer.InviteAsync(Papers.Name, Papers.CreditCode, Login);
        var institution = await InstitutionVisit.AcceptAsync(site, link, "示例代表", Login);
        await institution.RecordLegalPostAsync();
        await institution.FillAsync(Papers, Stop);
        (await institution.SignAsync()).ShouldContain("HZ2026-");

        await ReturnAsync(
            officer,
            institution,
            "住所缺附号，请与营业执照一致",
            Mended,
            new(2026, 3, 23)
        );
        await ReturnAsync(officer, institution, "住所缺楼层，请补全", Whole, new(2026, 3, 25));
        await ListAsync(officer, reviewer);

        var number = await NumberAsync();
        (await AddressAsync(number)).ShouldBe(Whole);

        await MoveAsync(institution, officer, reviewer);

        (await AddressAsync(number, Before, Unknown)).ShouldBe(Whole);
        (await AddressAsync(number, Before, Known)).ShouldBe(Whole);
        (await AddressAsync(number, After, Known)).ShouldBe(Moved);
        (await AddressAsync(number, After, Unknown)).ShouldBe(Whole);
        (await AddressAsync(number)).ShouldBe(Moved);
    }

    private async Task<(OfficerVisit Officer, OfficerVisit Reviewer)> OfficersAsync() =>
        (
            await OfficerVisit.BeginAsync(
                site,
                await site.AddOfficerAsync(Role.CaseOfficer, "示例经办")
            ),
            await OfficerVisit.BeginAsync(
                site,
                await site.AddOfficerAsync(Role.ReviewingOfficer, "示例审核")
            )
        );

    private async Task ReturnAsync(
        OfficerVisit officer,
        InstitutionVisit institution,
        string remark,
        string corrected,
        DateOnly day
    )
    {
        site.GoTo(day);
        await officer.OpenAsync(Papers.Name);
        await officer.AcceptAsync();
        await officer.CommentAsync("licence.address", remark);
        await officer.ReturnAsync(day.AddDays(10));
        site.GoTo(day.AddDays(1));
        await institution.CorrectAddressAsync(remark, corrected);
        await institution.SignAsync();
    }

    private async Task ListAsync(OfficerVisit officer, OfficerVisit reviewer)
    {
        site.GoTo(new(2026, 3, 27));
        await officer.OpenAsync(Papers.Name);
        await officer.AcceptAsync();
        await officer.ProposeAsync("七类资料齐全，与证照一致。");
        await reviewer.OpenAsync(Papers.Name);
        await reviewer.DecideAsync("符合第五条的条件。", "bureau-decide");
    }

    /// <summary>Told on 10 June, decided on 12 June; the month of 六条 ended after the May holidays, on 6 May.</summary>
    private async Task MoveAsync(
        InstitutionVisit institution,
        OfficerVisit officer,
        OfficerVisit reviewer
    )
    {
        site.GoTo(new(2026, 6, 10));
        (await institution.FileChangeOfAddressAsync(MovedOn, Moved)).ShouldContain("逾期 35 天");
        await officer.OpenAsync(Papers.Name);
        await officer.AcceptAsync("bureau-change");
        await officer.ProposeAsync("住所与新证照一致，逾期属实。");
        site.GoTo(Known);
        await reviewer.OpenAsync(Papers.Name);
        await reviewer.DecideAsync("与证照一致，同意变更。", "bureau-change-decide");
        site.GoTo(new(2026, 6, 22));
    }

    /// <summary>Where the public finds it, by a word of its name.</summary>
    private async Task<string> NumberAsync()
    {
        var page = await site.BrowserAsync();
        await page.GotoAsync("/directory?q=山城");
        await page.KeepAsync("public-directory");
        await page.Locator("#directory tbody th a").ClickAsync();
        await page.WaitForURLAsync("**/directory/*");
        await page.KeepAsync("public-institution");
        return new Uri(page.Url).Segments[^1];
    }

    private async Task<string> AddressAsync(
        string number,
        DateOnly? asOf = null,
        DateOnly? knownAt = null
    )
    {
        var page = await site.BrowserAsync();
        await page.GotoAsync($"/directory/{number}");

        if (asOf is not null)
        {
            await page.FillAsync("#as-of", $"{asOf:yyyy-MM-dd}");
            await page.FillAsync("#known-at", $"{knownAt:yyyy-MM-dd}");
            await page.PressAsync("查看");
            await page.KeepAsync("public-as-of");
        }

        return await page.Locator("dl.facts dt:text-is('住所') + dd").InnerTextAsync();
    }
}
