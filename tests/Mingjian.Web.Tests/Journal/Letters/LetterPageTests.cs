using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingjian.Accounts;
using Mingjian.Journal.Letters;
using Mingjian.Journal.Storage;
using Mingjian.Journal.UseCases;
using Mingjian.Listing;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Web.Tests.Journal.Letters;

public sealed class LetterPageTests(LetterPageTests.WithoutChromium web)
    : IClassFixture<LetterPageTests.WithoutChromium>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_PreviewedLetterWithSealedPaper_ReachesTheInstitutionAsItWasSeen()
    {
        var (institution, clerk) = await InstitutionAsync();
        var officer = await web.SignInAs(Role.CaseOfficer);
        var letter = await PrepareAsync(institution);
        var address = $"/console/letters/{letter}";

        var preview = await officer.GetPageAsync(address);
        var seen = preview.Document.QuerySelector("iframe")!.GetAttribute("src")!;
        (await clerk.GetPageAsync(seen)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await clerk.GetPageAsync($"/institution/letters/{letter}")).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
        var attached = await officer.SubmitFormAsync(
            Sending(preview),
            new { Paper = new FormFile("盖章.pdf", Encoding.UTF8.GetBytes("%PDF-1.7 sealed")) },
            "button[formaction*=Attach]"
        );
        var ready = await officer.FollowAsync(attached);
        ready.MainText.ShouldContain("盖章件：盖章.pdf");
        (await RecordedAsync(letter, nameof(AttachSealedLetter))).ShouldBe(1);
        var sent = await officer.FollowAsync(
            await officer.SubmitFormAsync(Sending(ready), null, "button[formaction*=Send]")
        );

        sent.MainText.ShouldContain("文书已发出");
        sent.MainText.ShouldContain("发出文书 渝环名录");
        var received = await clerk.GetPageAsync($"/institution/letters/{letter}");
        received.Document.QuerySelector("iframe")!.GetAttribute("src").ShouldBe(seen);
        received.MainText.ShouldContain("盖章件：盖章.pdf");
        var html = await clerk.GetPageAsync(seen);
        html.Text.ShouldContain("经核查，资料完整。");
        html.Response.Headers.GetValues("Content-Security-Policy")
            .Single()
            .ShouldEndWith("sandbox");
        (await clerk.GetPageAsync("/institution/letters")).MainText.ShouldContain("告知书");
        (await clerk.GetPageAsync("/inbox")).MainText.ShouldContain("收到文书：告知书");
        var (_, stranger) = await InstitutionAsync();
        (await stranger.GetPageAsync($"/institution/letters/{letter}")).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await stranger.GetPageAsync(seen)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Send_LetterThatWasDrawnUpAgainMeanwhile_IsRefusedOnTheSamePage()
    {
        var (institution, _) = await InstitutionAsync();
        var officer = await web.SignInAs(Role.CaseOfficer);
        var letter = await PrepareAsync(institution);
        var preview = await officer.GetPageAsync($"/console/letters/{letter}");
        await ActAsync<RedraftLetter>(verb =>
            verb.RunAsync(letter, new LetterFields { { "段落", ["另一段"] } }, Stop)
        );

        var refused = await officer.SubmitFormAsync(
            Sending(preview),
            null,
            "button[formaction*=Send]"
        );

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Text.ShouldContain("文书在您预览之后有改动");
        (await web.Db().Letters.SingleAsync(l => l.LetterId == letter, Stop)).Stage.ShouldBe(
            LetterStage.Prepared
        );
    }

    [Fact]
    public async Task Attach_WhatIsNoPdf_IsToldBesideTheField()
    {
        var (institution, _) = await InstitutionAsync();
        var officer = await web.SignInAs(Role.CaseOfficer);
        var letter = await PrepareAsync(institution);
        var preview = await officer.GetPageAsync($"/console/letters/{letter}");

        var refused = await officer.SubmitFormAsync(
            Sending(preview),
            new { Paper = new FormFile("盖章.pdf", Encoding.UTF8.GetBytes("not a pdf")) },
            "button[formaction*=Attach]"
        );

        refused
            .Document.QuerySelector(".field.bad")!
            .TextContent.ShouldContain("“盖章.pdf”的内容不是PDF");
    }

    [Fact]
    public async Task Void_NeedsAReason()
    {
        var (institution, _) = await InstitutionAsync();
        var officer = await web.SignInAs(Role.CaseOfficer);
        var letter = await PrepareAsync(institution);
        var page = await officer.GetPageAsync($"/console/letters/{letter}");
        var form = page.Form("form:has([name=Reason])");

        var without = await officer.SubmitFormAsync(form);
        var with = await officer.FollowAsync(
            await officer.SubmitFormAsync(form, new { Reason = "机构撤回申请" })
        );

        without.MainText.ShouldContain("请写明作废的理由");
        with.MainText.ShouldContain("已作废");
    }

    [Fact]
    public async Task Print_WithoutChromium_SaysWhatToInstall()
    {
        var (institution, _) = await InstitutionAsync();
        var officer = await web.SignInAs(Role.CaseOfficer);
        var letter = await PrepareAsync(institution);

        var page = await officer.GetPageAsync($"/console/letters/{letter}/print");

        page.MainText.ShouldContain(ChromiumPath.ToInstall);
    }

    [Fact]
    public async Task Letter_OutsideTheTerritoryOrTheDuty_IsNotSeen()
    {
        var (institution, clerk) = await InstitutionAsync();
        var letter = await PrepareAsync(institution);
        var district = await web.SignInAs(Role.DistrictOfficer);
        var reader = await web.SignInAs(Role.MarketRegulatorReader);

        (await district.GetPageAsync($"/console/letters/{letter}")).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await district.GetPageAsync("/console/letters")).MainText.ShouldContain("还没有文书。");
        (await reader.GetPageAsync($"/console/letters/{letter}")).Status.ShouldBe(
            HttpStatusCode.Forbidden
        );
        (await clerk.GetPageAsync($"/console/letters/{letter}")).Status.ShouldBe(
            HttpStatusCode.Forbidden
        );
    }

    private static AngleSharp.Html.Dom.IHtmlFormElement Sending(Visit page) =>
        page.Form("form:has([name=seen])");

    private Task<int> RecordedAsync(Guid letter, string verb) =>
        web.Db()
            .JournalEntries.CountAsync(
                e => e.ProceedingKind == verb && e.Content.Contains(letter.ToString()),
                Stop
            );

    private async Task<(Organisation Institution, Visitor Clerk)> InstitutionAsync()
    {
        var institution = await web.AddOrganisationAsync(OrganisationKind.Institution, "试验机构");
        return (institution, await web.SignInAs(Role.Clerk, institution));
    }

    private Task<Guid> PrepareAsync(Organisation institution)
    {
        var order = new LetterOrder(
            institution.OrganisationId,
            institution.Name,
            "Journal/Plain",
            "告知书",
            new LetterFields { { "段落", ["经核查，资料完整。"] } },
            SettingName.ListingLetterNumber
        );
        return ActAsync<PrepareLetter, Guid>(verb => verb.RunAsync(order, Stop));
    }

    private Task ActAsync<TVerb>(Func<TVerb, Task> act)
        where TVerb : notnull =>
        ActAsync<TVerb, int>(async verb =>
        {
            await act(verb);
            return 0;
        });

    private async Task<T> ActAsync<TVerb, T>(Func<TVerb, Task<T>> act)
        where TVerb : notnull
    {
        await using var scope = web.Services.CreateAsyncScope();
        var duties = new HashSet<string> { ListingDuties.SendLetter };
        scope
            .ServiceProvider.GetRequiredService<Desk>()
            .Seat(
                new Actor(
                    Guid.CreateVersion7(),
                    "经办",
                    "市局经办",
                    Guid.Empty,
                    "重庆市生态环境局",
                    duties
                ),
                Viewer.Municipal
            );
        return await act(scope.ServiceProvider.GetRequiredService<TVerb>());
    }

    public sealed class WithoutChromium : WebFixture
    {
        protected override void Configure(IServiceCollection services) =>
            services.AddSingleton(new ChromiumPath(null));

        protected override async Task PrepareAsync() => await ReferenceData.LoadAsync(Db());
    }
}
