using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Reporting;
using Mingjian.Activities.Reporting.UseCases;
using Mingjian.Activities.Rows;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Web.Activities.Institution.Reports;

/// <summary>A report with everything that happened to it.</summary>
/// <param name="Receipts">Of the versions that were signed here, by version.</param>
/// <param name="Address">To where its code leads.</param>
public sealed record ReportFile(
    Report Report,
    IReadOnlyList<ReportVersion> Versions,
    IReadOnlyDictionary<int, string> Receipts,
    ReportWithdrawal? Withdrawal,
    IReadOnlyList<Repudiation> Repudiations,
    string Address
);

/// <summary>Reads a report of the institution at the desk.</summary>
public sealed class ReportReader(MingjianDb db, Desk desk, ReportAddress address)
{
    /// <exception cref="NotFound">It has no report of that number.</exception>
    public async Task<ReportFile> ReadAsync(string number, CancellationToken stop)
    {
        var own = desk.Actor.OrganisationId;

        return new(
            await db.FindOwnReportAsync(number, stop),
            await db
                .ReportVersions.AsNoTracking()
                .Where(v => v.InstitutionId == own && v.Number == number)
                .OrderByDescending(v => v.Version)
                .ToListAsync(stop),
            await db
                .ReportDrafts.AsNoTracking()
                .Where(d => d.InstitutionId == own && d.Number == number)
                .Where(d => d.Stage == DraftStage.Signed)
                .ToDictionaryAsync(d => d.Edition, d => d.ReceiptNumber, stop),
            await db
                .ReportWithdrawals.AsNoTracking()
                .SingleOrDefaultAsync(w => w.InstitutionId == own && w.Number == number, stop),
            await db
                .Repudiations.AsNoTracking()
                .Where(r => r.InstitutionId == own && r.Number == number)
                .OrderByDescending(r => r.RepudiationId)
                .ToListAsync(stop),
            await address.OfAsync(number, stop)
        );
    }
}
