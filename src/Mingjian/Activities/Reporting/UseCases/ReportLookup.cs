using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Rows;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Activities.Reporting.UseCases;

/// <summary>Finds a report or a draft that the viewer may see; absent and not theirs are the same.</summary>
public static class ReportLookup
{
    /// <exception cref="NotFound">There is none, or none that the viewer may see.</exception>
    public static async Task<ReportDraft> FindOrRefuseAsync(
        this IQueryable<ReportDraft> drafts,
        Guid draftId,
        CancellationToken stop
    ) =>
        await drafts.SingleOrDefaultAsync(d => d.DraftId == draftId, stop)
        ?? throw new NotFound("没有这份报告，或您无权查看。");

    /// <inheritdoc cref="FindOrRefuseAsync(IQueryable{ReportDraft}, Guid, CancellationToken)"/>
    public static async Task<Repudiation> FindOrRefuseAsync(
        this IQueryable<Repudiation> repudiations,
        Guid repudiationId,
        CancellationToken stop
    ) =>
        await repudiations.SingleOrDefaultAsync(r => r.RepudiationId == repudiationId, stop)
        ?? throw new NotFound("没有这件否认事项，或您无权查看。");

    /// <summary>A report of the institution that sits at the desk.</summary>
    public static async Task<Report> FindOwnReportAsync(
        this MingjianDb db,
        string number,
        CancellationToken stop
    ) =>
        await db.Reports.SingleOrDefaultAsync(
            r => r.InstitutionId == db.Desk.Actor.OrganisationId && r.Number == number,
            stop
        ) ?? throw new NotFound("没有这份报告，或您无权查看。");

    /// <exception cref="RuleBroken">It is withdrawn, disowned or being looked into.</exception>
    internal static void RequireValid(this Report report)
    {
        if (report.Stage != ReportStage.Valid)
        {
            throw new RuleBroken(ReportingRules.NotValid(report.Number, report.Stage.Text()));
        }
    }
}
