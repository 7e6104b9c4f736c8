using Microsoft.AspNetCore.Mvc;
using Mingjian.Accounts;
using Mingjian.Accounts.UseCases;
using Mingjian.Data;
using Mingjian.Web.Accounts.People;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Accounts.Console;

/// <summary>邀请人员 to any organisation, by the security administrator.</summary>
[NeedsDuty(Duties.ManagePeople)]
public sealed class InvitePersonModel(MingjianDb db, InvitePerson invite, InvitationPost post)
    : InvitePersonPage(db, invite, post)
{
    [FromRoute(Name = "organisationId")]
    public Guid Id { get; init; }

    protected override Guid OrganisationId => Id;
}
