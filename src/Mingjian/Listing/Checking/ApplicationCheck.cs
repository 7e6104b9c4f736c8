using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Listing.Checking;

/// <summary>Asks the completeness of a stored application: reads what the check needs beside the papers.</summary>
public sealed class ApplicationCheck(MingjianDb db, LawBook law, ChinaClock clock)
{
    /// <summary>The most site names that the check compares with the places.</summary>
    private const int MostSites = 200;

    public async Task<Completeness> RunAsync(
        ListingApplication application,
        CancellationToken stop
    ) =>
        Completeness.Of(
            application.Papers,
            await AgainstAsync(application.CaseId, stop),
            clock.Today
        );

    /// <summary>How far each step is, for the map beside the pages and the officer's view.</summary>
    public async Task<StepMap> MapAsync(ListingApplication application, CancellationToken stop) =>
        StepMap.Of(
            application,
            await RunAsync(application, stop),
            await SentCommentsAsync(application, stop)
        );

    public async Task<CheckedAgainst> AgainstAsync(Guid caseId, CancellationToken stop) =>
        new(
            await CountAsync(caseId, stop),
            await db
                .ExtraPaperDefinitions.AsNoTracking()
                .OrderBy(d => d.From)
                .ThenBy(d => d.DefinitionId)
                .ToListAsync(stop),
            await law.OfficesAsync(stop)
        );

    /// <summary>What officers said when they returned it last; empty while it is not returned.</summary>
    public async Task<IReadOnlyList<FieldComment>> SentCommentsAsync(
        ListingCase listingCase,
        CancellationToken stop
    ) =>
        listingCase.Stage == ApplicationStage.Returned
            ? await db
                .FieldComments.AsNoTracking()
                .Where(c =>
                    c.CaseId == listingCase.CaseId && c.Round == listingCase.Round && c.Sent
                )
                .OrderBy(c => c.At)
                .ThenBy(c => c.FieldCommentId)
                .ToListAsync(stop)
            : [];

    public async Task<ListCounts> CountAsync(Guid caseId, CancellationToken stop)
    {
        var today = clock.Today;
        var scope = db.DraftScope.Where(l => l.CaseId == caseId);
        var equipment = db.DraftEquipment.Where(l => l.CaseId == caseId);
        var needsTracing = equipment.Where(l => l.Traceability != TraceabilityKind.NotNeeded);

        return new()
        {
            Scope = await scope.CountAsync(stop),
            ScopeUnknownMethods = await scope.CountAsync(l => !l.MethodKnown, stop),
            Staff = await db.DraftStaff.CountAsync(l => l.CaseId == caseId, stop),
            Equipment = await equipment.CountAsync(stop),
            EquipmentExpired = await needsTracing.CountAsync(l => l.TraceableTo < today, stop),
            EquipmentUndated = await needsTracing.CountAsync(l => l.TraceableTo == null, stop),
            ScopeSites = await scope
                .Where(l => l.Site != "")
                .Select(l => l.Site)
                .Distinct()
                .OrderBy(site => site)
                .Take(MostSites)
                .ToListAsync(stop),
        };
    }
}
