using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Accounts.UseCases;
using Mingjian.Regulation;

namespace Mingjian.Tests.Accounts.UseCases;

public sealed class InvitationTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, Proves("5.1"), ClassData(typeof(BothDatabases))]
    public async Task InviteInstitution_NotKnownYet_OpensTheWayForItsFirstPerson(DatabaseKind kind)
    {
        await using var bench = await AccountsBench.InAsync(kind);

        var invited = await bench.InviteInstitutionAsync();

        var db = bench.Db();
        var institution = await db.Organisations.SingleAsync(Stop);
        (institution.Kind, institution.CreditCode).ShouldBe(
            (OrganisationKind.Institution, TestData.CreditCode())
        );
        var stored = await db.Invitations.SingleAsync(Stop);
        stored.OrganisationId.ShouldBe(institution.OrganisationId);
        stored.TokenHash.ShouldBe(Invitation.HashOf(invited.Token));
        stored.Roles.ShouldBe(InviteInstitution.FirstRoles);
    }

    [Theory, Proves("5.1"), ClassData(typeof(BothDatabases))]
    public async Task InviteInstitution_KnownAlready_IsRefusedWithItsName(DatabaseKind kind)
    {
        await using var bench = await AccountsBench.InAsync(kind);
        await bench.InviteInstitutionAsync();

        var refusal = await Should.ThrowAsync<RuleBroken>(() =>
            bench.InviteInstitutionAsync("other@institution.example")
        );

        refusal.Rule.ShouldBe(AccountsRules.CreditCodeTaken("重庆示例环境检测有限公司"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task InvitePerson_ByTheInstitutionsAdministrator_ToTheOwnOnly(DatabaseKind kind)
    {
        await using var bench = await AccountsBench.InAsync(kind);
        var own = await bench.AddOrganisationAsync(OrganisationKind.Institution, "本机构");
        var other = await bench.AddOrganisationAsync(OrganisationKind.Institution, "他机构");
        var db = bench.At(Guid.CreateVersion7(), own.OrganisationId, Duties.ManageOwnPeople);
        var invite = new InvitePerson(db, db.Desk, bench.Inviter(db));

        await invite.RunAsync(own.OrganisationId, new("b@x.example", "乙", [Role.Clerk]), Stop);
        await Should.ThrowAsync<DutyMissing>(() =>
            invite.RunAsync(other.OrganisationId, new("c@x.example", "丙", [Role.Clerk]), Stop)
        );

        var made = await bench.Db().Invitations.SingleAsync(Stop);
        (made.OrganisationId, made.Email).ShouldBe((own.OrganisationId, "b@x.example"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task InvitePerson_ToARoleOfAnotherKind_IsRefused(DatabaseKind kind)
    {
        await using var bench = await AccountsBench.InAsync(kind);
        var own = await bench.AddOrganisationAsync(OrganisationKind.Institution, "本机构");
        var db = bench.Officer(Duties.ManagePeople);

        var refusal = await Should.ThrowAsync<RuleBroken>(() =>
            new InvitePerson(db, db.Desk, bench.Inviter(db)).RunAsync(
                own.OrganisationId,
                new("b@x.example", "乙", [Role.CaseOfficer]),
                Stop
            )
        );

        refusal.Rule.ShouldBe(
            AccountsRules.WrongRole(Role.CaseOfficer, OrganisationKind.Institution)
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task InviteFirstPerson_Again_TakesTheEarlierLinkBack(DatabaseKind kind)
    {
        await using var bench = await AccountsBench.InAsync(kind);
        var first = await bench.InviteInstitutionAsync();

        var second = await InviteFirstAsync(bench, first.Invitation.OrganisationId);

        var invitations = await bench.Db().Invitations.ToListAsync(Stop);
        invitations
            .Single(i => i.ClosedAt(bench.Time.Moment) is null)
            .InvitationId.ShouldBe(second.Invitation.InvitationId);
        (await Should.ThrowAsync<RuleBroken>(() => bench.AcceptAsync(first))).Rule.ShouldBe(
            AccountsRules.InvitationRevoked
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task InviteFirstPerson_WhereSomebodyAdministers_IsRefused(DatabaseKind kind)
    {
        await using var bench = await AccountsBench.InAsync(kind);
        var first = await bench.InviteInstitutionAsync();
        await bench.AcceptAsync(first);

        var refusal = await Should.ThrowAsync<RuleBroken>(() =>
            InviteFirstAsync(bench, first.Invitation.OrganisationId)
        );

        refusal.Rule.ShouldBe(AccountsRules.HasAdministrator);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RevokeInvitation_BeforeItIsUsed_ClosesTheLink(DatabaseKind kind)
    {
        await using var bench = await AccountsBench.InAsync(kind);
        var invited = await bench.InviteInstitutionAsync();
        var (organisationId, invitationId) = (
            invited.Invitation.OrganisationId,
            invited.Invitation.InvitationId
        );
        var db = bench.Officer(Duties.ManagePeople);
        var revoke = new RevokeInvitation(db, db.Desk, bench.Time);

        await revoke.RunAsync(organisationId, invitationId, Stop);

        (await Should.ThrowAsync<RuleBroken>(() => bench.AcceptAsync(invited))).Rule.ShouldBe(
            AccountsRules.InvitationRevoked
        );
        await Should.ThrowAsync<NotFound>(() =>
            revoke.RunAsync(Guid.CreateVersion7(), invitationId, Stop)
        );
    }

    [Theory, Proves("3.1"), ClassData(typeof(BothDatabases))]
    public async Task RegisterOrganisation_OfADistrict_IsDoneOnceForEachOffice(DatabaseKind kind)
    {
        await using var bench = await AccountsBench.InAsync(kind);
        var made = await RegisterAsync(bench, OrganisationKind.DistrictBureau, TestData.Yuzhong);

        var twice = await RefusedAsync(bench, OrganisationKind.DistrictBureau, TestData.Yuzhong);
        var placeless = await RefusedAsync(bench, OrganisationKind.DistrictBureau, null);
        var institution = await RefusedAsync(bench, OrganisationKind.Institution, null);

        made.Office.ShouldBe(TestData.Yuzhong);
        twice.ShouldBe(AccountsRules.OfficeTaken);
        placeless.ShouldBe(AccountsRules.OfficeMissing);
        institution.ShouldBe(AccountsRules.KindNotHere);
    }

    private static Task<Invited> InviteFirstAsync(AccountsBench bench, Guid organisationId)
    {
        var db = bench.Officer(Duties.Invite);
        return new InviteFirstPerson(db, db.Desk, bench.Inviter(db), bench.Clock).RunAsync(
            organisationId,
            new("first@institution.example", "甲", InviteInstitution.FirstRoles),
            Stop
        );
    }

    private static Task<Organisation> RegisterAsync(
        AccountsBench bench,
        OrganisationKind kind,
        string? office
    )
    {
        var db = bench.Officer(Duties.ManagePeople);
        return new RegisterOrganisation(db, db.Desk).RunAsync(kind, "某单位", office, Stop);
    }

    private static async Task<Rule> RefusedAsync(
        AccountsBench bench,
        OrganisationKind kind,
        string? office
    ) => (await Should.ThrowAsync<RuleBroken>(() => RegisterAsync(bench, kind, office))).Rule;
}
