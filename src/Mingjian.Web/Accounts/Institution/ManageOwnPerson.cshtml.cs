using Mingjian.Accounts;
using Mingjian.Accounts.UseCases;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Accounts.People;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Accounts.Institution;

/// <summary>One person's roles in one's own institution.</summary>
[NeedsDuty(Duties.ManageOwnPeople)]
public sealed class ManageOwnPersonModel(
    MingjianDb db,
    Desk desk,
    GiveRole giveRole,
    EndRole endRole,
    ChinaClock clock
) : ManagePersonPage(db, giveRole, endRole, clock)
{
    public override Guid OrganisationId => desk.Actor.OrganisationId;
}
