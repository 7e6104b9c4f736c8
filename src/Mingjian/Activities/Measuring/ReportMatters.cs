using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Checking;
using Mingjian.Activities.Contract;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Rows;
using Mingjian.Regulation;

namespace Mingjian.Activities.Measuring;

/// <summary>报告要素: reports that nobody signed who may, and one file handed in under two numbers. A number cannot come twice.</summary>
[Article("5.3(2)3", "14.1")]
internal sealed class ReportMatters(OwnRecords own)
{
    /// <summary>Days back in which the day of issue of a report that came now may lie.</summary>
    private const int DaysBack = 400;

    public async Task<IReadOnlyList<ActivityMatter>> DefectiveAsync(CancellationToken stop) =>
        [
            .. (await UnsignedAsync(stop))
                .Concat(await SameFileAsync(stop))
                .GroupBy(m => (m.InstitutionId, m.Key))
                .Select(g => g.First() with { Detail = string.Concat(g.Select(m => m.Detail)) }),
        ];

    private async Task<IEnumerable<ActivityMatter>> UnsignedAsync(CancellationToken stop)
    {
        var (begin, end) = (own.Asked.From, own.Asked.To);
        var found = await (
            from remark in own.Of<RecordRemark>()
            where remark.Code == ActivitiesRules.SignatoryNotAuthorizedCode
            where remark.Day >= begin && remark.Day <= end && remark.Kind == RecordKind.Report
            join report in own.Db.Set<Report>()
                on new
                {
                    remark.InstitutionId,
                    remark.Number,
                    remark.Revision,
                } equals new
                {
                    report.InstitutionId,
                    report.Number,
                    report.Revision,
                }
            where report.Stage == ReportStage.Valid
            orderby report.InstitutionId, report.Number, remark.RecordRemarkId
            select report
        ).ToListAsync(stop);
        return found.Select(report => Matter(report, "签发人当日不是名录中的授权签字人。"));
    }

    private async Task<IEnumerable<ActivityMatter>> SameFileAsync(CancellationToken stop)
    {
        var (since, until) = (own.Since, own.Until);
        var issuedFrom = own.Asked.From.AddDays(-DaysBack);
        var found = await (
            from report in own.Of<Report>()
            where report.IssuedOn >= issuedFrom
            where report.ReceivedAt >= since && report.ReceivedAt < until
            where report.Stage == ReportStage.Valid && report.FileDigest != ""
            join other in own.Db.Set<ReportVersion>() on report.FileDigest equals other.FileDigest
            where other.InstitutionId == report.InstitutionId && other.Number != report.Number
            where
                other.ReceivedAt < report.ReceivedAt
                || (
                    other.ReceivedAt == report.ReceivedAt
                    && other.Number.CompareTo(report.Number) < 0
                )
            orderby report.InstitutionId, report.Number, other.Number
            select new { Report = report, other.Number }
        ).ToListAsync(stop);
        return found.Select(f => Matter(f.Report, $"报告文件与报告“{f.Number}”的文件相同。"));
    }

    private static ActivityMatter Matter(Report report, string detail) =>
        new(
            report.InstitutionId,
            ActivityMatterKind.DefectiveReport,
            report.Number,
            report.IssuedOn,
            $"报告“{report.Number}”要素有问题",
            detail,
            report.Number
        );
}
