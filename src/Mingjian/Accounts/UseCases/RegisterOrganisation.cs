using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Accounts.UseCases;

/// <summary>登记单位: a district bureau, an association or the market regulator. Institutions come by <see cref="InviteInstitution"/>.</summary>
[Article("3.1", "3.2")]
public sealed class RegisterOrganisation(MingjianDb db, Desk desk)
{
    /// <param name="office">Code of the district bureau's office; ignored for others.</param>
    public async Task<Organisation> RunAsync(
        OrganisationKind kind,
        string name,
        string? office,
        CancellationToken stop
    )
    {
        desk.Open<RegisterOrganisation>(Duties.ManagePeople);
        office = kind == OrganisationKind.DistrictBureau ? office : null;

        if (kind is OrganisationKind.Institution or OrganisationKind.MunicipalBureau)
        {
            throw new RuleBroken(AccountsRules.KindNotHere);
        }

        if (string.IsNullOrWhiteSpace(name))
        {
            throw new RuleBroken(AccountsRules.OrganisationNameMissing);
        }

        if (kind == OrganisationKind.DistrictBureau)
        {
            await CheckOfficeAsync(office, stop);
        }

        var organisation = Organisation.Register(kind, name.Trim(), office: office);
        db.Organisations.Add(organisation);

        await db.SaveChangesAsync(stop);
        return organisation;
    }

    private async Task CheckOfficeAsync(string? office, CancellationToken stop)
    {
        if (string.IsNullOrEmpty(office))
        {
            throw new RuleBroken(AccountsRules.OfficeMissing);
        }

        if (await db.Organisations.AnyAsync(o => o.Office == office, stop))
        {
            throw new RuleBroken(AccountsRules.OfficeTaken);
        }
    }
}
