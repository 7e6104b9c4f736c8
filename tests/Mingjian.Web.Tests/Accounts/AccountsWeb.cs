using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingjian.Accounts;
using Mingjian.Accounts.Credentials;
using Mingjian.Accounts.Storage;
using Mingjian.Regulation;

namespace Mingjian.Web.Tests.Accounts;

/// <summary>People with real secrets, for the tests of sign-in.</summary>
public sealed class AccountsWeb : WebFixture
{
    public const string Password = "江边的老水塔 1987 还在";

    /// <summary>A person who can sign in: password set, second factor enrolled when given a key.</summary>
    public async Task<Person> AddAccountAsync(Role role, Organisation organisation, byte[]? key)
    {
        var person = await AddPersonAsync(role.Text(), secondFactor: false);
        await AddRoleAsync(person, organisation, role);
        await using var scope = Services.CreateAsyncScope();
        var secrets = scope.ServiceProvider.GetRequiredService<SecretSetter>();
        var factor = scope.ServiceProvider.GetRequiredService<SecondFactor>();
        var db = scope.ServiceProvider.GetRequiredService<Mingjian.Data.MingjianDb>();
        var stored = await db.People.SingleAsync(p => p.Id == person.Id);
        secrets.SetPassword(stored, Password);

        if (key is not null)
        {
            stored.Enrol(factor.Protect(key), usedStep: 0);
        }

        await db.SaveChangesAsync();
        return stored;
    }

    /// <summary>The code that an authenticator app shows now, or some steps away.</summary>
    public string CodeOf(byte[] key, int steps = 0) =>
        OneTimeCode.At(key, OneTimeCode.StepOf(SystemTime.GetUtcNow()) + steps);

    public static async Task<Visit> SignInAsync(
        Visitor visitor,
        Person person,
        string password = Password,
        string code = "",
        string page = "/sign-in"
    )
    {
        var visit = await visitor.GetPageAsync(page);
        return await visitor.SubmitFormAsync(
            visit.Form("#sign-in"),
            new
            {
                Login = person.UserName,
                Password = password,
                Code = code,
            }
        );
    }

    public async Task<List<string>> FactsOfAsync(Organisation organisation)
    {
        await using var db = Db();
        return await db.Set<Mingjian.Journal.JournalEntry>()
            .Where(e => e.Stream == organisation.OrganisationId)
            .OrderBy(e => e.Number)
            .Select(e => e.Fact)
            .ToListAsync();
    }
}
