using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingjian.Accounts;
using Mingjian.Data;
using Mingjian.Journal.Sealing;
using Mingjian.Journal.Storage;

namespace Mingjian.Web.Tests.Journal.Console;

public sealed class UnmaskTests(UnmaskTests.WithValue web) : IClassFixture<UnmaskTests.WithValue>
{
    private const string Number = "500101199001011234";

    private static readonly Guid Institution = Guid.CreateVersion7();
    private static readonly Guid Staff = Guid.CreateVersion7();

    private static string Address =>
        $"/console/unmask/test.staff/{Staff}/IdentityNumber?back=/console/letters";

    [Fact]
    public async Task Unmask_WithAReason_ShowsTheValueOnceAndRecordsIt()
    {
        var officer = await web.SignInAs(Role.CaseOfficer);
        var page = await officer.GetPageAsync(Address);
        page.MainText.ShouldContain("500101********1234");
        page.Text.ShouldNotContain(Number);

        var shown = await officer.SubmitFormAsync(
            page.Form(),
            new { Reason = "核对与社保记录是否一致" }
        );

        shown.MainText.ShouldContain(Number);
        shown.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await officer.GetPageAsync(Address)).Text.ShouldNotContain(Number);
        var recorded = await web.Db()
            .JournalEntries.SingleAsync(
                e => e.Fact == "PersonalValueUnmasked" && e.PersonId == officer.Person!.Id,
                TestContext.Current.CancellationToken
            );
        recorded.Stream.ShouldBe(Institution);
        recorded.Reason.ShouldBe("核对与社保记录是否一致");
        recorded.Content.ShouldContain("张*");
        recorded.Content.ShouldNotContain(Number);
    }

    [Fact]
    public async Task Unmask_WithoutAReason_ShowsAndRecordsNothing()
    {
        var officer = await web.SignInAs(Role.CaseOfficer);
        var page = await officer.GetPageAsync(Address);

        var refused = await officer.SubmitFormAsync(page.Form(), new { Reason = " 看 " });

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Text.ShouldContain("请写明查看原文的理由");
        refused.Text.ShouldNotContain(Number);
        (
            await web.Db()
                .JournalEntries.AnyAsync(
                    e => e.PersonId == officer.Person!.Id,
                    TestContext.Current.CancellationToken
                )
        ).ShouldBeFalse();
    }

    [Fact]
    public async Task Unmask_WithoutTheDutyOrOfNothing_IsRefused()
    {
        var district = await web.SignInAs(Role.DistrictOfficer);
        var officer = await web.SignInAs(Role.CaseOfficer);

        (await district.GetPageAsync(Address)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (
            await officer.GetPageAsync(
                $"/console/unmask/test.staff/{Guid.CreateVersion7()}/IdentityNumber"
            )
        ).Status.ShouldBe(HttpStatusCode.NotFound);
        (
            await officer.GetPageAsync($"/console/unmask/nothing/{Staff}/IdentityNumber")
        ).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    public sealed class WithValue : WebFixture
    {
        protected override void Configure(IServiceCollection services) =>
            services.AddScoped<IPersonalValues, Values>();
    }

    private sealed class Values(MingjianDb db, PersonalData personal) : IPersonalValues
    {
        public string Subject => "test.staff";

        public Task<PersonalValue?> FindAsync(
            string subjectId,
            PersonalKind kind,
            CancellationToken stop
        ) =>
            Task.FromResult(
                subjectId == Staff.ToString() && db.Viewer.SeesEverything
                    ? new PersonalValue(personal.Seal(Number, kind), Institution, "张*")
                    : null
            );
    }
}
