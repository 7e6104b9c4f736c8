using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing.Contract;
using Mingjian.Listing.Register;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.Measuring;

/// <summary>人员多机构任职: one person whom the register has in two institutions on the same day; an officer confirms it.</summary>
[Article("5.3(1)5", "14.1")]
internal sealed class SharedPeopleMatters(MingjianDb db, AskedPeriod asked)
{
    /// <param name="profiles">Of those asked for; another institution in which the person works need not be among them.</param>
    public async Task<IReadOnlyList<RegisterMatter>> ReadAsync(
        ILookup<Guid, ProfileSpan> profiles,
        CancellationToken stop
    )
    {
        var places = await PlacesAsync(stop);
        var explained = (
            await db
                .SharedPersonExplanations.AsNoTracking()
                .Select(e => new { e.IdentityIndex, e.ExplainedOn })
                .ToListAsync(stop)
        ).ToLookup(e => e.IdentityIndex, e => e.ExplainedOn);

        return
        [
            .. from person in places.GroupBy(p => p.Index)
            from own in person.GroupBy(p => p.InstitutionId)
            where profiles.Contains(own.Key)
            let overlap = Overlap(own, person.Where(p => p.InstitutionId != own.Key))
            where overlap is not null
            where asked.From <= overlap.Certain && overlap.Certain <= asked.To
            where !explained[person.Key].Any(day => day >= overlap.Since)
            where profiles[own.Key].Any(p => IsListed(p, overlap.Since))
            select Matter(person.Key, own.Key, overlap),
        ];
    }

    private async Task<List<WorkingPlace>> PlacesAsync(CancellationToken stop)
    {
        var all = db
            .StaffSpans.Where(s => s.KnownTo == ISpan.Ever && s.IdentityIndex != "")
            .Select(s => new { s.IdentityIndex, s.InstitutionId })
            .Concat(
                db.KeyPersonSpans.Where(s => s.KnownTo == ISpan.Ever && s.IdentityIndex != null)
                    .Select(s => new { IdentityIndex = s.IdentityIndex!, s.InstitutionId })
            );
        var shared = all.GroupBy(p => p.IdentityIndex)
            .Where(g => g.Select(p => p.InstitutionId).Distinct().Count() > 1)
            .Select(g => g.Key);
        var staff = await db
            .StaffSpans.AsNoTracking()
            .Where(s => s.KnownTo == ISpan.Ever && shared.Contains(s.IdentityIndex))
            .Select(s => new WorkingPlace(
                s.IdentityIndex,
                s.InstitutionId,
                s.Position,
                null,
                s.ValidFrom,
                s.ValidTo,
                s.KnownFrom
            ))
            .ToListAsync(stop);
        var posts = await db
            .KeyPersonSpans.AsNoTracking()
            .Where(s => s.KnownTo == ISpan.Ever && s.IdentityIndex != null)
            .Where(s => shared.Contains(s.IdentityIndex!))
            .Select(s => new WorkingPlace(
                s.IdentityIndex!,
                s.InstitutionId,
                "",
                s.Post,
                s.ValidFrom,
                s.ValidTo,
                s.KnownFrom
            ))
            .ToListAsync(stop);
        return [.. staff, .. posts];
    }

    /// <summary>The first day on which the person was in another institution as well, and the day on which that was known.</summary>
    private static Overlapping? Overlap(
        IEnumerable<WorkingPlace> own,
        IEnumerable<WorkingPlace> others
    ) =>
        (
            from place in own
            from other in others
            where place.From < other.Before && other.From < place.Before
            let since = DaySpans.Later(place.From, other.From)
            let known = ChinaClock.DayOf(
                place.KnownFrom > other.KnownFrom ? place.KnownFrom : other.KnownFrom
            )
            orderby since, place.IsKey descending
            select new Overlapping(place, since, DaySpans.Later(since, known))
        ).FirstOrDefault();

    private static RegisterMatter Matter(string index, Guid institutionId, Overlapping overlap) =>
        new(
            institutionId,
            RegisterMatterKind.SharedPerson,
            KeyOf(index, overlap.Since),
            overlap.Since,
            overlap.Place.IsKey ? 2 : 1,
            overlap.Place.IsKey ? "关键岗位人员同时在其他机构任职" : "从业人员同时在其他机构任职",
            $"{overlap.Place.Post}自 {overlap.Since:yyyy-MM-dd} 起同时登记在其他名录机构。"
        );

    /// <summary>The keyed index stays in the register: the key is a digest of it.</summary>
    private static string KeyOf(string index, DateOnly since) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(index)))[..16]}:{since:O}"
        );

    private static bool IsListed(ProfileSpan profile, DateOnly day) =>
        profile.ValidFrom <= day
        && day < profile.ValidTo
        && profile.Standing is Standing.InList or Standing.Locked;

    private sealed record WorkingPlace(
        string Index,
        Guid InstitutionId,
        string Position,
        KeyPost? KeyPost,
        DateOnly From,
        DateOnly Before,
        DateTime KnownFrom
    )
    {
        public bool IsKey => KeyPost is not null;

        /// <summary>Key post or position; no name, for a fact may be shown.</summary>
        public string Post => KeyPost?.Text() ?? (Position.Length > 0 ? Position : "从业人员");
    }

    private sealed record Overlapping(WorkingPlace Place, DateOnly Since, DateOnly Certain);
}
