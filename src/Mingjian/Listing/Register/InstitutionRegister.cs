using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing.Contract;
using Mingjian.Listing.Methods;
using Mingjian.Listing.Storage;

namespace Mingjian.Listing.Register;

/// <summary>Answers <see cref="IInstitutionRegister"/> from memory while the register has not changed.</summary>
public sealed class InstitutionRegister(MingjianDb db, RegisterMemory memory) : IInstitutionRegister
{
    public async Task<InstitutionOnRecord?> ReadAsync(Guid institutionId, CancellationToken stop)
    {
        var version =
            await db.RegisterVersions.AsNoTracking().Select(v => (long?)v.Number).MaxAsync(stop)
            ?? 0;

        if (memory.Find(institutionId, version) is { } known)
        {
            return known;
        }

        var read = await FetchAsync(institutionId, stop);

        if (read is not null)
        {
            memory.Keep(read, version);
        }

        return read;
    }

    public async Task<MethodOnRecord> FindMethodAsync(string text, CancellationToken stop)
    {
        var match = (await memory.LibraryAsync(db, stop)).Match(text);
        return new(
            match.Number,
            match.Known is not null,
            match.Known?.IsSuperseded == true,
            match.Known?.SupersededBy ?? ""
        );
    }

    private async Task<InstitutionOnRecord?> FetchAsync(Guid institutionId, CancellationToken stop)
    {
        var profiles = await SpansOf(db.ProfileSpans, institutionId).ToListAsync(stop);

        if (profiles.Count == 0)
        {
            return null;
        }

        var keyPeople = await SpansOf(db.KeyPersonSpans, institutionId).ToListAsync(stop);
        var staff = await SpansOf(db.StaffSpans, institutionId)
            .Select(s => new PersonOnRecord(
                s.Name,
                s.CertificateNumber,
                new DaySpan(s.ValidFrom, s.ValidTo)
            ))
            .ToListAsync(stop);

        return new()
        {
            InstitutionId = institutionId,
            Number = profiles[0].Number,
            Listed =
            [
                .. profiles
                    .Where(p => p.Standing is Standing.InList or Standing.Locked)
                    .Select(DaysOf),
            ],
            Certified = [.. profiles.Select(Certificate).OfType<DaySpan>()],
            Scope = await SpansOf(db.ScopeSpans, institutionId)
                .Select(s => new ScopeOnRecord(
                    s.Category,
                    s.Item,
                    s.MethodNumber,
                    s.Site,
                    new DaySpan(s.ValidFrom, s.ValidTo)
                ))
                .ToListAsync(stop),
            People =
            [
                .. staff,
                .. keyPeople.Select(p => new PersonOnRecord(p.Name, "", DaysOf(p))),
            ],
            Devices = await SpansOf(db.EquipmentSpans, institutionId)
                .Select(s => new DeviceOnRecord(
                    s.SerialNumber,
                    s.Name,
                    s.TraceableTo,
                    new DaySpan(s.ValidFrom, s.ValidTo)
                ))
                .ToListAsync(stop),
            Signatories =
            [
                .. keyPeople
                    .Where(p => p.Post == KeyPost.AuthorizedSignatory)
                    .Select(p => new SignatoryOnRecord(p.Name, p.Fields, DaysOf(p))),
            ],
            Places = await SpansOf(db.PlaceSpans, institutionId)
                .Select(s => new PlaceOnRecord(
                    s.Name,
                    (double?)s.Longitude,
                    (double?)s.Latitude,
                    new DaySpan(s.ValidFrom, s.ValidTo)
                ))
                .ToListAsync(stop),
        };
    }

    private static IQueryable<TSpan> SpansOf<TSpan>(DbSet<TSpan> spans, Guid institutionId)
        where TSpan : class, ISpan =>
        spans
            .AsNoTracking()
            .Where(s => s.InstitutionId == institutionId && s.KnownTo == ISpan.Ever)
            .OrderBy(s => s.ValidFrom);

    private static DaySpan DaysOf(ISpan span) => new(span.ValidFrom, span.ValidTo);

    /// <summary>The certificate's days within the days on which the profile said so.</summary>
    private static DaySpan? Certificate(ProfileSpan profile)
    {
        if (profile is not { CmaValidFrom: { } from, CmaValidTo: { } to })
        {
            return null;
        }

        var before = to.AddDays(1);
        return new(
            from > profile.ValidFrom ? from : profile.ValidFrom,
            before < profile.ValidTo ? before : profile.ValidTo
        );
    }
}

/// <summary>Institutions read lately, each with the version of the register at which it was read.</summary>
public sealed class RegisterMemory
{
    private const int Most = 1000;

    private readonly ConcurrentDictionary<
        Guid,
        (long Version, InstitutionOnRecord Record)
    > institutions = new();

    private MethodLibrary? library;

    /// <summary>The library comes with the program: it is read once by each process.</summary>
    public async ValueTask<MethodLibrary> LibraryAsync(MingjianDb db, CancellationToken stop) =>
        library ??= await MethodLibrary.ReadAsync(db, stop);

    public InstitutionOnRecord? Find(Guid institutionId, long version) =>
        institutions.TryGetValue(institutionId, out var kept) && kept.Version == version
            ? kept.Record
            : null;

    public void Keep(InstitutionOnRecord record, long version)
    {
        if (institutions.Count >= Most)
        {
            institutions.Clear();
        }

        institutions[record.InstitutionId] = (version, record);
    }
}
