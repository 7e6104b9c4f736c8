using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Accounts.UseCases;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;

namespace Mingjian.Tests.Accounts.UseCases;

public sealed class PeopleTests
{
    private const string Login = "jia@institution.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task DisablePerson_EndsTheSessions_AndEnablePerson_LetsThemInAgain(
        DatabaseKind kind
    )
    {
        await using var bench = await AccountsBench.InAsync(kind);
        var institution = await bench.AddOrganisationAsync(OrganisationKind.Institution, "机构");
        var person = await bench.AddPersonAsync(Login, institution, Role.Clerk);
        var session = (await bench.SignInAsync(Login))!.SessionId;

        await DisableAsync(bench, person.Id);
        var seatWhileDisabled = await bench.Seats(bench.Db()).OfAsync(session, Stop);
        var refused = await bench.SignInAsync(Login);
        await EnableAsync(bench, person.Id);
        var again = await bench.SignInAsync(Login);

        seatWhileDisabled.ShouldBeNull();
        refused.ShouldBeNull();
        again.ShouldNotBeNull();
        (await bench.Seats(bench.Db()).OfAsync(session, Stop)).ShouldBeNull();
        var reasons = await bench
            .Db()
            .JournalEntries.Where(e =>
                e.Fact == nameof(PersonDisabled) || e.Fact == nameof(PersonEnabled)
            )
            .OrderBy(e => e.Number)
            .Select(e => e.Reason)
            .ToListAsync(Stop);
        reasons.ShouldBe(["离职", "返聘"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task DisablePerson_TheLastAdministratorOrOneself_IsRefused(DatabaseKind kind)
    {
        await using var bench = await AccountsBench.InAsync(kind);
        var institution = await bench.AddOrganisationAsync(OrganisationKind.Institution, "机构");
        var last = await bench.AddPersonAsync(Login, institution, Role.InstitutionAdministrator);
        var own = bench.At(last.Id, institution.OrganisationId, Duties.ManagePeople);

        var only = await Should.ThrowAsync<RuleBroken>(() => DisableAsync(bench, last.Id));
        var oneself = await Should.ThrowAsync<RuleBroken>(() =>
            new DisablePerson(own, own.Desk, bench.Clock).RunAsync(last.Id, "离职", Stop)
        );

        only.Rule.ShouldBe(AccountsRules.LastAdministrator(Role.InstitutionAdministrator));
        oneself.Rule.ShouldBe(AccountsRules.SelfDisabled);
        (await bench.SignInAsync(Login)).ShouldNotBeNull();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task StartReset_GivesALinkWithWhichThePersonAloneSetsNewSecrets(DatabaseKind kind)
    {
        await using var bench = await AccountsBench.InAsync(kind);
        var institution = await bench.AddOrganisationAsync(OrganisationKind.Institution, "机构");
        var person = await bench.AddPersonAsync(Login, institution, Role.Clerk);
        var session = (await bench.SignInAsync(Login))!.SessionId;

        var invited = await ResetAsync(bench, institution.OrganisationId, person.Id);
        var stillOpen = await bench.Seats(bench.Db()).OfAsync(session, Stop);
        var accepted = await bench.AcceptAsync(invited);

        stillOpen.ShouldNotBeNull();
        accepted.RecoveryCodes.ShouldNotBeEmpty();
        (await bench.Seats(bench.Db()).OfAsync(session, Stop)).ShouldBeNull();
        (await bench.Db().Memberships.CountAsync(Stop)).ShouldBe(1);
        await Should.ThrowAsync<NotFound>(() =>
            ResetAsync(bench, Guid.CreateVersion7(), person.Id)
        );
    }

    private static Task DisableAsync(AccountsBench bench, Guid personId)
    {
        var db = bench.Officer(Duties.ManagePeople);
        return new DisablePerson(db, db.Desk, bench.Clock).RunAsync(personId, "离职", Stop);
    }

    private static Task EnableAsync(AccountsBench bench, Guid personId)
    {
        var db = bench.Officer(Duties.ManagePeople);
        return new EnablePerson(db, db.Desk, bench.Clock).RunAsync(personId, "返聘", Stop);
    }

    private static Task<Invited> ResetAsync(AccountsBench bench, Guid organisationId, Guid personId)
    {
        var db = bench.Officer(Duties.ManagePeople);
        return new StartReset(db, db.Desk, bench.Inviter(db)).RunAsync(
            organisationId,
            personId,
            Stop
        );
    }
}
