using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;

namespace Mingjian.Accounts.Credentials;

/// <summary>What the journal keeps of a check of password and code.</summary>
internal static class PersonEvents
{
    /// <param name="act">What the person wanted: 登录, or the act to be confirmed.</param>
    public static void RecordRefusal(
        this Person person,
        CredentialOutcome outcome,
        IReadOnlyCollection<Guid> streams,
        string act,
        string from,
        DateTime now
    )
    {
        person.Record(streams, stream => new CredentialsRefused(stream, person.Id, act, from));

        if (outcome == CredentialOutcome.RefusedAndLocked)
        {
            person.Record(
                streams,
                stream => new AccountLocked(stream, person.Id, now + CredentialCheck.LockTime)
            );
        }
    }

    public static async Task RecordRecoveryAsync(
        this Person person,
        MingjianDb db,
        CredentialOutcome outcome,
        IReadOnlyCollection<Guid> streams,
        CancellationToken stop
    )
    {
        if (outcome == CredentialOutcome.AcceptedByRecoveryCode)
        {
            var left = await db.RecoveryCodes.CountAsync(
                c => c.PersonId == person.Id && c.UsedAt == null,
                stop
            );
            person.Record(streams, stream => new RecoveryCodeUsed(stream, person.Id, left));
        }
    }
}
