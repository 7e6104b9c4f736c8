using Mingjian.Accounts;
using Mingjian.Accounts.UseCases;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Accounts.People;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Accounts.Institution;

/// <summary>邀请人员 to one's own institution.</summary>
[NeedsDuty(Duties.ManageOwnPeople)]
public sealed class InviteOwnPersonModel(
    MingjianDb db,
    Desk desk,
    InvitePerson invite,
    InvitationPost post
) : InvitePersonPage(db, invite, post)
{
    protected override Guid OrganisationId => desk.Actor.OrganisationId;
}
