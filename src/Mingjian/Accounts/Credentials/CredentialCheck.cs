using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;

namespace Mingjian.Accounts.Credentials;

/// <summary>What a check found. Pages tell the person one and the same sentence for everything but acceptance.</summary>
public enum CredentialOutcome
{
    Accepted,

    /// <summary>Accepted, with a recovery code in place of the one-time code.</summary>
    AcceptedByRecoveryCode,

    Refused,

    /// <summary>This failure was the last allowed one: the account is locked from now on.</summary>
    RefusedAndLocked,

    /// <summary>It was locked before; nothing was checked.</summary>
    Locked,
}

/// <summary>
/// Checks password and one-time code, for sign-in and for each act that asks for them again. An attempt is counted before it is
/// checked, so that guesses made at the same moment cannot outrun the count; an account that does not exist costs the same time.
/// </summary>
public sealed class CredentialCheck(
    MingjianDb db,
    IPasswordHasher<Person> hasher,
    SecondFactor secondFactor,
    TimeProvider time
)
{
    public const int AllowedFailures = 5;

    public static readonly TimeSpan LockTime = TimeSpan.FromMinutes(15);

    private static readonly Person Nobody = new() { FullName = "" };

    private static string? nobodysHash;

    /// <param name="person">Not tracked, or unchanged: counters are written past the change tracker.</param>
    /// <param name="code">One-time code or recovery code; ignored for an account without second factor.</param>
    public async Task<CredentialOutcome> RunAsync(
        Person? person,
        string password,
        string? code,
        CancellationToken stop
    )
    {
        if (person?.PasswordHash is null || person.DisabledAt is not null)
        {
            Verify(Nobody, nobodysHash ??= hasher.HashPassword(Nobody, "no such person"), password);
            return CredentialOutcome.Refused;
        }

        var now = time.GetUtcNow().UtcDateTime;
        var counted = await db
            .People.Where(p => p.Id == person.Id)
            .Where(p => p.LockedUntilAt == null || p.LockedUntilAt <= now)
            .ExecuteUpdateAsync(
                set => set.SetProperty(p => p.AccessFailedCount, p => p.AccessFailedCount + 1),
                stop
            );
        var passwordHolds = Verify(person, person.PasswordHash, password);

        if (counted == 0)
        {
            return CredentialOutcome.Locked;
        }

        var outcome = passwordHolds
            ? await CodeAsync(person, code, stop)
            : CredentialOutcome.Refused;

        if (outcome.IsAccepted())
        {
            await db
                .People.Where(p => p.Id == person.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.AccessFailedCount, 0), stop);
            return outcome;
        }

        var locked = await db
            .People.Where(p => p.Id == person.Id && p.AccessFailedCount >= AllowedFailures)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(p => p.LockedUntilAt, now + LockTime)
                        .SetProperty(p => p.AccessFailedCount, 0),
                stop
            );
        return locked > 0 ? CredentialOutcome.RefusedAndLocked : CredentialOutcome.Refused;
    }

    private bool Verify(Person person, string hash, string password) =>
        hasher.VerifyHashedPassword(person, hash, password) != PasswordVerificationResult.Failed;

    /// <summary>A one-time code of a later step than the last one accepted, or a recovery code not used yet: each is taken once, by one statement.</summary>
    private async Task<CredentialOutcome> CodeAsync(
        Person person,
        string? typed,
        CancellationToken stop
    )
    {
        if (!person.TwoFactorEnabled)
        {
            return CredentialOutcome.Accepted;
        }

        var code = string.Concat((typed ?? "").Where(char.IsAsciiLetterOrDigit));

        if (code.Length != OneTimeCode.Digits)
        {
            return await TakeRecoveryCodeAsync(person.Id, code, stop)
                ? CredentialOutcome.AcceptedByRecoveryCode
                : CredentialOutcome.Refused;
        }

        var key = secondFactor.Unprotect(person.SecondFactorKey!);

        return
            OneTimeCode.Match(key, code, time.GetUtcNow()) is { } step
            && await db
                .People.Where(p => p.Id == person.Id && p.LastCodeStep < step)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.LastCodeStep, step), stop) == 1
            ? CredentialOutcome.Accepted
            : CredentialOutcome.Refused;
    }

    private async Task<bool> TakeRecoveryCodeAsync(
        Guid personId,
        string code,
        CancellationToken stop
    )
    {
        var hash = RecoveryCode.HashOf(personId, code);
        var now = time.GetUtcNow().UtcDateTime;
        return await db
                .RecoveryCodes.Where(c => c.PersonId == personId && c.Hash == hash)
                .Where(c => c.UsedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, now), stop) == 1;
    }
}

public static class CredentialOutcomes
{
    public static bool IsAccepted(this CredentialOutcome outcome) =>
        outcome is CredentialOutcome.Accepted or CredentialOutcome.AcceptedByRecoveryCode;
}
