using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing.Contract;
using Mingjian.Listing.Register;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Listing.Measuring;

/// <summary>Answers <see cref="IRegisterMeasures"/> from the register as it is known now.</summary>
[Article("5.3(1)", "14.1")]
public sealed class RegisterMeasures(MingjianDb db, LawBook law) : IRegisterMeasures
{
    public async Task<IReadOnlyList<RegisterMeasure>> ReadAsync(
        AskedPeriod asked,
        CancellationToken stop
    )
    {
        var settings = await law.SettingsAsync(stop);
        var loader = new RegisterLoader(db, asked);
        var profiles = await loader.ProfilesAsync(stop);
        var tenure = settings.Find(SettingName.StaffTenureMonths, asked.To) is null
            ? 0
            : settings.On(asked.To).CalendarMonths(SettingName.StaffTenureMonths);
        var about = new AboutAll(
            asked,
            settings,
            await loader.PapersAsync(stop),
            await loader.PlacesAsync(stop),
            await loader.PostsAsync(stop),
            await loader.StaffAsync(asked.To.AddMonths(-tenure), stop),
            await loader.DevicesAsync(stop),
            await loader.DefinitionsAsync(stop)
        );

        return
        [
            .. profiles
                .Select(about.Measure)
                .OfType<RegisterMeasure>()
                .OrderBy(m => m.Number, StringComparer.Ordinal),
        ];
    }

    public async Task<IReadOnlyList<CertificateGap>> GapsAsync(
        AskedPeriod asked,
        CancellationToken stop
    )
    {
        var profiles = await new RegisterLoader(db, asked).ProfilesAsync(stop);
        return
        [
            .. profiles
                .SelectMany(own => CertificateGaps.Of(own.Key, [.. own]))
                .Select(gap => (Gap: gap, Days: DaySpans.Within([gap.Days], asked.From, asked.To)))
                .Where(found => found.Days.Count > 0)
                .Select(found => found.Gap with { Days = found.Days[0] }),
        ];
    }

    public async Task<long> VersionAsync(CancellationToken stop) =>
        await db.RegisterVersions.AsNoTracking().Select(v => (long?)v.Number).MaxAsync(stop) ?? 0;

    public async Task<IReadOnlyList<RegisterMatter>> MattersAsync(
        AskedPeriod asked,
        CancellationToken stop
    )
    {
        var lawOfDay = await law.OnAsync(asked.To, stop);
        var loader = new RegisterLoader(db, asked);
        var profiles = await loader.ProfilesAsync(stop);
        var posts = await loader.PostsAsync(stop);
        var papers = await loader.PapersAsync(stop);
        var matters = new RegisterMatters(asked, lawOfDay);
        var shared = await new SharedPeopleMatters(db, asked).ReadAsync(profiles, stop);

        return
        [
            .. (await loader.LateFilingsAsync(stop)).Select(RegisterMatters.OfLateFiling),
            .. profiles.SelectMany(own => matters.OfCertificate(own.Key, [.. own])),
            .. profiles.SelectMany(own => matters.OfVacancies(own.Key, [.. own], posts[own.Key])),
            .. papers.Values.SelectMany(p =>
                matters.OfYears(p, profiles[p.InstitutionId], posts[p.InstitutionId])
            ),
            .. shared,
        ];
    }
}

/// <summary>What was read of all, put together for each.</summary>
internal sealed record AboutAll(
    AskedPeriod Asked,
    Settings Settings,
    Dictionary<Guid, PapersAndScope> Papers,
    ILookup<Guid, PlaceSpan> Places,
    ILookup<Guid, KeyPersonSpan> Posts,
    ILookup<Guid, StaffGroup> Staff,
    Dictionary<Guid, DeviceCount> Devices,
    IReadOnlyList<ExtraPaperDefinition> Definitions
)
{
    /// <returns><c>null</c> for who was not in the 名录 on any day of the period.</returns>
    public RegisterMeasure? Measure(IGrouping<Guid, ProfileSpan> own)
    {
        var spans = own.ToList();
        var listed = DaySpans.Within(ListedDays.Of(spans), Asked.From, Asked.To);

        if (listed.Count == 0)
        {
            return null;
        }

        var lastDay = listed[^1].Before.AddDays(-1);
        var profile = spans.Last(p => p.ValidFrom <= lastDay && lastDay < p.ValidTo);
        var monitors = profile.Services.HasFlag(Services.Monitoring);
        var fields = RequiredFields.Of(StateOf(profile), Definitions, Asked.To);
        var devices = Devices.GetValueOrDefault(own.Key);

        return new()
        {
            InstitutionId = own.Key,
            Number = profile.Number,
            Name = profile.Name,
            CreditCode = profile.CreditCode,
            Monitors = monitors,
            Operates = profile.Services.HasFlag(Services.OperationAndMaintenance),
            Office = profile.Office,
            Address = profile.Address,
            Listed = listed,
            DeregisteredOn = LeftOn(spans, Standing.Deregistered),
            RemovedOn = LeftOn(spans, Standing.Removed),
            LacksCertificate =
                monitors && !CertificateGaps.Certified(spans).Exists(c => c.Covers(Asked.To)),
            Fields = new(fields.Required - fields.Missing.Count, fields.Required),
            MissingFields = fields.MissingNames,
            Staff = monitors ? StaffOf(profile) : StaffMeasure.NotAsked,
            Calibrated = devices is null ? PartOf.Nothing : new(devices.Valid, devices.Needing),
        };
    }

    private RegisterState StateOf(ProfileSpan profile)
    {
        var id = profile.InstitutionId;
        var papers = Papers.GetValueOrDefault(id);
        return new(
            profile,
            [.. Places[id]],
            [.. Posts[id].Where(p => p.ValidFrom <= Asked.To && Asked.To < p.ValidTo)],
            papers?.Papers ?? new(),
            papers?.HasScope ?? false,
            Staff[id].Any(),
            Devices.ContainsKey(id)
        );
    }

    /// <summary>The share asked is that of the text under which the certificate was assessed; how many people, that of the day.</summary>
    private StaffMeasure StaffOf(ProfileSpan profile)
    {
        var counted = Staff[profile.InstitutionId]
            .Where(g => g.LongEnough && Titles.IsMonitoring(g.Position))
            .ToList();
        var wide = Papers.GetValueOrDefault(profile.InstitutionId)?.HasWideScope ?? true;
        var number = wide ? SettingName.MinimumStaff : SettingName.MinimumStaffNarrowScope;
        var assessed = profile.CmaValidFrom is { } from && from < Asked.To ? from : Asked.To;
        var share = Settings.Find(SettingName.IntermediateTitleShare, assessed) is null
            ? Asked.To
            : assessed;

        return new(
            counted.Sum(g => g.Count),
            counted.Where(g => Titles.IsIntermediate(g.Title)).Sum(g => g.Count),
            Settings.Find(number, Asked.To) is null ? null : Settings.On(Asked.To).Persons(number),
            Settings.Find(SettingName.IntermediateTitleShare, share) is null
                ? null
                : Settings.On(share).Percent(SettingName.IntermediateTitleShare)
        );
    }

    private DateOnly? LeftOn(List<ProfileSpan> spans, Standing standing)
    {
        var last = spans.FindLastIndex(p => p.ValidFrom <= Asked.To && Asked.To < p.ValidTo);

        if (last < 0 || spans[last].Standing != standing)
        {
            return null;
        }

        while (last > 0 && spans[last - 1].Standing == standing)
        {
            last--;
        }

        return spans[last].ValidFrom;
    }
}
