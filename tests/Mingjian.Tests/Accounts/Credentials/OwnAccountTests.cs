using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Credentials;
using Mingjian.Accounts.Credentials.UseCases;
using Mingjian.Accounts.Storage;
using Mingjian.Accounts.UseCases;
using Mingjian.Regulation;

namespace Mingjian.Tests.Accounts.Credentials;

/// <summary>What somebody does with the own account: joins, changes the secrets, chooses where to act, ends other sessions.</summary>
public sealed class OwnAccountTests
{
    private const string Login = "jia@institution.example";
    private const string NewPassword = "山城的旧缆车 2002 停了";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task AcceptInvitation_ByTheHolder_GivesTheRolesOnce(DatabaseKind kind)
    {
        await using var bench = await AccountsBench.InAsync(kind);
        var invited = await bench.InviteInstitutionAsync(Login);

        var accepted = await bench.AcceptAsync(invited);

        var seat = await bench.Seats(bench.Db()).OfAsync(accepted.Session.SessionId, Stop);
        seat!.Chosen!.Roles.Order().ShouldBe(InviteInstitution.FirstRoles.Order());
        var used = await Should.ThrowAsync<RuleBroken>(() => bench.AcceptAsync(invited, "乙"));
        used.Rule.ShouldBe(AccountsRules.InvitationUsed);
        (await bench.Db().People.CountAsync(Stop)).ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task AcceptInvitation_AfterItsLife_IsRefused(DatabaseKind kind)
    {
        await using var bench = await AccountsBench.InAsync(kind);
        var invited = await bench.InviteInstitutionAsync(Login);
        bench.Time.Moment += Invitation.Life;

        var refusal = await Should.ThrowAsync<RuleBroken>(() => bench.AcceptAsync(invited));

        refusal.Rule.ShouldBe(AccountsRules.InvitationExpired);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task JoinWithAccount_ServesBothAndChoosesBetweenThem(DatabaseKind kind)
    {
        await using var bench = await AccountsBench.InAsync(kind);
        var first = await bench.AddOrganisationAsync(OrganisationKind.Institution, "旧机构");
        await bench.AddPersonAsync(Login, first, Role.Clerk);
        var invited = await bench.InviteInstitutionAsync(Login);

        var refused = await JoinAsync(bench, invited, "wrong wrong wrong");
        var joined = await JoinAsync(bench, invited, AccountsBench.Password);
        await ChooseAsync(bench, joined!.SessionId, first.OrganisationId);

        refused.ShouldBeNull();
        var seat = await bench.Seats(bench.Db()).OfAsync(joined.SessionId, Stop);
        seat!.Places.Count.ShouldBe(2);
        seat.Chosen!.OrganisationId.ShouldBe(first.OrganisationId);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ChooseOrganisation_WhereThePersonHoldsNoRole_IsNotFound(DatabaseKind kind)
    {
        await using var bench = await AccountsBench.InAsync(kind);
        var own = await bench.AddOrganisationAsync(OrganisationKind.Institution, "机构");
        var other = await bench.AddOrganisationAsync(OrganisationKind.Institution, "他机构");
        await bench.AddPersonAsync(Login, own, Role.Clerk);
        var session = await bench.SignInAsync(Login);

        await Should.ThrowAsync<NotFound>(() =>
            ChooseAsync(bench, session!.SessionId, other.OrganisationId)
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ChangePassword_EndsEverySessionButTheNewOne(DatabaseKind kind)
    {
        await using var bench = await AccountsBench.InAsync(kind);
        var (person, institution) = await MemberAsync(bench);
        var before = await bench.SignInAsync(Login);

        var session = await ChangeAsync(bench, person, institution, AccountsBench.Password);

        var seats = bench.Seats(bench.Db());
        (await seats.OfAsync(before!.SessionId, Stop)).ShouldBeNull();
        (await seats.OfAsync(session.SessionId, Stop)).ShouldNotBeNull();
        (await bench.SignInAsync(Login)).ShouldBeNull();
        (await bench.SignInAsync(Login, NewPassword)).ShouldNotBeNull();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ChangePassword_WithWrongPresentSecrets_IsRefusedAndCounted(DatabaseKind kind)
    {
        await using var bench = await AccountsBench.InAsync(kind);
        var (person, institution) = await MemberAsync(bench);

        var refusal = await Should.ThrowAsync<RuleBroken>(() =>
            ChangeAsync(bench, person, institution, "wrong wrong wrong")
        );

        refusal.Rule.ShouldBe(AccountsRules.OldPasswordWrong);
        (await bench.Db().People.SingleAsync(Stop)).AccessFailedCount.ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task EnrolSecondFactor_OnANewPhone_RetiresTheOldOne(DatabaseKind kind)
    {
        await using var bench = await AccountsBench.InAsync(kind);
        var (person, institution) = await MemberAsync(bench);
        var next = SecondFactor.NewKey();
        bench.Time.Moment = bench.Time.Moment.AddMinutes(1);
        var db = bench.At(person, institution);

        var codes = await new EnrolSecondFactor(
            db,
            db.Desk,
            bench.Check(db),
            bench.Secrets(db),
            bench.Seats(db),
            bench.Time
        ).RunAsync(
            AccountsBench.Password,
            bench.Code,
            new(next, OneTimeCode.At(next, OneTimeCode.StepOf(bench.Time.GetUtcNow()))),
            "127.0.0.0",
            Stop
        );

        codes.Count.ShouldBe(RecoveryCode.Count);
        (await bench.SignInAsync(Login)).ShouldBeNull();
        (await bench.Db().RecoveryCodes.CountAsync(Stop)).ShouldBe(RecoveryCode.Count);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task EndOtherSessions_LeavesThePresentOne(DatabaseKind kind)
    {
        await using var bench = await AccountsBench.InAsync(kind);
        var (person, institution) = await MemberAsync(bench);
        var lost = await bench.SignInAsync(Login);
        var present = await bench.SignInAsync(Login);
        var db = bench.At(person, institution);

        await new EndOtherSessions(db, db.Desk, bench.Seats(db), bench.Time).RunAsync(
            present!.SessionId,
            Stop
        );

        var seats = bench.Seats(bench.Db());
        (await seats.OfAsync(lost!.SessionId, Stop)).ShouldBeNull();
        (await seats.OfAsync(present.SessionId, Stop)).ShouldNotBeNull();
    }

    private static async Task<(Guid Person, Guid Institution)> MemberAsync(AccountsBench bench)
    {
        var institution = await bench.AddOrganisationAsync(OrganisationKind.Institution, "机构");
        var person = await bench.AddPersonAsync(Login, institution, Role.Clerk);
        return (person.Id, institution.OrganisationId);
    }

    private static Task<Session?> JoinAsync(AccountsBench bench, Invited invited, string password)
    {
        bench.Time.Moment = bench.Time.Moment.AddMinutes(1);
        var db = bench.Public();
        return new JoinWithAccount(
            db,
            db.Desk,
            bench.Check(db),
            bench.Book(db),
            bench.Seats(db),
            bench.Time
        ).RunAsync(invited.Token, password, bench.Code, "127.0.0.0", Stop);
    }

    private static Task ChooseAsync(AccountsBench bench, Guid sessionId, Guid organisationId)
    {
        var db = bench.Public();
        return new ChooseOrganisation(db, db.Desk, bench.Seats(db)).RunAsync(
            sessionId,
            organisationId,
            Stop
        );
    }

    private static Task<Session> ChangeAsync(
        AccountsBench bench,
        Guid person,
        Guid institution,
        string present
    )
    {
        bench.Time.Moment = bench.Time.Moment.AddMinutes(1);
        var db = bench.At(person, institution);
        return new ChangePassword(
            db,
            db.Desk,
            bench.Check(db),
            bench.Secrets(db),
            bench.Seats(db),
            bench.Time
        ).RunAsync(present, bench.Code, NewPassword, "127.0.0.0", Stop);
    }
}
