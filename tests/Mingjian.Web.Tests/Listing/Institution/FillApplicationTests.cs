using System.Net;
using Mingjian.Accounts;
using Mingjian.Journal.Sealing;
using Mingjian.Listing;
using Mingjian.Listing.Editing;

namespace Mingjian.Web.Tests.Listing.Institution;

public sealed class FillApplicationTests(ListingWeb web) : IClassFixture<ListingWeb>
{
    private const string Step = "main form[enctype]";

    [Fact, Proves("5.2")]
    public async Task Start_OpensTheFirstStep_WithWhatIsKnown()
    {
        var organisation = await web.AddInstitutionAsync();
        var clerk = await web.SignInAs(Role.Clerk, organisation);
        var start = await clerk.GetPageAsync("/institution/application");

        var first = await clerk.FollowAsync(await clerk.SubmitFormAsync(start.Form()));

        first.MainText.ShouldContain("服务类别与联系人");
        var caseId = CaseOf(first);
        var licence = await clerk.GetPageAsync($"/institution/cases/{caseId}/licence");
        licence.Document.QuerySelector("#Name")!.GetAttribute("value").ShouldBe(organisation.Name);
        var again = await clerk.GetPageAsync("/institution/application");
        again.Location.ShouldBe($"/institution/cases/{caseId}");
    }

    [Fact, Proves("5.3(1)2")]
    public async Task Licence_WithAWrongCheckCharacter_IsStoredAndShownAtItsField()
    {
        var (clerk, draft) = await DraftAsync();
        var code = TestData.CreditCode();
        var wrong = code[..^1] + (code[^1] == '1' ? '2' : '1');
        var page = await clerk.GetPageAsync(Url(draft, "licence"));

        var answer = await clerk.FollowAsync(
            await clerk.SubmitFormAsync(page.Form(Step), new { CreditCode = wrong })
        );

        answer.Document.QuerySelector("#CreditCode-error")!.TextContent.ShouldContain("校验码");
        answer.Document.QuerySelector("#CreditCode")!.GetAttribute("value").ShouldBe(wrong);
        (await web.PapersOfAsync(draft.CaseId)).Licence.CreditCode.ShouldBe(wrong);
    }

    [Fact, Proves("5.3(1)")]
    public async Task Step_Checked_MarksWhatIsMissing_AndShowsNoRemarkOfNobody()
    {
        var organisation = await web.AddInstitutionAsync();
        var clerk = await web.SignInAs(Role.Clerk, organisation);
        var draft = await web.AddDraftAsync(
            organisation,
            papers => papers with { Licence = papers.Licence with { Address = "" } }
        );

        var plain = await clerk.GetPageAsync(Url(draft, "licence"));
        var marked = await clerk.GetPageAsync(Url(draft, "licence?check=true"));

        plain.MainText.ShouldNotContain("退回意见");
        plain.Document.QuerySelector("#Address-error").ShouldBeNull();
        marked.Document.QuerySelector("#Address-error")!.TextContent.ShouldContain("住所");
        marked.MainText.ShouldContain("有 1 处需要改正");
    }

    [Fact, Proves("5.3(1)")]
    public async Task Step_HalfFilledIn_IsStoredAndMayBeLeft()
    {
        var (clerk, draft) = await DraftAsync();
        var page = await clerk.GetPageAsync(Url(draft, "licence"));

        var answer = await clerk.SubmitFormAsync(
            page.Form(Step),
            new { Address = "", EstablishedOn = "" },
            button: "[name=go][value=leave]"
        );

        answer.Location.ShouldBe(Url(draft));
        var map = await clerk.FollowAsync(answer);
        map.MainText.ShouldContain("缺 2 项");
        (await web.PapersOfAsync(draft.CaseId)).Licence.EstablishedOn.ShouldBeNull();
    }

    [Fact, Proves("5.3(1)4")]
    public async Task Phone_IsNeverSentBack_AndKeptWhenItsMaskIsLeft()
    {
        var (clerk, draft) = await DraftAsync();
        var page = await clerk.GetPageAsync(Url(draft, "basics"));
        await clerk.SubmitFormAsync(page.Form(Step), new { ContactPhone = "13912345678" });
        var stored = (await web.PapersOfAsync(draft.CaseId)).Contact.PhoneSealed;

        var masked = await clerk.GetPageAsync(Url(draft, "basics"));
        await clerk.SubmitFormAsync(masked.Form(Step), new { ContactName = "换了联系人" });

        masked.Text.ShouldNotContain("13912345678");
        masked.Text.ShouldContain("139****5678");
        var after = (await web.PapersOfAsync(draft.CaseId)).Contact;
        after.PhoneSealed.ShouldBe(stored);
        after.Name.ShouldBe("换了联系人");
        web.Seals.MaskOf(stored, PersonalKind.Phone).ShouldBe("139****5678");
    }

    [Fact]
    public async Task Phone_WhoseMaskWasAltered_IsRefusedAndNothingStored()
    {
        var (clerk, draft) = await DraftAsync();
        var before = await web.PapersOfAsync(draft.CaseId);
        var page = await clerk.GetPageAsync(Url(draft, "basics"));
        var mask = page.Document.QuerySelector("#ContactPhone")!.GetAttribute("value")!;

        var answer = await clerk.SubmitFormAsync(
            page.Form(Step),
            new { ContactPhone = mask[..^1] + "X" }
        );

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.MainText.ShouldContain("填写完整的新号码");
        (await web.PapersOfAsync(draft.CaseId)).Contact.ShouldBe(before.Contact);
    }

    [Fact, Proves("5.3(1)4")]
    public async Task KeyPerson_WithAWrongIdentityNumber_IsToldAndTypedTextKept()
    {
        var (clerk, draft) = await DraftAsync();
        var identity = TestData.Identity(321);
        var wrong = identity[..^1] + (identity[^1] == '1' ? '2' : '1');
        var page = await clerk.GetPageAsync(Url(draft, "key-personnel/new?post=TechnicalLead"));

        var answer = await clerk.SubmitFormAsync(
            page.Form(Step),
            new { Name = "示例新人", Identity = wrong }
        );

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Document.QuerySelector("#Identity-error")!.TextContent.ShouldContain("校验码");
        answer.Document.QuerySelector("#Name")!.GetAttribute("value").ShouldBe("示例新人");
        (await web.PapersOfAsync(draft.CaseId)).KeyPersonnel.Count.ShouldBe(5);
    }

    [Fact, Proves("5.3")]
    public async Task TwoPeople_AtOneStep_TheSecondSeesBothAndDecides()
    {
        var (clerk, draft) = await DraftAsync();
        var mine = await clerk.GetPageAsync(Url(draft, "licence"));
        var theirs = await clerk.GetPageAsync(Url(draft, "licence"));
        await clerk.SubmitFormAsync(theirs.Form(Step), new { Address = "对方填的地址" });

        var conflict = await clerk.SubmitFormAsync(mine.Form(Step), new { Address = "我填的地址" });

        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.MainText.ShouldContain("对方填的地址");
        conflict.Document.QuerySelector("#Address")!.GetAttribute("value").ShouldBe("我填的地址");
        (await web.PapersOfAsync(draft.CaseId)).Licence.Address.ShouldBe("对方填的地址");
        await clerk.SubmitFormAsync(conflict.Form(Step));
        (await web.PapersOfAsync(draft.CaseId)).Licence.Address.ShouldBe("我填的地址");
    }

    [Fact]
    public async Task Session_ThatExpiresInAStep_LosesNothingTyped()
    {
        var (clerk, draft) = await DraftAsync();
        var page = await clerk.GetPageAsync(Url(draft, "licence"));
        web.SystemTime.Shift += Session.Idle + TimeSpan.FromMinutes(1);

        var late = await clerk.SubmitFormAsync(page.Form(Step), new { Address = "写了很久的地址" });
        late.Location.ShouldNotBeNull().ShouldStartWith("/sign-in");
        var held = Uri.UnescapeDataString(late.Location!.Split("return=")[1]);
        var returned = await web.SignInAs(clerk.Person!);
        var kept = await returned.GetPageAsync(held);
        await returned.SubmitFormAsync(kept.Form("#held"));

        (await web.PapersOfAsync(draft.CaseId)).Licence.Address.ShouldBe("写了很久的地址");
    }

    [Fact]
    public async Task Autosave_StoresWhileTyping_AndIsNoConflictForItsOwnForm()
    {
        var (clerk, draft) = await DraftAsync();
        var page = await clerk.GetPageAsync(Url(draft, "licence"));
        var form = page.Form(Step);
        clerk.Http.DefaultRequestHeaders.Add("HX-Request", "true");
        form.SetAttribute("action", Url(draft, "licence?handler=Autosave"));
        var saved = await clerk.SubmitFormAsync(form, new { Address = "自动保存的地址" });
        clerk.Http.DefaultRequestHeaders.Remove("HX-Request");
        form.SetAttribute("action", Url(draft, "licence"));

        var answer = await clerk.SubmitFormAsync(form, new { Address = "最后的地址" });

        saved.Text.ShouldContain("已自动保存");
        answer.Status.ShouldBe(HttpStatusCode.Found);
        (await web.PapersOfAsync(draft.CaseId)).Licence.Address.ShouldBe("最后的地址");
    }

    private static string Url(ListingApplication draft, string page = "") =>
        $"/institution/cases/{draft.CaseId}{(page.Length > 0 ? "/" : "")}{page}";

    private static string CaseOf(Visit visit) =>
        visit.Response.RequestMessage!.RequestUri!.Segments[3].TrimEnd('/');

    private async Task<(Visitor Clerk, ListingApplication Draft)> DraftAsync()
    {
        var organisation = await web.AddInstitutionAsync();
        return (
            await web.SignInAs(Role.Clerk, organisation),
            await web.AddDraftAsync(organisation)
        );
    }
}
