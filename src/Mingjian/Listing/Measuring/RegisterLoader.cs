using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing.Contract;
using Mingjian.Listing.Register;
using Mingjian.Listing.Storage;

namespace Mingjian.Listing.Measuring;

/// <summary>Reads the register for many institutions at once: a query for each list, whoever is asked for.</summary>
internal sealed class RegisterLoader(MingjianDb db, AskedPeriod asked)
{
    private readonly bool everybody = asked.Institutions is null;
    private readonly Guid[] whose = [.. asked.Institutions ?? []];

    /// <summary>All spans known now of each institution, in their order.</summary>
    public async Task<ILookup<Guid, ProfileSpan>> ProfilesAsync(CancellationToken stop) =>
        (
            await Of(db.ProfileSpans.AsNoTracking())
                .Where(p => p.KnownTo == ISpan.Ever)
                .OrderBy(p => p.InstitutionId)
                .ThenBy(p => p.ValidFrom)
                .ToListAsync(stop)
        ).ToLookup(p => p.InstitutionId);

    /// <summary>All posts known now, whenever they were held.</summary>
    public async Task<ILookup<Guid, KeyPersonSpan>> PostsAsync(CancellationToken stop) =>
        (
            await Of(db.KeyPersonSpans.AsNoTracking())
                .Where(p => p.KnownTo == ISpan.Ever)
                .OrderBy(p => p.InstitutionId)
                .ThenBy(p => p.ValidFrom)
                .ToListAsync(stop)
        ).ToLookup(p => p.InstitutionId);

    public async Task<ILookup<Guid, PlaceSpan>> PlacesAsync(CancellationToken stop) =>
        (
            await Of(db.PlaceSpans.AsNoTracking().At(new(asked.To)))
                .OrderBy(p => p.Name)
                .ToListAsync(stop)
        ).ToLookup(p => p.InstitutionId);

    /// <summary>The papers last approved, and whether the annex of the certificate holds anything, and anything but narrow work.</summary>
    public Task<Dictionary<Guid, PapersAndScope>> PapersAsync(CancellationToken stop)
    {
        var scope = db.Set<ScopeSpan>()
            .Where(s => s.KnownTo == ISpan.Ever)
            .Where(s => s.ValidFrom <= asked.To && s.ValidTo > asked.To);
        return db
            .Institutions.AsNoTracking()
            .Where(i => everybody || EF.Parameter(whose).Contains(i.InstitutionId))
            .Select(i => new PapersAndScope(
                i.InstitutionId,
                i.Papers,
                scope.Any(s => s.InstitutionId == i.InstitutionId),
                scope.Any(s =>
                    s.InstitutionId == i.InstitutionId
                    && !s.Category.Contains("噪声")
                    && !s.Category.Contains("振动")
                    && !s.Category.Contains("辐射")
                    && !s.Category.Contains("油气")
                )
            ))
            .ToDictionaryAsync(i => i.InstitutionId, stop);
    }

    /// <summary>从业人员 by title and position, for that is all that is asked of them.</summary>
    /// <param name="hiredUntil">Only who began until then counts to monitoring staff.</param>
    public async Task<ILookup<Guid, StaffGroup>> StaffAsync(
        DateOnly hiredUntil,
        CancellationToken stop
    ) =>
        (
            await Of(db.StaffSpans.AsNoTracking().At(new(asked.To)))
                .GroupBy(s => new
                {
                    s.InstitutionId,
                    s.Title,
                    s.Position,
                    LongEnough = (s.HiredOn ?? s.ValidFrom) <= hiredUntil,
                })
                .Select(g => new StaffGroup(
                    g.Key.InstitutionId,
                    g.Key.Title,
                    g.Key.Position,
                    g.Key.LongEnough,
                    g.Count()
                ))
                .ToListAsync(stop)
        ).ToLookup(g => g.InstitutionId);

    /// <summary>仪器设备: all, those that need verification or calibration, and of these the valid ones.</summary>
    public Task<Dictionary<Guid, DeviceCount>> DevicesAsync(CancellationToken stop) =>
        Of(db.EquipmentSpans.AsNoTracking().At(new(asked.To)))
            .GroupBy(e => e.InstitutionId)
            .Select(g => new DeviceCount(
                g.Key,
                g.Count(),
                g.Count(e =>
                    e.Traceability == TraceabilityKind.Verification
                    || e.Traceability == TraceabilityKind.Calibration
                ),
                g.Count(e =>
                    (
                        e.Traceability == TraceabilityKind.Verification
                        || e.Traceability == TraceabilityKind.Calibration
                    )
                    && e.TraceableTo >= asked.To
                )
            ))
            .ToDictionaryAsync(d => d.InstitutionId, stop);

    public Task<List<ExtraPaperDefinition>> DefinitionsAsync(CancellationToken stop) =>
        db
            .ExtraPaperDefinitions.AsNoTracking()
            .OrderBy(d => d.From)
            .ThenBy(d => d.DefinitionId)
            .ToListAsync(stop);

    /// <summary>Changes granted in the period that were filed after their term.</summary>
    public Task<List<LateFiling>> LateFilingsAsync(CancellationToken stop)
    {
        ChangeKind[] kinds =
        [
            ChangeKind.Name,
            ChangeKind.Address,
            ChangeKind.LegalNature,
            ChangeKind.KeyPersonnel,
            ChangeKind.Scope,
        ];
        return db
            .ChangeFilings.AsNoTracking()
            .Where(f => everybody || EF.Parameter(whose).Contains(f.InstitutionId))
            .Where(f => f.Stage == ApplicationStage.Listed && f.DaysLate > 0)
            .Where(f => f.DecidedOn >= asked.From && f.DecidedOn <= asked.To)
            .Where(f => kinds.Contains(f.Kind))
            .OrderBy(f => f.CaseId)
            .Select(f => new LateFiling(
                f.InstitutionId,
                f.CaseId,
                f.Kind,
                f.ChangedOn!.Value,
                f.FilingTerm!.EndsOn!.Value,
                f.FirstSubmittedOn!.Value,
                f.DaysLate!.Value
            ))
            .ToListAsync(stop);
    }

    private IQueryable<T> Of<T>(IQueryable<T> spans)
        where T : class, ISpan =>
        everybody ? spans : spans.Where(s => EF.Parameter(whose).Contains(s.InstitutionId));
}

internal sealed record PapersAndScope(
    Guid InstitutionId,
    ApplicationPapers Papers,
    bool HasScope,
    bool HasWideScope
);

internal sealed record StaffGroup(
    Guid InstitutionId,
    string Title,
    string Position,
    bool LongEnough,
    int Count
);

internal sealed record DeviceCount(Guid InstitutionId, int All, int Needing, int Valid);

internal sealed record LateFiling(
    Guid InstitutionId,
    Guid CaseId,
    ChangeKind Kind,
    DateOnly ChangedOn,
    DateOnly TermEndsOn,
    DateOnly FiledOn,
    int DaysLate
);
