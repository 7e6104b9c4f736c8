using Microsoft.AspNetCore.Mvc;
using Mingjian.Accounts;
using Mingjian.Accounts.UseCases;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Accounts.People;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Accounts.Console;

/// <summary>The people of any organisation, for the security administrator.</summary>
[NeedsDuty(Duties.ManagePeople)]
public sealed class ListPeopleModel(
    MingjianDb db,
    RevokeInvitation revoke,
    ChinaClock clock,
    TimeProvider time
) : ListPeoplePage(db, revoke, clock, time)
{
    [FromRoute(Name = "organisationId")]
    public Guid Id { get; init; }

    public override Guid OrganisationId => Id;

    public override string InviteUrl => $"{AccountsLinks.Organisation(Id)}/invite";

    public override string PersonUrl(Guid personId) => AccountsLinks.Person(Id, personId);
}
