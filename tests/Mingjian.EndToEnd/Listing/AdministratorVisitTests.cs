using Mingjian.Accounts;

namespace Mingjian.EndToEnd.Listing;

/// <summary>The administrators' pages in the browser, with what the house brings along.</summary>
[Collection("one host after another")]
public sealed class AdministratorVisitTests(ListingSite site) : IClassFixture<ListingSite>
{
    public static TheoryData<Role, string, string> Pages() =>
        new()
        {
            { Role.SecurityAdministrator, "/console/people", "administrator-people" },
            { Role.SystemAdministrator, "/console/settings", "administrator-settings" },
            { Role.SystemAdministrator, "/console/calendar/2026", "administrator-calendar" },
            { Role.SystemAdministrator, "/console/operations", "administrator-operations" },
            { Role.AuditAdministrator, "/console/journal", "administrator-journal" },
        };

    [Theory, MemberData(nameof(Pages))]
    public async Task Page_OpenedByItsAdministrator_IsThere(Role role, string path, string screen)
    {
        var account = await site.AddOfficerAsync(role, "示例管理员");
        var visit = await OfficerVisit.BeginAsync(site, account);

        var status = await visit.ShowAsync(path, screen);

        status.ShouldBe(200);
    }
}
