using Microsoft.EntityFrameworkCore;
using Mingjian.Listing.SharedPeople;

namespace Mingjian.Web.Listing.Console.SharedPeople;

/// <summary>One person at one institution: a line of the export.</summary>
public sealed record SharedPersonLine(SharedPerson Person, Activity Activity)
{
    private const int AtOnce = 500;

    public static async IAsyncEnumerable<SharedPersonLine> Of(
        SharedPeopleReader people,
        IQueryable<SharedPerson> found
    )
    {
        var all = await found
            .OrderByDescending(p => p.Since)
            .ThenBy(p => p.IdentityIndex)
            .ToListAsync();

        foreach (var some in all.Chunk(AtOnce))
        {
            var activities = await people.ActivitiesAsync(
                [.. some.Select(p => p.IdentityIndex)],
                CancellationToken.None
            );

            foreach (var person in some)
            {
                foreach (var activity in activities[person.IdentityIndex])
                {
                    yield return new(person, activity);
                }
            }
        }
    }
}
