using Mingjian.Accounts;
using Mingjian.Accounts.UseCases;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Accounts.People;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Accounts.Institution;

/// <summary>人员与岗位 of one's own institution.</summary>
[NeedsDuty(Duties.ManageOwnPeople)]
public sealed class ListOwnPeopleModel(
    MingjianDb db,
    Desk desk,
    RevokeInvitation revoke,
    ChinaClock clock,
    TimeProvider time
) : ListPeoplePage(db, revoke, clock, time)
{
    public override Guid OrganisationId => desk.Actor.OrganisationId;

    public override string InviteUrl => $"{AccountsLinks.OwnPeople}/invite";

    public override string PersonUrl(Guid personId) => AccountsLinks.OwnPerson(personId);
}
