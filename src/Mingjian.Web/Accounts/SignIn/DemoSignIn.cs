using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Credentials;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Host;

namespace Mingjian.Web.Accounts.SignIn;

/// <summary>One row of the sign-in page in demo mode.</summary>
public sealed record DemoChoice(
    string Login,
    string Password,
    string FullName,
    string Roles,
    string Organisation,
    string? Code
);

/// <summary>What the sign-in page offers in demo mode: each account with the one-time code that works now.</summary>
public sealed class DemoSignIn(
    Installation installation,
    IEnumerable<IDemoAccounts> demo,
    MingjianDb db,
    Seats seats,
    SecondFactor secondFactor,
    TimeProvider time
)
{
    public async Task<IReadOnlyList<DemoChoice>> ListAsync(CancellationToken stop)
    {
        if (!installation.Demo || demo.FirstOrDefault() is not { } accounts)
        {
            return [];
        }

        var choices = new List<DemoChoice>();

        foreach (var account in await accounts.ListAsync(stop))
        {
            var login = Person.Normal(account.Login);
            var person = await db
                .People.AsNoTracking()
                .SingleOrDefaultAsync(p => p.NormalizedUserName == login, stop);

            if (person is not null)
            {
                var places = await seats.PlacesAsync(person.Id, stop);
                choices.Add(
                    new(
                        account.Login,
                        account.Password,
                        person.FullName,
                        string.Join('、', places.SelectMany(p => p.Roles).Select(r => r.Text())),
                        string.Join('、', places.Select(p => p.Name)),
                        CodeOf(person)
                    )
                );
            }
        }

        return choices;
    }

    /// <summary>A code works once: after its use the next one is shown, which is accepted half a minute early.</summary>
    private string? CodeOf(Person person)
    {
        if (!person.TwoFactorEnabled)
        {
            return null;
        }

        var now = OneTimeCode.StepOf(time.GetUtcNow());
        var step = Math.Clamp(person.LastCodeStep + 1, now, now + 1);
        return OneTimeCode.At(secondFactor.Unprotect(person.SecondFactorKey!), step);
    }
}
