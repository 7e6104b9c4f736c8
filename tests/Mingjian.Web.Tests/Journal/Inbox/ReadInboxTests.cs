using System.Net;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Journal.Inbox;
using Mingjian.Journal.Mail;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;

namespace Mingjian.Web.Tests.Journal.Inbox;

public sealed class ReadInboxTests(WebFixture web) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task Inbox_OfAClerk_ShowsWhatTheRoleIsToldAndNothingElse()
    {
        var (clerk, organisation) = await ClerkAsync();
        var (_, other) = await ClerkAsync();
        await PostAsync(
            Recipient.Organisation(organisation, Role.Clerk),
            "补正意见已送达",
            due: new(2026, 3, 27)
        );
        await PostAsync(Recipient.Organisation(organisation, Role.Representative), "请签名");
        await PostAsync(Recipient.Organisation(other), "别家的消息");

        var page = await clerk.GetPageAsync("/inbox");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.MainText.ShouldContain("补正意见已送达");
        page.MainText.ShouldContain("还剩 7 日");
        page.MainText.ShouldNotContain("请签名");
        page.MainText.ShouldNotContain("别家的消息");
        page.Document.QuerySelector("header .bubble")!.TextContent.ShouldStartWith("1");
    }

    [Fact]
    public async Task Inbox_WithoutMessages_SaysWhatWillCome()
    {
        var (clerk, _) = await ClerkAsync();

        var page = await clerk.GetPageAsync("/inbox");

        page.MainText.ShouldContain("收件箱里还没有消息。");
        page.Document.QuerySelector("header .bubble").ShouldBeNull();
    }

    [Fact]
    public async Task Open_Message_MarksItReadAndLeadsToTheMatter()
    {
        var (clerk, organisation) = await ClerkAsync();
        var message = await PostAsync(Recipient.Organisation(organisation), "收到文书");

        var opened = await clerk.GetPageAsync($"/inbox/{message}");

        opened.Location.ShouldBe("/institution/letters");
        var read = await web.Db()
            .Messages.SingleAsync(
                m => m.MessageId == message,
                TestContext.Current.CancellationToken
            );
        read.ReadByName.ShouldBe("填报员");
        (await clerk.GetPageAsync("/inbox?view=Unread")).MainText.ShouldContain(
            "没有符合条件的记录。"
        );
    }

    [Fact]
    public async Task Open_MessageOfAnother_IsNotFoundAndStaysUnread()
    {
        var (clerk, _) = await ClerkAsync();
        var (_, other) = await ClerkAsync();
        var message = await PostAsync(Recipient.Organisation(other), "别家的消息");

        var opened = await clerk.GetPageAsync($"/inbox/{message}");

        opened.Status.ShouldBe(HttpStatusCode.NotFound);
        (
            await web.Db()
                .Messages.SingleAsync(
                    m => m.MessageId == message,
                    TestContext.Current.CancellationToken
                )
        ).ReadAt.ShouldBeNull();
    }

    [Fact]
    public async Task Mark_PickedMessages_AreDoneAndTheOthersStay()
    {
        var (clerk, organisation) = await ClerkAsync();
        var first = await PostAsync(
            Recipient.Organisation(organisation),
            "第一条",
            due: new(2026, 3, 1)
        );
        await PostAsync(Recipient.Organisation(organisation), "第二条", due: new(2026, 3, 20));
        var page = await clerk.GetPageAsync("/inbox");

        var marked = await clerk.SubmitFormAsync(
            page.Form("form.bulk"),
            new { picked = first.ToString() },
            "button[formaction*=Done]"
        );

        (await clerk.FollowAsync(marked)).MainText.ShouldContain("已将 1 条消息标为已办");
        var open = await clerk.GetPageAsync("/inbox?view=Pending");
        open.MainText.ShouldContain("第二条");
        open.MainText.ShouldContain("今天到期");
        open.MainText.ShouldNotContain("第一条");
    }

    [Fact]
    public async Task Inbox_ForThePublic_LeadsToSignIn()
    {
        var page = await web.Public().GetPageAsync("/inbox");

        page.Location!.ShouldStartWith("/sign-in");
    }

    private async Task<(Visitor Clerk, Guid Organisation)> ClerkAsync()
    {
        var organisation = await web.AddOrganisationAsync(OrganisationKind.Institution);
        return (await web.SignInAs(Role.Clerk, organisation), organisation.OrganisationId);
    }

    private async Task<Guid> PostAsync(Recipient to, string title, DateOnly? due = null)
    {
        await using var db = web.Db();
        var notifications = new Notifications(
            db,
            new ChinaClock(web.LawTime),
            new MailSettings(new("http://localhost"))
        );
        notifications.Post(to, new Posting(title, "内容", "/institution/letters", DueOn: due));
        await db.SaveChangesAsync();
        return db.Messages.Local.Single().MessageId;
    }
}
