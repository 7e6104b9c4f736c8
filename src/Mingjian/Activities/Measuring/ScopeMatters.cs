using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Checking;
using Mingjian.Activities.Contract;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Rows;
using Mingjian.Listing.Contract;
using Mingjian.Regulation;

namespace Mingjian.Activities.Measuring;

/// <summary>超资质范围出具报告: a report with a result that the annex did not cover, or with the CMA mark and no valid certificate.</summary>
[Article("5.3(2)3", "14.1")]
internal sealed class ScopeMatters(OwnRecords own, IRegisterMeasures register)
{
    /// <summary>A result may have come this many days before the report that gives it out.</summary>
    private const int DaysBefore = 400;

    private const int MostNamed = 5;

    public async Task<IReadOnlyList<ActivityMatter>> ReadAsync(CancellationToken stop) =>
        [
            .. (await OutsideAsync(stop))
                .Concat(await WithoutCertificateAsync(stop))
                .GroupBy(f => (f.InstitutionId, f.Number))
                .Select(Matter),
        ];

    private async Task<List<Found>> OutsideAsync(CancellationToken stop)
    {
        var (begin, end, since, until) = (own.Asked.From, own.Asked.To, own.Since, own.Until);
        var earliest = begin.AddDays(-DaysBefore);
        var db = own.Db;
        return await (
            from remark in own.Of<RecordRemark>()
            where remark.Code == ActivitiesRules.OutOfScopeCode
            where remark.Day >= earliest && remark.Day <= end && remark.Kind == RecordKind.Result
            join result in db.Set<Result>()
                on new
                {
                    remark.InstitutionId,
                    remark.Number,
                    remark.Revision,
                } equals new
                {
                    result.InstitutionId,
                    result.Number,
                    result.Revision,
                }
            join sample in db.Set<Sample>()
                on new { result.InstitutionId, Number = result.Sample } equals new
                {
                    sample.InstitutionId,
                    sample.Number,
                }
            join task in db.Set<ReportTask>()
                on new { sample.InstitutionId, sample.Task } equals new
                {
                    task.InstitutionId,
                    task.Task,
                }
            join report in db.Set<Report>()
                on new { task.InstitutionId, Number = task.Report } equals new
                {
                    report.InstitutionId,
                    report.Number,
                }
            where report.Stage == ReportStage.Valid && report.ReceivedAt < until
            where remark.Day >= begin || report.ReceivedAt >= since
            orderby report.InstitutionId, report.Number, result.Number
            select new Found(
                report.InstitutionId,
                report.Number,
                report.IssuedOn,
                result.Item + "＋" + result.Method
            )
        ).ToListAsync(stop);
    }

    private async Task<IEnumerable<Found>> WithoutCertificateAsync(CancellationToken stop)
    {
        var (since, until) = (own.Since, own.Until);
        var earliest = own.Asked.From.AddDays(-DaysBefore);
        var gaps = (await register.GapsAsync(own.Asked with { From = earliest }, stop)).ToLookup(
            g => g.InstitutionId,
            g => g.Days
        );
        var whose = gaps.Select(g => g.Key).ToArray();

        if (whose.Length == 0)
        {
            return [];
        }

        var reports = await own
            .Db.Set<Report>()
            .AsNoTracking()
            .Where(r => EF.Parameter(whose).Contains(r.InstitutionId))
            .Where(r => r.IssuedOn >= earliest && r.CmaMark && r.Stage == ReportStage.Valid)
            .Where(r => r.ReceivedAt >= since && r.ReceivedAt < until)
            .OrderBy(r => r.InstitutionId)
            .ThenBy(r => r.Number)
            .Select(r => new Found(r.InstitutionId, r.Number, r.IssuedOn, ""))
            .ToListAsync(stop);
        return reports.Where(r => gaps[r.InstitutionId].Any(days => days.Covers(r.IssuedOn)));
    }

    private static ActivityMatter Matter(
        IGrouping<(Guid InstitutionId, string Number), Found> report
    )
    {
        var items = report
            .Select(f => f.What)
            .Where(what => what.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var covered = report.All(f => f.What.Length > 0);
        var named = string.Join('、', items.Take(MostNamed));
        return new(
            report.Key.InstitutionId,
            ActivityMatterKind.OutOfScopeReport,
            report.Key.Number,
            report.First().IssuedOn,
            $"报告“{report.Key.Number}”超出资质认定范围",
            (covered ? "" : "签发当日没有有效的资质认定证书。")
                + (
                    items.Count == 0 ? ""
                    : items.Count > MostNamed ? $"附表中没有的项目：{named}等 {items.Count} 项。"
                    : $"附表中没有的项目：{named}。"
                ),
            report.Key.Number
        );
    }

    /// <param name="What">Item and method outside the annex; empty for want of a certificate.</param>
    private sealed record Found(Guid InstitutionId, string Number, DateOnly IssuedOn, string What);
}
