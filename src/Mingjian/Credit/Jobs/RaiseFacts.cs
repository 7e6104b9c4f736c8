using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Contract;
using Mingjian.Credit.Contract;
using Mingjian.Credit.Measuring;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal.Scheduling;
using Mingjian.Listing.Contract;
using Mingjian.Regulation;

namespace Mingjian.Credit.Jobs;

/// <summary>
/// 登记系统查明的事实: what register and records tell against an institution becomes a fact, once for each occurrence however often the
/// job runs. A kind that an officer confirms waits for that.
/// </summary>
[Article("14.1")]
public sealed class RaiseFacts(
    MingjianDb db,
    Desk desk,
    IRegisterMeasures register,
    IActivityMeasures activities,
    IHandInFacts facts
) : IDailyJob
{
    /// <summary>The job looks this far back, so that a run that was missed or came too early is made good by a later one.</summary>
    private const int DaysBack = 45;

    private const int AtOnce = 200;

    public string Name => "credit.raise-facts";

    public string Title => "登记系统查明的信用事实";

    public TimeOnly At => new(2, 30);

    public async Task<JobOutcome> RunAsync(DateOnly today, CancellationToken stop)
    {
        var asked = new AskedPeriod(null, today.AddDays(-DaysBack), today.AddDays(-1));
        List<HandedFact> found =
        [
            .. (await register.MattersAsync(asked, stop)).Select(RaisedFacts.Of),
            .. (await activities.MattersAsync(asked, stop)).Select(RaisedFacts.Of),
        ];
        var (raised, refused) = (0, 0);

        foreach (var part in found.Where(fact => fact.HappenedOn < today).Chunk(AtOnce))
        {
            var (taken, left) = await HandInAsync(await UnknownAsync(part, stop), stop);
            raised += taken;
            refused += left;
        }

        return new(raised, refused == 0 ? "" : $"{refused} 项不能登记，机构当日不在名录内");
    }

    private async Task<(int Raised, int Refused)> HandInAsync(
        IReadOnlyList<HandedFact> unknown,
        CancellationToken stop
    )
    {
        desk.Open<RaiseFacts>(CreditDuties.EnterFact);
        var (raised, refused) = (0, 0);

        foreach (var fact in unknown)
        {
            try
            {
                raised += (await facts.HandInAsync(fact, stop)).IsNew ? 1 : 0;
            }
            catch (RuleBroken)
            {
                refused++; // work before the listing or after leaving is reported all the same, but no fact of a listed institution
            }
        }

        if (raised > 0)
        {
            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
        }

        return (raised, refused);
    }

    /// <summary>Those whose occurrence is not on file, asked for all at once.</summary>
    private async Task<IReadOnlyList<HandedFact>> UnknownAsync(
        IReadOnlyList<HandedFact> part,
        CancellationToken stop
    )
    {
        var institutions = part.Select(f => f.InstitutionId).Distinct().ToArray();
        var occurrences = part.Select(f => f.Occurrence).Distinct().ToArray();
        var known = await db
            .VerifiedFacts.AsNoTracking()
            .Where(f => EF.Parameter(institutions).Contains(f.InstitutionId))
            .Where(f => EF.Parameter(occurrences).Contains(f.Occurrence))
            .Select(f => new { f.InstitutionId, f.Occurrence })
            .ToListAsync(stop);
        var set = known.Select(f => (f.InstitutionId, f.Occurrence)).ToHashSet();
        return [.. part.Where(f => !set.Contains((f.InstitutionId, f.Occurrence)))];
    }
}
