using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Accounts.UseCases;

/// <summary>邀请机构: an officer opens the way for an institution that is not known yet, and invites its first person.</summary>
[Article("5.1")]
public sealed class InviteInstitution(MingjianDb db, Desk desk, Inviter inviter)
{
    public static readonly IReadOnlyList<Role> FirstRoles =
    [
        Role.InstitutionAdministrator,
        Role.Clerk,
    ];

    /// <param name="creditCode">As typed; its check character is checked.</param>
    /// <exception cref="RuleBroken">The code is wrong or belongs to an institution already known.</exception>
    public async Task<Invited> RunAsync(
        string name,
        string creditCode,
        Invitee invitee,
        CancellationToken stop
    )
    {
        desk.Open<InviteInstitution>(Duties.Invite);
        var code = CreditCode.Parse(creditCode);
        await RefuseKnownAsync(code, stop);

        if (string.IsNullOrWhiteSpace(name))
        {
            throw new RuleBroken(AccountsRules.InstitutionNameMissing);
        }

        var organisation = Organisation.Register(OrganisationKind.Institution, name.Trim(), code);
        db.Organisations.Add(organisation);
        var invited = await inviter.InviteAsync(organisation, invitee, stop);

        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (ChangedMeanwhile)
        {
            // Two officers at once: the unique index let one of them through.
            db.ChangeTracker.Clear();
            await RefuseKnownAsync(code, stop);
            throw;
        }

        return invited;
    }

    private async Task RefuseKnownAsync(CreditCode code, CancellationToken stop)
    {
        var known = await db
            .Organisations.Where(o => o.CreditCode == code.Value)
            .Select(o => o.Name)
            .SingleOrDefaultAsync(stop);

        if (known is not null)
        {
            throw new RuleBroken(AccountsRules.CreditCodeTaken(known));
        }
    }
}
