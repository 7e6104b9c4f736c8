using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Checking;
using Mingjian.Activities.Rows;
using Mingjian.Data;
using Mingjian.Listing.Contract;
using Mingjian.Regulation;

namespace Mingjian.Activities.Verifying;

/// <summary>
/// 报告核验: the one reader that answers anybody about a report of any institution. It lifts the territory filter, and for that reason
/// looks only at what <see cref="ReportAnswer"/> holds; the architecture test lists it by name.
/// </summary>
[Article("5.3(2)3")]
public sealed class ReportRegister(MingjianDb db, IInstitutionNames names)
{
    /// <summary>Characters of a SHA-256 digest.</summary>
    public const int DigestLength = 64;

    /// <param name="institution">名录编号, 统一社会信用代码 or the exact name.</param>
    public async Task<ReportAnswer> FindAsync(
        string number,
        string institution,
        CancellationToken stop
    )
    {
        if (await names.FindAsync(institution, stop) is not { } named)
        {
            return ReportAnswer.Unknown;
        }

        var reports = All<Report>().Where(r => r.InstitutionId == named.InstitutionId);
        var report = await reports.SingleOrDefaultAsync(r => r.Number == number, stop);
        return report is null
            ? ReportAnswer.Unknown
            : await AnswerAsync(report, report.Revision, named, stop);
    }

    /// <param name="digest">SHA-256 of the file, 64 hexadecimal digits in lower case.</param>
    public async Task<ReportAnswer> FindAsync(string digest, CancellationToken stop)
    {
        // The same file under two numbers is rare; then the one that was handed in last answers.
        var version = await All<ReportVersion>()
            .Where(v => v.FileDigest == digest)
            .OrderByDescending(v => v.ReceivedAt)
            .ThenByDescending(v => v.Version)
            .ThenBy(v => v.InstitutionId)
            .ThenBy(v => v.Number)
            .FirstOrDefaultAsync(stop);

        if (version is null)
        {
            return ReportAnswer.Unknown;
        }

        var report = await All<Report>()
            .SingleAsync(
                r => r.InstitutionId == version.InstitutionId && r.Number == version.Number,
                stop
            );
        return await names.FindAsync(version.InstitutionId, stop) is { } named
            ? await AnswerAsync(report, version.Version, named, stop)
            : ReportAnswer.Unknown;
    }

    private async Task<ReportAnswer> AnswerAsync(
        Report report,
        int version,
        NamedInstitution named,
        CancellationToken stop
    )
    {
        var versions = await All<ReportVersion>()
            .Where(v => v.InstitutionId == report.InstitutionId && v.Number == report.Number)
            .Where(v => v.Version == version || v.Version == version + 1)
            .OrderBy(v => v.Version)
            .ToListAsync(stop);
        var asked = versions[0];
        return new()
        {
            State = StandingOf(report, version),
            Number = report.Number,
            InstitutionNumber = named.Number,
            InstitutionName = named.Name,
            Version = version,
            IssuedOn = asked.IssuedOn,
            CurrentVersion = report.Revision,
            CurrentIssuedOn = report.IssuedOn,
            CorrectedOn = versions.Count > 1 ? ChinaClock.DayOf(versions[1].ReceivedAt) : null,
            SignerPost = await names.IsSignatoryAsync(
                report.InstitutionId,
                asked.SignedBy,
                ChinaClock.DayOf(asked.SignedAt),
                stop
            )
                ? "授权签字人"
                : null,
            Scope = await ScopeAsync(report, stop),
            FileDigest = asked.FileDigest,
        };
    }

    private static ReportStanding StandingOf(Report report, int version) =>
        report.Stage switch
        {
            ReportStage.Withdrawn => ReportStanding.Withdrawn,
            ReportStage.Repudiated => ReportStanding.UnderRepudiation,
            ReportStage.Disowned => ReportStanding.Disowned,
            _ when version < report.Revision => ReportStanding.Corrected,
            _ => ReportStanding.Valid,
        };

    /// <summary>Step by step: in one join SQLite would look at every result of the institution.</summary>
    private async Task<ScopeCover> ScopeAsync(Report report, CancellationToken stop)
    {
        var own = report.InstitutionId;
        var tasks = await All<ReportTask>()
            .Where(t => t.InstitutionId == own && t.Report == report.Number)
            .Select(t => t.Task)
            .ToArrayAsync(stop);
        var samples = await All<Sample>()
            .Where(s => s.InstitutionId == own && EF.Parameter(tasks).Contains(s.Task))
            .Select(s => s.Number)
            .ToArrayAsync(stop);
        var results = await All<Result>()
            .Where(r => r.InstitutionId == own && EF.Parameter(samples).Contains(r.Sample))
            .Select(r => new { r.Number, r.Revision })
            .ToListAsync(stop);
        var numbers = results.Select(r => r.Number).ToArray();
        var outside = await All<Delivering.RecordRemark>()
            .Where(m => m.InstitutionId == own && m.Kind == RecordKind.Result)
            .Where(m => EF.Parameter(numbers).Contains(m.Number))
            .Where(m => m.Code == ActivitiesRules.OutOfScopeCode)
            .Select(m => new { m.Number, m.Revision })
            .ToListAsync(stop);

        return results.Count == 0 ? ScopeCover.NotKnown
            : results.Intersect(outside).Any() ? ScopeCover.NotCovered
            : ScopeCover.Covered;
    }

    private IQueryable<T> All<T>()
        where T : class, IOfInstitution =>
        db.Set<T>().IgnoreQueryFilters([Territory.Filter]).AsNoTracking();
}
