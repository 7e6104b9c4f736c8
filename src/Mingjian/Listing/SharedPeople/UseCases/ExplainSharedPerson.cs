using Mingjian.Data;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.SharedPeople.UseCases;

/// <summary>说明跨机构任职: an officer notes why it is in order that a person is active in several institutions.</summary>
[Article("5.3(1)5")]
public sealed class ExplainSharedPerson(
    MingjianDb db,
    Desk desk,
    ChinaClock clock,
    SharedPeopleReader people
)
{
    /// <exception cref="NotFound">The person is in no two institutions today.</exception>
    public async Task RunAsync(string identityIndex, string reason, CancellationToken stop)
    {
        desk.Open<ExplainSharedPerson>(ListingDuties.Check, reason);
        var activities = (await people.ActivitiesAsync([identityIndex], stop))[identityIndex]
            .ToList();

        if (activities.DistinctBy(a => a.InstitutionId).Count() < 2)
        {
            throw new NotFound("跨机构任职的人员");
        }

        db.SharedPersonExplanations.Add(
            SharedPersonExplanation.Of(identityIndex, activities, desk.Actor, reason, clock.Today)
        );
        await db.SaveChangesAsync(stop);
    }
}
