using Mingjian.Regulation;

namespace Mingjian.Accounts;

/// <summary>Which duty managing people takes: an institution's administrator for the own one, the security administrator for all.</summary>
internal static class PeopleDuties
{
    public static string For(Guid organisationId, Actor actor) =>
        organisationId == actor.OrganisationId && actor.Duties.Contains(Duties.ManageOwnPeople)
            ? Duties.ManageOwnPeople
            : Duties.ManagePeople;
}
