using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Mingjian.Accounts;
using Mingjian.Accounts.Credentials;
using Mingjian.Accounts.Credentials.UseCases;
using Mingjian.Accounts.Storage;
using Mingjian.Accounts.UseCases;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Tests.Accounts;

/// <summary>People of organisations in a test's database; each act at a desk and in a context of its own, as requests are.</summary>
internal sealed class AccountsBench(TestDatabase database) : IAsyncDisposable
{
    public const string Password = "江边的老水塔 1987 还在";

    private readonly PasswordHasher<Person> hasher = new();
    private readonly SecondFactor factor = new(new EphemeralDataProtectionProvider());

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public StandingTime Time { get; } = StandingTime.On(2026, 3, 20);

    public ChinaClock Clock => new(Time);

    /// <summary>The secret with which everybody here makes one-time codes.</summary>
    public byte[] Key { get; } = SecondFactor.NewKey();

    public string Code => OneTimeCode.At(Key, OneTimeCode.StepOf(Time.GetUtcNow()));

    public static async Task<AccountsBench> InAsync(DatabaseKind kind) =>
        new(await TestDatabase.CreateAsync(kind));

    /// <summary>A context that sees everything.</summary>
    public MingjianDb Db() => database.Open(clock: Clock);

    /// <summary>A context at whose desk somebody with these duties sits.</summary>
    public MingjianDb At(Guid personId, Guid organisationId, params string[] duties)
    {
        var desk = new Desk();
        desk.Seat(
            new(personId, "办理人", "办理", organisationId, "单位", duties.ToHashSet()),
            Viewer.Municipal
        );
        return database.Open(desk, Clock);
    }

    /// <summary>A context at whose desk an officer with these duties sits.</summary>
    public MingjianDb Officer(params string[] duties) =>
        At(Guid.CreateVersion7(), Guid.CreateVersion7(), duties);

    /// <summary>A context of somebody who opened a link or the sign-in page.</summary>
    public MingjianDb Public() => database.Open(new Desk(), Clock);

    public Inviter Inviter(MingjianDb db) => new(db, db.Desk, Time);

    public InvitationBook Book(MingjianDb db) => new(db, db.Desk, Clock);

    public Seats Seats(MingjianDb db) => new(db, new LawBook(db), Clock, Time);

    public SecretSetter Secrets(MingjianDb db) => new(db, hasher, factor, Time);

    public CredentialCheck Check(MingjianDb db) => new(db, hasher, factor, Time);

    public Task<Session?> SignInAsync(string login, string password = Password)
    {
        Time.Moment = Time.Moment.AddMinutes(1); // a code works once
        var db = Public();
        return new SignIn(db, db.Desk, Check(db), Seats(db), Time).RunAsync(
            login,
            password,
            Code,
            "127.0.0.0",
            Stop
        );
    }

    public async Task<Invited> InviteInstitutionAsync(string email = "first@institution.example")
    {
        var db = Officer(Duties.Invite);
        return await new InviteInstitution(db, db.Desk, Inviter(db)).RunAsync(
            "重庆示例环境检测有限公司",
            TestData.CreditCode(),
            new(email, "甲", InviteInstitution.FirstRoles),
            Stop
        );
    }

    public Task<Accepted> AcceptAsync(Invited invited, string name = "甲")
    {
        Time.Moment = Time.Moment.AddMinutes(1);
        var db = Public();
        return new AcceptInvitation(db, db.Desk, Secrets(db), Book(db), Time).RunAsync(
            invited.Token,
            new(name, Password, new(Key, Code)),
            "127.0.0.0",
            Stop
        );
    }

    /// <summary>Somebody with an account and a role in an organisation.</summary>
    public async Task<Person> AddPersonAsync(string login, Organisation organisation, Role role)
    {
        var person = Person.New(login, login, Time.Moment);
        person.PasswordHash = hasher.HashPassword(person, Password);
        person.Enrol(factor.Protect(Key), usedStep: 0);
        var db = Db();
        db.People.Add(person);
        db.Memberships.Add(
            new()
            {
                PersonId = person.Id,
                OrganisationId = organisation.OrganisationId,
                Role = role,
                From = new(2024, 1, 12),
            }
        );
        await db.SaveChangesAsync(Stop);
        return person;
    }

    public async Task<Organisation> AddOrganisationAsync(OrganisationKind kind, string name)
    {
        var organisation = new Organisation { Kind = kind, Name = name };
        var db = Db();
        db.Organisations.Add(organisation);
        await db.SaveChangesAsync(Stop);
        return organisation;
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
