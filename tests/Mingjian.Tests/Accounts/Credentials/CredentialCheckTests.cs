using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Credentials;
using Mingjian.Accounts.Storage;

namespace Mingjian.Tests.Accounts.Credentials;

public sealed class CredentialCheckTests
{
    private const string Password = "江边的老水塔 1987 还在";

    private readonly StandingTime time = StandingTime.On(2026, 3, 20);
    private readonly PasswordHasher<Person> hasher = new();
    private readonly SecondFactor factor = new(new EphemeralDataProtectionProvider());
    private readonly byte[] key = SecondFactor.NewKey();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Code => OneTimeCode.At(key, OneTimeCode.StepOf(time.GetUtcNow()));

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Code_SentTwiceAtOnce_IsAcceptedOnce(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var person = await AddAsync(database);

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => CheckAsync(database, person, Password, Code))
        );

        outcomes.Count(o => o == CredentialOutcome.Accepted).ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Guesses_MadeAtTheSameMoment_CannotOutrunTheCount(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var person = await AddAsync(database);

        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(0, 2 * CredentialCheck.AllowedFailures)
                .Select(n => CheckAsync(database, person, $"guess number {n}", Code))
        );

        outcomes.ShouldContain(CredentialOutcome.RefusedAndLocked);
        (await CheckAsync(database, person, Password, Code)).ShouldBe(CredentialOutcome.Locked);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Failures_BeforeASuccess_AreForgotten(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var person = await AddAsync(database);

        for (var i = 0; i < CredentialCheck.AllowedFailures - 1; i++)
        {
            await CheckAsync(database, person, "wrong wrong wrong", Code);
        }

        var accepted = await CheckAsync(database, person, Password, Code);

        accepted.ShouldBe(CredentialOutcome.Accepted);
        var stored = await database.Open().People.SingleAsync(Stop);
        stored.AccessFailedCount.ShouldBe(0);
    }

    [Fact]
    public async Task Person_Disabled_IsRefusedLikeAnUnknownOne()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var person = await AddAsync(database);
        person.DisabledAt = time.Moment;

        (await CheckAsync(database, person, Password, Code)).ShouldBe(CredentialOutcome.Refused);
        (await CheckAsync(database, null, Password, Code)).ShouldBe(CredentialOutcome.Refused);
    }

    [Fact]
    public async Task Secret_OfTheCodes_IsNotReadableInTheDatabase()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await AddAsync(database);

        var stored = await database.Open().People.SingleAsync(Stop);

        stored.SecondFactorKey!.ShouldNotContain(Convert.ToBase64String(key));
        factor.Unprotect(stored.SecondFactorKey!).ShouldBe(key);
    }

    private async Task<Person> AddAsync(TestDatabase database)
    {
        var person = Person.New("a@b.example", "甲", time.Moment);
        person.PasswordHash = hasher.HashPassword(person, Password);
        person.Enrol(factor.Protect(key), usedStep: 0);
        var db = database.Open();
        db.People.Add(person);
        await db.SaveChangesAsync(Stop);
        return person;
    }

    private Task<CredentialOutcome> CheckAsync(
        TestDatabase database,
        Person? person,
        string password,
        string code
    ) =>
        new CredentialCheck(database.Open(), hasher, factor, time).RunAsync(
            person,
            password,
            code,
            Stop
        );
}
