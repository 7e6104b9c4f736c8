using System.Net;
using System.Text;
using Mingjian.Accounts;

namespace Mingjian.Web.Tests.Credit;

/// <summary>A fact from its entry to the answer to the institution's statement, and a public list from its dry run to the list of facts.</summary>
public sealed class FactPagesTests(FactsWeb site) : IClassFixture<FactsWeb>
{
    private const string Facts = "/console/credit/facts";

    [Fact, Proves("14.1")]
    public async Task Fact_EnteredVerifiedStatedAnswered_AllOverForms()
    {
        var officer = await site.SignInAsOfficerAsync(Role.CaseOfficer);
        var reviewer = await site.SignInAsOfficerAsync(Role.ReviewingOfficer);
        var owner = await site.SignInAs(Role.Representative, site.Own);

        var entered = await EnterAsync(officer, "渝环罚〔2026〕11号");
        var fact = entered.Location!;
        var own = await officer.GetPageAsync(fact);
        var verified = await JudgeAsync(reviewer, fact);
        var ownPage = fact.Replace("/console/", "/institution/", StringComparison.Ordinal);
        var seen = await owner.GetPageAsync(ownPage);
        var stated = await owner.SubmitFormAsync(
            seen.Form("main form[enctype]"),
            new { Statement = "合同已归档，请查看附件。" }
        );
        var answered = await reviewer.SubmitFormAsync(
            (await reviewer.GetPageAsync(fact)).Form("form[action*='Answer']"),
            site.Confirmed(("Agree", "true"), ("Reason", "查阅了归档合同"))
        );

        own.MainText.ShouldContain("等待他人核实");
        own.Document.QuerySelectorAll("input[name=Agree]").ShouldBeEmpty();
        (verified.Location, stated.Location, answered.Location).ShouldBe((fact, ownPage, fact));
        seen.MainText.ShouldContain("权重 3/2");
        (await owner.GetPageAsync(ownPage)).MainText.ShouldContain("采纳陈述申辩");
        (await owner.GetPageAsync("/institution/credit/facts?stage=Withdrawn")).Text.ShouldContain(
            ownPage
        );
    }

    [Fact, Proves("14.1")]
    public async Task EnterFact_AsksForWhatTheKindNeeds_AndSaysWhatIsMissing()
    {
        var officer = await site.SignInAsOfficerAsync(Role.CaseOfficer);
        var choice = await officer.GetPageAsync($"{Facts}/new");
        var archive = await officer.GetPageAsync($"{Facts}/new?kind=finding.archive");
        var ban = await officer.GetPageAsync($"{Facts}/new?kind=procurement.banned");

        var missing = await officer.SubmitFormAsync(ban.Form(), new { });
        var unlisted = await officer.SubmitFormAsync(
            archive.Form(),
            Fields(("Entry.Institution", "没有这家公司"))
        );
        var before = await officer.SubmitFormAsync(
            archive.Form(),
            Fields(("Entry.HappenedOn", "2024-12-31"))
        );

        choice.Document.QuerySelectorAll("select[name=Kind] option").Length.ShouldBe(51);
        archive.Document.QuerySelector("[name='Entry.Until']").ShouldBeNull();
        ban.Document.QuerySelector("[name='Entry.Until']").ShouldNotBeNull();
        missing.Status.ShouldBe(HttpStatusCode.BadRequest);
        missing.MainText.ShouldContain("须填写期限届满日");
        unlisted.MainText.ShouldContain("名录中没有找到这家机构");
        before.Status.ShouldBe(HttpStatusCode.Conflict);
        before.MainText.ShouldContain("2025-01-06 才纳入名录");
    }

    [Fact, Proves("14.1")]
    public async Task PublicList_CheckedThenImported_IsListedToBeVerified_AgainNothingChanges()
    {
        var officer = await site.SignInAsOfficerAsync(Role.CaseOfficer);
        var page = await officer.GetPageAsync($"{Facts}/import/dishonest");
        var csv =
            "单位名称,统一社会信用代码,案号,失信行为具体情形,发布日期\n"
            + $"重庆示例一号检测有限公司,{FactsWeb.Code},（2026）渝0103执9号,拒不履行,2026-02-20\n"
            + "代码有误的公司,9150,（2026）渝0103执10号,拒不履行,2026-02-20\n";
        var file = new FormFile("名单.csv", Encoding.UTF8.GetBytes(csv));

        var tried = await officer.SubmitFormAsync(
            page.Form("main form[enctype]"),
            new { Upload = file },
            "button[formaction*=Check]"
        );
        var marked = await officer.SubmitFormAsync(
            tried.Form("main form[enctype]"),
            new { },
            "button[formaction*=Errors]"
        );
        var done = await officer.SubmitFormAsync(tried.Form("main form[enctype]"));
        var list = await officer.GetPageAsync($"{Facts}?kind=public-credit.dishonest&q=执9号");
        var again = await officer.SubmitFormAsync(
            page.Form("main form[enctype]"),
            new { Upload = file },
            "button[formaction*=Check]"
        );

        tried.MainText.ShouldContain("第 3 行");
        marked.Response.Content.Headers.ContentType!.MediaType!.ShouldContain("spreadsheetml");
        done.Location.ShouldBe($"{Facts}/import");
        list.Document.QuerySelectorAll("#facts tbody tr").Length.ShouldBe(1);
        again.MainText.ShouldNotContain("导入 1 条");
        (await officer.GetPageAsync($"{Facts}/import")).MainText.ShouldContain("名单.csv");
    }

    [Fact, Proves("14.1")]
    public async Task Facts_FilteredAndExported_AreTheSame()
    {
        var officer = await site.SignInAsOfficerAsync(Role.CaseOfficer);
        await EnterAsync(officer, "渝环罚〔2026〕77号");
        const string Query =
            "?q=77号&stage=Entered&source=Inspection&from=2026-01-01&to=2026-12-31";

        var list = await officer.GetPageAsync($"{Facts}{Query}");
        var csv = await officer.GetPageAsync($"{Facts}.csv{Query}");
        var none = await officer.GetPageAsync($"{Facts}?q=77号&stage=Rejected&sort=name");

        list.Document.QuerySelectorAll("#facts tbody tr").Length.ShouldBe(1);
        csv.Text.Trim().Split("\r\n").Length.ShouldBe(2);
        csv.Text.ShouldContain("渝环罚〔2026〕77号");
        none.MainText.ShouldContain("没有符合条件的记录");
    }

    [Fact, Proves("14.1")]
    public async Task ChangeFact_PerformedThenWithdrawn_IsToldOnTheFactsPage()
    {
        var officer = await site.SignInAsOfficerAsync(Role.CaseOfficer);
        var reviewer = await site.SignInAsOfficerAsync(Role.ReviewingOfficer);
        var form = await officer.GetPageAsync($"{Facts}/new?kind=list.serious-dishonesty");
        var entered = await officer.SubmitFormAsync(
            form.Form(),
            Fields(
                ("Entry.DecidedOn", "2026-03-04"),
                ("Entry.DocumentNumber", "严重失信〔2026〕5号"),
                ("Entry.Source", "Court")
            )
        );
        var fact = entered.Location!;
        await JudgeAsync(reviewer, fact);
        var change = await reviewer.GetPageAsync($"{fact}/change");

        var undated = await reviewer.SubmitFormAsync(change.Form("form[action*='End']"), new { });
        await reviewer.SubmitFormAsync(
            change.Form("form[action*='End']"),
            new { On = "2026-03-19" }
        );
        var ended = await reviewer.GetPageAsync(fact);
        await reviewer.SubmitFormAsync(
            change.Form("form[action*='Withdraw']"),
            site.Confirmed(("Reason", "列入决定已撤销"))
        );

        undated.MainText.ShouldContain("请填写履行或移出的日期");
        ended.MainText.ShouldContain("2026-03-19（周四）");
        (await reviewer.GetPageAsync(fact)).MainText.ShouldContain("列入决定已撤销");
    }

    private static async Task<Visit> EnterAsync(Visitor officer, string number)
    {
        var form = await officer.GetPageAsync($"{Facts}/new?kind=penalty.fine-or-more");
        return await officer.SubmitFormAsync(
            form.Form(),
            Fields(
                ("Entry.DecidedOn", "2026-03-04"),
                ("Entry.DocumentNumber", number),
                ("Entry.Penalties", new[] { "Warning", "Fine" }),
                ("Entry.Amount", "20000")
            )
        );
    }

    private async Task<Visit> JudgeAsync(Visitor reviewer, string fact) =>
        await reviewer.SubmitFormAsync(
            (await reviewer.GetPageAsync(fact)).Form("main form:has([name=Agree])"),
            site.Confirmed(("Agree", "true"))
        );

    private static Dictionary<string, object?> Fields(params (string Name, object? Value)[] values)
    {
        var fields = new Dictionary<string, object?>
        {
            ["Entry.Institution"] = FactsWeb.Code,
            ["Entry.Title"] = "未按规范保存合同",
            ["Entry.HappenedOn"] = "2026-03-02",
            ["Entry.Source"] = "Inspection",
            ["Evidence"] = new FormFile("决定书.pdf", Encoding.ASCII.GetBytes("%PDF-1.7 示例")),
        };

        foreach (var (name, value) in values)
        {
            fields[name] = value;
        }

        return fields;
    }
}
