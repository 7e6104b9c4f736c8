using Microsoft.Extensions.DependencyInjection;
using Mingjian.Credit;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Scoring;
using Mingjian.EndToEnd.Listing;
using Mingjian.Journal.Scheduling;
using Mingjian.Regulation;
using Mingjian.Web.Portal;
using Mingjian.Web.Portal.Credit;

namespace Mingjian.EndToEnd.Credit;

/// <summary>The evaluation of 2025 from its freeze to what is shared, and a direct D in June, all in the browser.</summary>
[Collection("one host after another")]
public sealed class WholeCycleVisitTests(ListingSite site) : IClassFixture<ListingSite>
{
    private static readonly string[] Jobs =
    [
        "credit.fix-results",
        "credit.remind",
        "credit.fetch-notices",
    ];

    private readonly ObjectorVisit people = new(site);
    private CreditTown town = null!;
    private CreditOffices offices = null!;
    private EvaluationVisit evaluation = null!;
    private ObjectionVisit objections = null!;
    private PublicationVisit publication = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Proves("3.2", "14.2", "16", "17", "17(4)", "18", "19.1", "19.2", "20")]
    public async Task Cycle_FromTheFreezeToADirectDInJune_IsSeenByEverybodyAsItStands()
    {
        site.GoTo(new(2026, 3, 2));
        town = await CreditTown.BuildAsync(site);
        offices = await CreditOffices.SeatAsync(site);
        evaluation = new(offices);
        objections = new(offices.Officer, offices.Checker);
        publication = new(offices.Reviewer, offices.Market);

        await PrepareAsync();
        var receipt = await PublicityAsync();
        await FirstPublicationAsync();
        await SecondPublicationAsync(receipt);
        await RecomputeAsync();
        await DirectDAsync();
    }

    /// <summary>From the freeze to the collective decision; one statement is accepted, one is not.</summary>
    private async Task PrepareAsync()
    {
        await evaluation.BeginAsync(statementsUntil: new(2026, 3, 9));
        (await evaluation.GradeOfAsync(town.Cleared)).ShouldBe("B");
        (await evaluation.GradeOfAsync(town.Idle)).ShouldBe("不予评定");

        site.GoTo(new(2026, 3, 4));
        await EvaluationVisit.StateAsync(
            await town.RepresentativeAsync(town.Fined, "示例代表乙"),
            "罚款已按期缴纳，请不再计入。",
            "缴款凭证.pdf"
        );
        await EvaluationVisit.StateAsync(
            await town.RepresentativeAsync(town.Cleared, "示例代表甲"),
            "该处罚决定书的当事人是另一家名称相近的单位，不是本机构，请核对统一社会信用代码。",
            "处罚决定书复印件.pdf"
        );

        site.GoTo(new(2026, 3, 5));
        await evaluation.NotAcceptAsync(
            town.Fined,
            "罚款按期缴纳不影响计入，决定书没有被撤销或者变更。"
        );
        await evaluation.AcceptAsync(
            town.Cleared,
            CreditTown.Mistaken,
            "经核对，决定书的当事人代码与该机构不同，剔除这一事实。"
        );
        (await evaluation.GradeOfAsync(town.Cleared)).ShouldBe("A");
        (await evaluation.GradeOfAsync(town.Fined)).ShouldBe("C");
        await evaluation.ProposeAsync();

        site.GoTo(new(2026, 3, 10));
        await evaluation.ConcludeAsync();
    }

    /// <summary>Posted on 11 March, until 1 April; three objections, one review that is stopped for three days.</summary>
    /// <returns>With which the citizen follows the objection that changed the grade.</returns>
    private async Task<Receipt> PublicityAsync()
    {
        site.GoTo(new(2026, 3, 11));
        await objections.PostAsync();
        var worst = await people.AddressAsync(town.Worst);
        var rising = await people.AddressAsync(town.Rising);

        await PassAsync(new(2026, 3, 16));
        var unproven = await people.ObjectAsync(
            worst,
            (ObjectorKind.Organisation, "重庆示例环保志愿服务中心"),
            "听说这家机构已经整改，等级偏低。",
            paper: null,
            "credit-late"
        );
        var inTime = await people.ObjectAsync(
            rising,
            (ObjectorKind.Citizen, "示例市民"),
            "计入的罚款决定已经被行政复议撤销，不应再扣分。",
            "行政复议决定书.pdf",
            "credit-object"
        );
        await ReviewAsync(inTime);
        var late = await LateAsync(worst);

        await DeemedNoneAsync(unproven, "未提供佐证资料或证据");
        await DeemedNoneAsync(late, "公示期到 2026-04-01 为止");
        return inTime;
    }

    /// <summary>On the day after the last.</summary>
    private async Task<Receipt> LateAsync(string address)
    {
        await PassAsync(new(2026, 4, 2));
        (await objections.ProofAsync()).ShouldContain("每日都有完整的访问记录，没有缺口");
        return await people.ObjectAsync(
            address,
            (ObjectorKind.Organisation, town.Cleared.Name),
            "与本单位同批检查，扣分不一致。",
            "检查记录.pdf",
            "credit-late"
        );
    }

    /// <summary>Fifteen working days from 16 March end on 7 April; without the three of the check, on 10 April.</summary>
    private async Task ReviewAsync(Receipt of)
    {
        await objections.AssignAsync(of.Number);
        await PassAsync(new(2026, 3, 23));
        await objections.StopAsync(from: new(2026, 3, 23));
        await PassAsync(new(2026, 3, 26));
        (await objections.ResumeAsync(last: new(2026, 3, 25))).ShouldContain("2026-04-10");

        await PassAsync(new(2026, 3, 30));
        await objections.ChangeAsync(
            CreditTown.Overturned,
            "经现场核查并调取复议决定，处罚决定已于公示前被撤销，不计入，重新计分。"
        );
        await objections.TellAsync();
    }

    private async Task DeemedNoneAsync(Receipt of, string because)
    {
        var (page, letter) = await people.FollowAsync(of, "credit-late-follow");

        page.ShouldContain("视为无异议");
        page.ShouldContain(because);
        letter.ShouldContain(because);
        letter.ShouldContain("第十九条第一款");
    }

    /// <summary>Five results were fixed on 1 April; the changed one is on publicity anew and waits.</summary>
    private async Task FirstPublicationAsync()
    {
        await PassAsync(new(2026, 4, 8));
        var waited = await publication.PublishAsync();
        var acknowledged = await publication.AcknowledgeAsync(
            "91500000MA00000001 本部门登记的名称已变更"
        );

        waited.ShouldContain("5 家已确定");
        waited.ShouldContain("2026-04-13");
        acknowledged.ShouldContain("本部门登记的名称已变更");
        (await GradeAsync(town.Falling)).ShouldBe("A");
        (await GradeAsync(town.Rising)).ShouldBe("");
        (await evaluation.StageAsync()).ShouldBe("公示");
    }

    /// <summary>The changed grade stood on publicity until 21 April.</summary>
    private async Task SecondPublicationAsync(Receipt receipt)
    {
        await PassAsync(new(2026, 4, 22));
        (await publication.PublishAsync()).ShouldContain("2026-04-30");
        (await evaluation.StageAsync()).ShouldBe("公布");
        await publication.AcknowledgeAsync("");
        (await evaluation.StageAsync()).ShouldBe("已共享");

        var (page, letter) = await people.FollowAsync(receipt, "credit-follow");
        page.ShouldContain("变更");
        letter.ShouldContain("A 级（较低风险）");
        letter.ShouldContain("2026-03-23 至 2026-03-25");
        (await GradeAsync(town.Rising)).ShouldBe("A");
    }

    /// <summary>Anybody computes the changed grade again from what the page gives away.</summary>
    private async Task RecomputeAsync()
    {
        var page = await site.BrowserAsync();
        await page.GotoAsync(CreditPortalLinks.Rating(town.Rising.Number, 2025, sequence: 1));
        await page.KeepAsync("credit-rating", whole: true);
        var shown = await page.Locator("dl.facts dt:text-is('得分') + dd").InnerTextAsync();
        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByText("评分包（JSON）").ClickAsync()
        );
        var bytes = await File.ReadAllBytesAsync(await download.PathAsync(), Stop);

        var again = GradeBundle.Read(bytes).Recompute();

        again.Score.ToDisplay().ShouldBe(shown.Split('（')[0]);
        again.Grade.ShouldBe(Grade.A);
    }

    /// <summary>Confirmed by the second person, it is what the next visitor, page and program see.</summary>
    private async Task DirectDAsync()
    {
        site.GoTo(new(2026, 6, 8));
        var direct = new DirectDVisit(offices);
        await direct.GroundAsync(town.Falling);
        await direct.ProposeAsync(town.Falling);
        (await GradeAsync(town.Falling)).ShouldBe("A");

        await direct.ConfirmAsync();

        (await GradeAsync(town.Falling)).ShouldBe("D");
        var page = await site.BrowserAsync();
        await page.GotoAsync(PortalLinks.Institution(town.Falling.Number));
        await page.Locator("summary", new() { HasText = "在网页上显示现行等级" }).ClickAsync();
        var badge = page.Locator("section.credit img");
        await badge.ScrollIntoViewIfNeededAsync();
        await badge.EvaluateAsync("image => image.decode()");
        await page.KeepAsync("credit-direct-public", whole: true);
        (await page.Locator("section.credit").InnerTextAsync()).ShouldContain("直接评定为 D 级");
    }

    /// <summary>What page, badge and interface say alike.</summary>
    /// <returns>The letter in force; empty without one.</returns>
    private async Task<string> GradeAsync(Listed institution)
    {
        var page = await site.BrowserAsync();
        await page.GotoAsync(PortalLinks.Institution(institution.Number));
        var badge = await page.APIRequest.GetAsync(CreditPortalLinks.Badge(institution.Number));
        var api = await page.APIRequest.GetAsync(
            $"/api/v1/credit/institutions/{institution.Number}"
        );
        var shown = page.Locator(".grade-now .grade");
        var letter = await shown.CountAsync() == 0 ? "" : await shown.InnerTextAsync();
        var given = (await api.JsonAsync())!.Value.TryGetProperty("inForce", out var now)
            ? now.GetProperty("grade").GetString()!
            : "";

        letter.ShouldStartWith(given);
        (await badge.TextAsync()).ShouldContain($">{(given.Length == 0 ? "—" : given)}</text>");
        return given;
    }

    /// <summary>Day by day, with what the system does by itself each day.</summary>
    private async Task PassAsync(DateOnly until)
    {
        for (var day = ChinaClock.DayOf(site.LawTime.Moment); day < until; )
        {
            day = day.AddDays(1);
            site.GoTo(day);

            foreach (var job in Jobs)
            {
                var result = await site.ActAsync(services =>
                    services.GetRequiredService<JobRunner>().RunAsync(job, day, again: false, Stop)
                );
                result.ShouldBe(JobResult.Succeeded, $"{job} on {day:yyyy-MM-dd}");
            }
        }
    }
}
