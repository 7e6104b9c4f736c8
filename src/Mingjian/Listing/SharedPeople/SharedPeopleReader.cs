using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Listing.Register;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.SharedPeople;

/// <summary>跨机构任职: finds people who are active in two institutions at once, without opening a single identity number.</summary>
[Article("5.3(1)5")]
public sealed class SharedPeopleReader(MingjianDb db, ChinaClock clock)
{
    /// <summary>Everybody whom the register knows in more than one institution today.</summary>
    public IQueryable<SharedPerson> Today()
    {
        var today = clock.Today;
        var active = Staff(today).Concat(KeyPeople(today));

        var shared = active
            .GroupBy(a => a.IdentityIndex)
            .Where(g => g.Select(a => a.InstitutionId).Distinct().Count() > 1)
            .Select(g => new
            {
                Index = g.Key,
                Institutions = g.Select(a => a.InstitutionId).Distinct().Count(),
                Since = g.Max(a => a.From),
            });
        var explained = db
            .SharedPersonExplanations.GroupBy(e => e.IdentityIndex)
            .Select(g => new
            {
                Index = g.Key,
                Institutions = (int?)g.Max(e => e.Institutions),
                On = (DateOnly?)g.Max(e => e.ExplainedOn),
            });

        return from p in shared
            join e in explained on p.Index equals e.Index into known
            from e in known.DefaultIfEmpty()
            select new SharedPerson
            {
                IdentityIndex = p.Index,
                Institutions = p.Institutions,
                Since = p.Since,
                IsExplained = e.Institutions >= p.Institutions && e.On >= p.Since,
            };
    }

    /// <summary>What these people do, where and since when.</summary>
    public async Task<ILookup<string, Activity>> ActivitiesAsync(
        IReadOnlyCollection<string> indexes,
        CancellationToken stop
    )
    {
        var rows = await RegisteredAsync(clock.Today, indexes, stop);
        return rows.OrderBy(a => a.Since)
            .ThenBy(a => a.Institution, StringComparer.Ordinal)
            .ToLookup(a => a.IdentityIndex);
    }

    /// <summary>People of a case who are active elsewhere: in the register, or in another institution's open case.</summary>
    public async Task<IReadOnlyList<Activity>> OfCaseAsync(Guid caseId, CancellationToken stop)
    {
        var listingCase = await db
            .ListingCases.AsNoTracking()
            .SingleAsync(c => c.CaseId == caseId, stop);
        var stated = await db
            .DraftStaff.Where(l => l.CaseId == caseId && l.IdentityIndex != "")
            .Select(l => l.IdentityIndex)
            .ToListAsync(stop);
        HashSet<string> indexes =
        [
            .. stated,
            .. listingCase.DraftKeyPersonnel.Select(p => p.IdentityIndex).OfType<string>(),
        ];
        List<Activity> found = [];

        foreach (var some in indexes.Chunk(500))
        {
            found.AddRange(await RegisteredAsync(clock.Today, some, stop));
            found.AddRange(await DraftedAsync(some, stop));
        }

        return
        [
            .. found
                .Where(a => a.InstitutionId != listingCase.InstitutionId)
                .OrderBy(a => a.Name, StringComparer.Ordinal)
                .ThenBy(a => a.Institution, StringComparer.Ordinal),
        ];
    }

    private IQueryable<Place> Staff(DateOnly today) =>
        db
            .StaffSpans.Where(s =>
                s.KnownTo == ISpan.Ever && s.ValidFrom <= today && today < s.ValidTo
            )
            .Where(s => s.IdentityIndex != "")
            .Select(s => new Place
            {
                IdentityIndex = s.IdentityIndex,
                InstitutionId = s.InstitutionId,
                From = s.ValidFrom,
            });

    private IQueryable<Place> KeyPeople(DateOnly today) =>
        db
            .KeyPersonSpans.Where(s =>
                s.KnownTo == ISpan.Ever && s.ValidFrom <= today && today < s.ValidTo
            )
            .Where(s => s.IdentityIndex != null)
            .Select(s => new Place
            {
                IdentityIndex = s.IdentityIndex!,
                InstitutionId = s.InstitutionId,
                From = s.ValidFrom,
            });

    private async Task<List<Activity>> RegisteredAsync(
        DateOnly today,
        IReadOnlyCollection<string> indexes,
        CancellationToken stop
    )
    {
        var staff = await (
            from s in db.StaffSpans
            join o in db.Organisations on s.InstitutionId equals o.OrganisationId
            where s.KnownTo == ISpan.Ever && s.ValidFrom <= today && today < s.ValidTo
            where indexes.Contains(s.IdentityIndex)
            select new Activity(
                s.IdentityIndex,
                s.InstitutionId,
                o.Name,
                s.Name,
                s.Position,
                s.ValidFrom,
                false
            )
        ).ToListAsync(stop);
        var keyPeople = await (
            from s in db.KeyPersonSpans
            join o in db.Organisations on s.InstitutionId equals o.OrganisationId
            where s.KnownTo == ISpan.Ever && s.ValidFrom <= today && today < s.ValidTo
            where s.IdentityIndex != null && indexes.Contains(s.IdentityIndex!)
            select new
            {
                Index = s.IdentityIndex!,
                s.InstitutionId,
                Institution = o.Name,
                s.Name,
                s.Post,
                s.ValidFrom,
            }
        ).ToListAsync(stop);

        return
        [
            .. staff,
            .. keyPeople.Select(p => new Activity(
                p.Index,
                p.InstitutionId,
                p.Institution,
                p.Name,
                p.Post.Text(),
                p.ValidFrom,
                false
            )),
        ];
    }

    private Task<List<Activity>> DraftedAsync(
        IReadOnlyCollection<string> indexes,
        CancellationToken stop
    ) =>
        (
            from l in db.DraftStaff
            join c in db.ListingCases.StillOpen() on l.CaseId equals c.CaseId
            join o in db.Organisations on l.InstitutionId equals o.OrganisationId
            where c.Stage != ApplicationStage.Draft
            where indexes.Contains(l.IdentityIndex)
            select new Activity(
                l.IdentityIndex,
                l.InstitutionId,
                o.Name,
                l.Name,
                l.Position,
                l.HiredOn,
                true
            )
        ).ToListAsync(stop);

    /// <summary>One person at one institution from a day on.</summary>
    private sealed class Place
    {
        public required string IdentityIndex { get; init; }
        public required Guid InstitutionId { get; init; }
        public required DateOnly From { get; init; }
    }
}
