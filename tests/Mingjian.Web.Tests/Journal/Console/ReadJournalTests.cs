using System.Collections;
using System.Net;
using Mingjian.Accounts;
using Mingjian.Journal.Timeline;
using Mingjian.Listing;
using Mingjian.Regulation;

namespace Mingjian.Web.Tests.Journal.Console;

public sealed class ReadJournalTests(WebFixture web) : IClassFixture<WebFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Journal_FilteredByOrganisationFactAndDay_ShowsThoseAndExportsThem()
    {
        var one = await web.AddOrganisationAsync(OrganisationKind.Institution, "渝北清源检测");
        var other = await web.AddOrganisationAsync(OrganisationKind.Institution, "巴南碧水检测");
        await StoreAsync(
            new CaseAccepted(one.OrganisationId, Guid.CreateVersion7(), "名录申请", web.Today)
        );
        await StoreAsync(
            new InstitutionListed(one.OrganisationId, "CQ-001", "=渝北清源检测", web.Today)
        );
        await StoreAsync(
            new CaseAccepted(other.OrganisationId, Guid.CreateVersion7(), "名录申请", web.Today)
        );
        var auditor = await web.SignInAs(Role.AuditAdministrator);
        const string Query =
            "organisation=渝北清源&fact=CaseAccepted&from=2026-03-20&to=2026-03-20";

        var page = await auditor.GetPageAsync($"/console/journal?{Query}");
        var csv = await auditor.GetPageAsync($"/console/journal?handler=Export&{Query}");

        page.Document.QuerySelectorAll("table.data tbody tr").Length.ShouldBe(1);
        page.MainText.ShouldContain("渝北清源检测 第 1 号");
        csv.Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        csv.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
        (await auditor.GetPageAsync("/console/journal?to=2026-03-19")).MainText.ShouldContain(
            "没有符合条件的记录。"
        );
        (await auditor.GetPageAsync("/console/journal?person=没有此人")).MainText.ShouldContain(
            "没有符合条件的记录。"
        );
    }

    [Fact]
    public async Task Entry_OfEveryKindOfFact_IsShownByItsPartial()
    {
        var auditor = await web.SignInAs(Role.AuditAdministrator);
        var stream = Guid.CreateVersion7();
        var facts = FactTypes
            .ByName.Values.OrderBy(type => type.Name, StringComparer.Ordinal)
            .ToList();
        await StoreAsync([.. facts.Select(type => (IFact)Sample(type, stream))]);

        for (var number = 1; number <= facts.Count; number++)
        {
            var page = await auditor.GetPageAsync($"/console/journal/{stream}/{number}");

            page.Status.ShouldBe(HttpStatusCode.OK, facts[number - 1].Name);
            page.Document.QuerySelector(".timeline .what")!
                .TextContent.Trim()
                .ShouldNotBeEmpty(facts[number - 1].Name);
        }
    }

    [Fact]
    public async Task Entry_ThatIsNotThere_IsNotFound()
    {
        var auditor = await web.SignInAs(Role.AuditAdministrator);

        (await auditor.GetPageAsync($"/console/journal/{Guid.CreateVersion7()}/1")).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Theory]
    [InlineData(Role.Clerk)]
    [InlineData(Role.CaseOfficer)]
    [InlineData(Role.SystemAdministrator)]
    public async Task Journal_WithoutTheDuty_IsRefused(Role role)
    {
        var visitor = await web.SignInAs(role);

        (await visitor.GetPageAsync("/console/journal")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await visitor.GetPageAsync("/console/journal?handler=Export")).Status.ShouldBe(
            HttpStatusCode.Forbidden
        );
    }

    private async Task StoreAsync(params IFact[] facts)
    {
        var desk = TestDatabase.SystemDesk();
        desk.Open<ReadJournalTests>(duty: null);
        await using var db = web.Database.Open(desk, new ChinaClock(web.LawTime));

        foreach (var fact in facts)
        {
            db.Note(fact);
        }

        await db.SaveChangesAsync(Stop);
    }

    /// <summary>A fact of this kind with some value in every place.</summary>
    private static object Sample(Type type, Guid stream)
    {
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        return constructor.Invoke([
            .. constructor
                .GetParameters()
                .Select(p => p.Name == "Stream" ? stream : Value(p.ParameterType)),
        ]);
    }

    private static object? Value(Type type) =>
        Nullable.GetUnderlyingType(type) is { } inner ? Value(inner)
        : type == typeof(string) ? "甲"
        : type == typeof(Guid) ? Guid.CreateVersion7()
        : type == typeof(DateOnly) ? new DateOnly(2026, 3, 20)
        : type == typeof(DateTime) ? new DateTime(2026, 3, 20, 2, 0, 0, DateTimeKind.Utc)
        : type == typeof(Term)
            ? TestLaw.On(new(2026, 3, 20)).Term(SettingName.NoticeDays, new(2026, 3, 20))
        : type.IsEnum ? Enum.GetValues(type).GetValue(0)
        : type.IsValueType ? Activator.CreateInstance(type)
        : type.IsAssignableTo(typeof(IEnumerable)) ? List(type)
        : Sample(type, Guid.Empty);

    private static Array List(Type type)
    {
        var of = type.GetGenericArguments()[0];
        var list = Array.CreateInstance(of, 1);
        list.SetValue(Value(of), 0);
        return list;
    }
}
