using System.Net;

namespace Mingjian.Web.Tests.Ui;

public sealed class FormTests(StyleFixture site) : IClassFixture<StyleFixture>
{
    private const string Form = "main form[method=post]";

    [Fact]
    public async Task Post_WithMistakes_NamesEachOnTopWithALinkToItsField()
    {
        var visitor = site.Public();
        var page = await visitor.GetPageAsync("/style");

        var answer = await visitor.SubmitFormAsync(
            page.Form(Form),
            new
            {
                Contact = "",
                ChangedOn = "2026-03-25",
                Papers = (string?)null,
            }
        );

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        var links = answer.Document.QuerySelectorAll(".errors a");
        links
            .Select(a => a.TextContent)
            .ShouldBe(
                ["请填写联系人，以便告知办理结果", "变更之日不能晚于今天（2026-03-20）"],
                ignoreOrder: true
            );

        foreach (var link in links)
        {
            var field = answer.Document.QuerySelector(link.GetAttribute("href")!)!;
            field.GetAttribute("aria-invalid").ShouldBe("true");
            var message = answer.Document.GetElementById(
                field.GetAttribute("aria-describedby")!.Split(' ')[^1]
            )!;
            message.TextContent.ShouldEndWith(link.TextContent);
        }
    }

    [Fact]
    public async Task Post_WithMistakes_KeepsWhatWasTyped()
    {
        var visitor = site.Public();
        var page = await visitor.GetPageAsync("/style");

        var answer = await visitor.SubmitFormAsync(
            page.Form(Form),
            new
            {
                Contact = "",
                Amount = "12,5 万",
                Kind = "KeyPersonnel",
                Services = "运维",
                Note = "\n<b>改\"址\"</b>",
                Agreed = new[] { "true", "false" },
            }
        );

        var form = answer.Form(Form);
        form.QuerySelector("#Amount")!.GetAttribute("value").ShouldBe("12,5 万");
        form.QuerySelector("[name=Kind][checked]")!.GetAttribute("value").ShouldBe("KeyPersonnel");
        form.QuerySelectorAll("[name=Services][checked]")
            .Select(b => b.GetAttribute("value"))
            .ShouldBe(["运维"]);
        form.QuerySelector("#Note")!.TextContent.Replace("\r", "").ShouldBe("\n<b>改\"址\"</b>");
        form.QuerySelector("#Agreed")!.HasAttribute("checked").ShouldBeTrue();
    }

    [Fact]
    public async Task Post_NumberThatIsNone_SaysSoInChinese()
    {
        var visitor = site.Public();
        var page = await visitor.GetPageAsync("/style");

        var answer = await visitor.SubmitFormAsync(
            page.Form(Form),
            new { Contact = "王晓", Amount = "许多" }
        );

        answer
            .Document.QuerySelector("#Amount-error")!
            .TextContent.ShouldBe("错误：“Amount”填写有误，请核对格式。");
    }

    [Fact]
    public async Task Post_Right_LeadsOnWithAMessageShownOnce()
    {
        var visitor = site.Public();
        var page = await visitor.GetPageAsync("/style");

        var answer = await visitor.SubmitFormAsync(
            page.Form(Form),
            new { Contact = "王晓", Papers = (string?)null }
        );
        var first = await visitor.FollowAsync(answer);
        var second = await visitor.GetPageAsync("/style");

        answer.Status.ShouldBe(HttpStatusCode.Redirect);
        first
            .Document.QuerySelector("main > .notice[role=status]")!
            .TextContent.Trim()
            .ShouldBe("样例已提交。");
        second.Document.QuerySelectorAll("main > .notice").Length.ShouldBe(3);
    }

    [Fact]
    public async Task Post_RefusedByTheLaw_ShowsThePageAgainWithReasonClauseAndWhatWasTyped()
    {
        var visitor = site.Public();
        var page = await visitor.GetPageAsync("/style");

        var answer = await visitor.SubmitFormAsync(
            page.Form(Form),
            new { Contact = "王晓", Papers = (string?)null },
            "button.danger"
        );

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        var notice = answer.Document.QuerySelector("main > .notice[role=alert]")!;
        notice.TextContent.ShouldContain("变更之日不能早于纳入名录之日");
        notice.QuerySelector("a")!.TextContent.ShouldBe("第六条");
        answer.Document.QuerySelector("#Contact")!.GetAttribute("value").ShouldBe("王晓");
    }

    [Fact]
    public async Task Get_Fields_AreDescribedByTheirHelpAndRemark()
    {
        var page = await site.Public().GetPageAsync("/style");

        page.Document.QuerySelector("#ChangedOn")!
            .GetAttribute("aria-describedby")
            .ShouldBe("ChangedOn-help");
        page.Document.QuerySelector("#ChangedOn")!.GetAttribute("value").ShouldBe("2026-03-20");
        page.Document.QuerySelector("#Amount")!
            .GetAttribute("aria-describedby")
            .ShouldBe("Amount-remark");
        page.Document.QuerySelector("#Note")!.HasAttribute("aria-required").ShouldBeFalse();
        page.Document.QuerySelector("label[for=Note] .opt")!.TextContent.ShouldBe("选填");
    }

    [Fact]
    public async Task Upload_KeptFile_IsPostedAgainByItsDigest()
    {
        var page = await site.Public().GetPageAsync("/style");

        var kept = page.Document.QuerySelector(".files input[name=Papers]")!;
        kept.GetAttribute("value")!.Length.ShouldBe(64);
        kept.HasAttribute("checked").ShouldBeTrue();
        page.Document.QuerySelector("#Papers")!
            .GetAttribute("accept")
            .ShouldBe(".pdf,.jpg,.jpeg,.png");
        page.Document.QuerySelector("#Papers-help")!
            .TextContent.ShouldContain("PDF每个不超过 50\u2009MB");
    }

    [Fact]
    public async Task Steps_SayHowFarEachIs()
    {
        var page = await site.Public().GetPageAsync("/style");

        page.Document.QuerySelectorAll(".steps em")
            .Select(e => e.TextContent)
            .ShouldBe(["已完成", "已完成", "退回 2 条", "缺 3 项", "未填", "未填"]);
        page.Document.QuerySelector(".steps [aria-current=step]")!
            .TextContent.ShouldStartWith("资质认定证书");
    }
}
