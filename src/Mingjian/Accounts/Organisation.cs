using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;

namespace Mingjian.Accounts;

/// <summary>单位: an institution, a bureau, an association or the market regulator. An institution's id is its id in every room.</summary>
/// <remarks>Roles are given and ended here, so that two administrators who act at once cannot leave it without one.</remarks>
public sealed class Organisation : Aggregate
{
    public Guid OrganisationId { get; init; } = Guid.CreateVersion7();

    public required OrganisationKind Kind { get; init; }

    public required string Name { get; set; }

    /// <summary>统一社会信用代码, where it has one.</summary>
    public string? CreditCode { get; set; }

    /// <summary>The office that a bureau is; <c>null</c> for others.</summary>
    public string? Office { get; init; }

    /// <summary>The role that manages this kind's people; <c>null</c> where the municipal bureau does it.</summary>
    public Role? AdministratorRole =>
        Kind switch
        {
            OrganisationKind.Institution => Role.InstitutionAdministrator,
            OrganisationKind.MunicipalBureau => Role.SecurityAdministrator,
            _ => null,
        };

    public static Organisation Register(
        OrganisationKind kind,
        string name,
        CreditCode? creditCode = null,
        string? office = null
    )
    {
        var organisation = new Organisation
        {
            Kind = kind,
            Name = name,
            CreditCode = creditCode?.Value,
            Office = office,
        };
        organisation.Record(
            new OrganisationRegistered(
                organisation.OrganisationId,
                name,
                kind,
                organisation.CreditCode,
                office
            )
        );
        return organisation;
    }

    public void Note(IFact fact) => Record(fact);

    /// <param name="by">Who gives it.</param>
    /// <param name="held">Every role held here by people whose accounts are open.</param>
    public Membership GiveRole(
        Person person,
        Role role,
        DateOnly from,
        DateOnly? to,
        Guid by,
        IReadOnlyCollection<Membership> held
    )
    {
        Require(RolesOf.Kind(Kind).Contains(role), AccountsRules.WrongRole(role, Kind));
        Require(to is null || to >= from, AccountsRules.EndBeforeStart);
        Require(Kind == OrganisationKind.Institution || by != person.Id, AccountsRules.OwnRole);
        var own = held.Where(m => m.PersonId == person.Id && m.Overlaps(from, to)).ToList();
        Require(own.TrueForAll(m => m.Role != role), AccountsRules.RoleHeldAlready);
        Require(
            !RolesOf.ThreeAdministrators.Contains(role)
                || own.TrueForAll(m => !RolesOf.ThreeAdministrators.Contains(m.Role)),
            AccountsRules.ThreeAdministrators
        );

        var given = new Membership
        {
            PersonId = person.Id,
            OrganisationId = OrganisationId,
            Role = role,
            From = from,
            To = to,
        };
        Record(
            new RoleGiven(
                OrganisationId,
                given.MembershipId,
                person.Id,
                person.FullName,
                role,
                from,
                to
            )
        );
        return given;
    }

    /// <param name="lastDay">Inclusive. Yesterday ends the role at once.</param>
    /// <param name="held">As in <see cref="GiveRole"/>.</param>
    public void EndRole(
        Membership membership,
        Person person,
        DateOnly lastDay,
        DateOnly today,
        IReadOnlyCollection<Membership> held
    )
    {
        Require(membership.To is null || membership.To >= today, AccountsRules.EndedAlready);
        Require(
            lastDay >= membership.From.AddDays(-1) && lastDay >= today.AddDays(-1),
            AccountsRules.EndBeforeStart
        );
        if (membership.Role == AdministratorRole)
        {
            RequireAdministratorBesides(membership.PersonId, held);
        }

        Record(
            new RoleEnded(
                OrganisationId,
                membership.MembershipId,
                membership.PersonId,
                person.FullName,
                membership.Role,
                membership.To,
                lastDay
            )
        );
        membership.To = lastDay;
    }

    /// <summary>Somebody else administers without an end; a role that ends by itself would leave nobody.</summary>
    public void RequireAdministratorBesides(Guid personId, IReadOnlyCollection<Membership> held) =>
        Require(
            held.Any(m => m.Role == AdministratorRole && m.PersonId != personId && m.To is null),
            AccountsRules.LastAdministrator(AdministratorRole!.Value)
        );
}

[Article("3.1", "3.2")]
public enum OrganisationKind
{
    [Display(Name = "社会监测机构")]
    Institution,

    [Display(Name = "市生态环境局")]
    MunicipalBureau,

    [Display(Name = "区县生态环境局")]
    DistrictBureau,

    [Display(Name = "行业协会")]
    Association,

    [Display(Name = "市场监督管理部门")]
    MarketRegulator,
}

/// <summary>Which roles each kind of organisation knows.</summary>
public static class RolesOf
{
    /// <summary>Held by three different people (等保 2.0, G8.1.5).</summary>
    public static readonly IReadOnlySet<Role> ThreeAdministrators = new HashSet<Role>
    {
        Role.SystemAdministrator,
        Role.SecurityAdministrator,
        Role.AuditAdministrator,
    };

    public static IReadOnlyList<Role> Kind(OrganisationKind kind) =>
        kind switch
        {
            OrganisationKind.Institution =>
            [
                Role.Clerk,
                Role.InstitutionAdministrator,
                Role.TechnicalLead,
                Role.AuthorizedSignatory,
                Role.Representative,
            ],
            OrganisationKind.MunicipalBureau =>
            [
                Role.CaseOfficer,
                Role.ReviewingOfficer,
                Role.BureauLeader,
                Role.SystemAdministrator,
                Role.SecurityAdministrator,
                Role.AuditAdministrator,
            ],
            OrganisationKind.DistrictBureau => [Role.DistrictOfficer],
            OrganisationKind.MarketRegulator => [Role.MarketRegulatorReader],
            OrganisationKind.Association => [Role.AssociationOfficer],
            _ => [],
        };
}
