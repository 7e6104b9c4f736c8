using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Accounts.UseCases;

/// <summary>The very first invitation, from the command line: the municipal bureau and its security administrator, who then invites the others.</summary>
public sealed class InviteFirstAdministrator(MingjianDb db, Desk desk, Inviter inviter)
{
    /// <exception cref="RuleBroken">There is a security administrator already.</exception>
    public async Task<Invited> RunAsync(
        string bureau,
        string office,
        string email,
        CancellationToken stop
    )
    {
        desk.Open<InviteFirstAdministrator>(Duties.ManagePeople);
        var organisation = await db
            .Organisations.Where(o => o.Kind == OrganisationKind.MunicipalBureau)
            .OrderBy(o => o.OrganisationId)
            .FirstOrDefaultAsync(stop);

        if (organisation is null)
        {
            organisation = Organisation.Register(
                OrganisationKind.MunicipalBureau,
                bureau,
                office: office
            );
            db.Organisations.Add(organisation);
        }

        var administered = await db.Memberships.AnyAsync(
            m => m.Role == Role.SecurityAdministrator && m.To == null,
            stop
        );

        if (administered)
        {
            throw new RuleBroken(AccountsRules.AdministratorExists);
        }

        var invited = await inviter.InviteAsync(
            organisation,
            new(email, "", [Role.SecurityAdministrator]),
            stop
        );

        await db.SaveChangesAsync(stop);
        return invited;
    }
}
