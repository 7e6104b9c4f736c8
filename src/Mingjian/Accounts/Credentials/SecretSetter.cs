using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Accounts.Credentials;

/// <summary>A new second factor as the person set it up: the secret shown as QR code, and the code their app then said.</summary>
public sealed record NewSecondFactor(byte[] Key, string Code);

/// <summary>Sets a person's password and second factor. Nobody but the person ever calls this: an administrator can only send a link.</summary>
public sealed class SecretSetter(
    MingjianDb db,
    IPasswordHasher<Person> hasher,
    SecondFactor secondFactor,
    TimeProvider time
)
{
    /// <exception cref="RuleBroken">The password is too weak.</exception>
    public void SetPassword(Person person, string password)
    {
        if (PasswordRules.ErrorIn(password, person.UserName!) is { } error)
        {
            throw new RuleBroken(AccountsRules.Password(error));
        }

        person.PasswordHash = hasher.HashPassword(person, password);
        person.LockedUntilAt = null;
        person.AccessFailedCount = 0;
        person.RenewStamp();
    }

    /// <returns>New recovery codes, shown this once; earlier ones no longer work.</returns>
    /// <exception cref="RuleBroken">The code does not fit the secret.</exception>
    public async Task<IReadOnlyList<string>> EnrolAsync(
        Person person,
        NewSecondFactor given,
        CancellationToken stop
    )
    {
        var step =
            OneTimeCode.Match(given.Key, given.Code.Trim(), time.GetUtcNow())
            ?? throw new RuleBroken(AccountsRules.CodeWrong);
        person.Enrol(secondFactor.Protect(given.Key), step);
        return await RenewRecoveryCodesAsync(person, stop);
    }

    public async Task<IReadOnlyList<string>> RenewRecoveryCodesAsync(
        Person person,
        CancellationToken stop
    )
    {
        var old = await db.RecoveryCodes.Where(c => c.PersonId == person.Id).ToListAsync(stop);
        var codes = Enumerable
            .Range(0, RecoveryCode.Count)
            .Select(_ => RecoveryCode.New())
            .ToList();
        db.RecoveryCodes.RemoveRange(old);
        db.RecoveryCodes.AddRange(
            codes.Select(code => new RecoveryCode
            {
                PersonId = person.Id,
                Hash = RecoveryCode.HashOf(person.Id, code),
            })
        );
        return codes;
    }
}
