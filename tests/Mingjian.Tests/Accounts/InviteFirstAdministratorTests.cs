using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Accounts.UseCases;
using Mingjian.Regulation;

namespace Mingjian.Tests.Accounts;

public sealed class InviteFirstAdministratorTests
{
    private readonly StandingTime time = StandingTime.On(2026, 3, 20);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task EmptyDatabase_GetsTheBureauAndOneOpenInvitation(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);

        await InviteAsync(database, "first@bureau.example");
        var second = await InviteAsync(database, "first@bureau.example");

        var db = database.Open();
        var bureau = await db.Organisations.SingleAsync(Stop);
        var invitations = await db.Invitations.ToListAsync(Stop);
        bureau.Kind.ShouldBe(OrganisationKind.MunicipalBureau);
        invitations.Count.ShouldBe(2);
        var open = invitations.Single(i => i.ClosedAt(time.Moment) is null);
        open.Roles.ShouldBe([Role.SecurityAdministrator]);
        open.TokenHash.ShouldBe(Invitation.HashOf(second.Token));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task DatabaseWithASecurityAdministrator_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await InviteAsync(database, "first@bureau.example");
        var db = database.Open();
        var person = Person.New("first@bureau.example", "甲", time.Moment);
        db.People.Add(person);
        db.Memberships.Add(
            new()
            {
                PersonId = person.Id,
                OrganisationId = (await db.Organisations.SingleAsync(Stop)).OrganisationId,
                Role = Role.SecurityAdministrator,
                From = new(2026, 3, 1),
            }
        );
        await db.SaveChangesAsync(Stop);

        var refused = await Should.ThrowAsync<RuleBroken>(() =>
            InviteAsync(database, "second@bureau.example")
        );

        refused.Rule.ShouldBe(AccountsRules.AdministratorExists);
    }

    private async Task<Invited> InviteAsync(TestDatabase database, string email)
    {
        var db = database.Open(clock: new ChinaClock(time));
        return await new InviteFirstAdministrator(
            db,
            db.Desk,
            new Inviter(db, db.Desk, time)
        ).RunAsync("重庆市生态环境局", "500000", email, Stop);
    }
}
