using System.Net;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Storage;

namespace Mingjian.Web.Tests.Credit;

/// <summary>An evaluation from its opening to the collective decision, each step over its form by who may do it.</summary>
public sealed class EvaluationPagesTests(FactsWeb site) : IClassFixture<FactsWeb>
{
    private const string All = "/console/credit/evaluations";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Proves("14.2", "3.1", "3.2")]
    public async Task Evaluation_OpenedToDecided_AllOverForms()
    {
        var officer = await site.SignInAsOfficerAsync(Role.CaseOfficer);
        var reviewer = await site.SignInAsOfficerAsync(Role.ReviewingOfficer);
        var leader = await site.SignInAsOfficerAsync(Role.BureauLeader);
        var owner = await site.SignInAs(Role.Representative, site.Own);
        var one = await OpenAsync(officer);
        var fresh = await officer.GetPageAsync(one);

        await StepAsync(officer, one, "Freeze");
        await StepAsync(officer, one, "Compute");
        await StepAsync(officer, one, "Preview", ("StatementDueOn", "2026-03-25"));
        var member = await MemberAsync();
        var own = $"/institution/credit/evaluations/{member.MemberId}";
        var stated = await owner.SubmitFormAsync(
            (await owner.GetPageAsync(own)).Form("main form[enctype]"),
            new { Statement = "本机构期间内开展了监测，见附件。" }
        );
        var decided = await officer.SubmitFormAsync(
            (await officer.GetPageAsync(Console(member))).Form("form[action*='Decide']"),
            Fields(("Form.Accepted", "true"), ("Form.Rate", "true"), ("Form.Reason", "属实"))
        );
        await AgreeAsync(one, member.Office);
        site.LawTime.Moment = StandingTime.On(2026, 3, 26).Moment;
        await StepAsync(officer, one, "Close");
        await StepAsync(reviewer, $"{one}/decide", "Review", ("Opinion", "同意"));
        var done = await DecideAsync(leader, $"{one}/decide");

        fresh.Document.QuerySelector("form[action*='Compute']").ShouldBeNull();
        (stated.Location, decided.Location).ShouldBe((own, Console(member)));
        (await owner.GetPageAsync(own)).MainText.ShouldContain("已采纳");
        done.Location.ShouldBe(one);
        var page = await officer.GetPageAsync(one);
        page.MainText.ShouldContain("会议纪要.pdf");
        await using var db = site.Db();
        (await db.Ratings.AsNoTracking().SingleAsync(Stop)).Grade.ShouldNotBeNull();
        foreach (var report in new[] { "inclusion", "changes", "late", "compare", "recompute" })
        {
            (await officer.GetPageAsync($"{one}/{report}")).Status.ShouldBe(HttpStatusCode.OK);
        }

        (await officer.GetPageAsync($"{one}/recompute?basis=Now")).MainText.ShouldContain(
            "按现在的事实和数据试算"
        );
        (await officer.GetPageAsync($"{one}/members.csv")).Text.ShouldContain(member.Number);
        (await officer.GetPageAsync($"{one}/members.xlsx?result=NotRated")).Status.ShouldBe(
            HttpStatusCode.OK
        );
        var id = one.Split('/')[^1];
        (
            await officer.GetPageAsync(
                $"/console/credit/what-if?evaluation={id}&set={await SetAsync()}"
            )
        ).MainText.ShouldContain("没有变化");
    }

    private async Task<string> OpenAsync(Visitor officer)
    {
        var list = await officer.GetPageAsync(All);
        list.Document.QuerySelector("[name=From]")!.GetAttribute("value").ShouldBe("2025-01-01");
        return (await officer.SubmitFormAsync(list.Form())).Location!;
    }

    private static async Task StepAsync(
        Visitor visitor,
        string url,
        string handler,
        params (string Name, object? Value)[] values
    )
    {
        var page = await visitor.GetPageAsync(url);
        var done = await visitor.SubmitFormAsync(
            page.Form($"form[action*='{handler}']"),
            Fields(values)
        );
        done.Status.ShouldBe(HttpStatusCode.Redirect, done.Text);
    }

    private async Task AgreeAsync(string one, string office)
    {
        var bureau = await site.AddOrganisationAsync(
            OrganisationKind.DistrictBureau,
            "示例区生态环境局",
            office
        );
        var district = await site.SignInAs(Role.DistrictOfficer, bureau);
        await StepAsync(district, $"{one}/proposals", "AgreeAll");
    }

    private async Task<Visit> DecideAsync(Visitor leader, string url)
    {
        var page = await leader.GetPageAsync(url);
        var fields = site.Confirmed(("Decision", "同意"));
        fields["Minutes"] = new FormFile("会议纪要.pdf", TestData.PaperBytes("会议纪要"));
        return await leader.SubmitFormAsync(page.Form("form[action*='Decide']"), fields);
    }

    private async Task<EvaluationMember> MemberAsync()
    {
        await using var db = site.Db();
        return await db.EvaluationMembers.AsNoTracking().SingleAsync(Stop);
    }

    private async Task<Guid> SetAsync()
    {
        await using var db = site.Db();
        return (await db.Evaluations.AsNoTracking().SingleAsync(Stop)).IndicatorSetId;
    }

    private static string Console(EvaluationMember member) =>
        $"/console/credit/evaluation-members/{member.MemberId}";

    private static Dictionary<string, object?> Fields(
        params (string Name, object? Value)[] values
    ) => values.ToDictionary(v => v.Name, v => v.Value);
}
