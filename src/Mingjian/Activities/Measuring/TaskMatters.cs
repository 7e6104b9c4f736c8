using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Checking;
using Mingjian.Activities.Contract;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Rows;
using Mingjian.Regulation;

namespace Mingjian.Activities.Measuring;

/// <summary>
/// 人员设备使用不合规: what was remarked on visits, samples and batches as they stand now, once for each task. A record that was
/// corrected since is judged by its correction.
/// </summary>
[Article("5.3(2)2", "14.1")]
internal sealed class TaskMatters(OwnRecords own)
{
    /// <summary>An analysis follows the sampling within these days.</summary>
    private const int DaysToAnalysis = 180;

    private static readonly string[] Codes =
    [
        ActivitiesRules.NotEmployedCode,
        ActivitiesRules.CrewTooSmallCode,
        ActivitiesRules.DeviceUnknownCode,
        ActivitiesRules.DeviceExpiredCode,
    ];

    public async Task<IReadOnlyList<ActivityMatter>> ReadAsync(CancellationToken stop)
    {
        List<Found> found =
        [
            .. await OfVisitsAsync(stop),
            .. await OfSamplesAsync(stop),
            .. await OfBatchesAsync(stop),
        ];
        return
        [
            .. found
                .GroupBy(f => (f.InstitutionId, f.Task))
                .OrderBy(g => g.Key.InstitutionId)
                .ThenBy(g => g.Key.Task, StringComparer.Ordinal)
                .Select(Matter),
        ];
    }

    private async Task<IEnumerable<Found>> OfVisitsAsync(CancellationToken stop) =>
        await (
            from remark in Remarks(RecordKind.Visit)
            join visit in own.Db.Set<FieldVisit>()
                on new
                {
                    remark.InstitutionId,
                    remark.Number,
                    remark.Revision,
                } equals new
                {
                    visit.InstitutionId,
                    visit.Number,
                    visit.Revision,
                }
            orderby visit.InstitutionId, visit.Number, remark.RecordRemarkId
            select new Found(visit.InstitutionId, visit.Task, visit.ArrivedAt, remark.Code)
        ).ToListAsync(stop);

    private async Task<IEnumerable<Found>> OfSamplesAsync(CancellationToken stop) =>
        await (
            from remark in Remarks(RecordKind.Sample)
            join sample in own.Db.Set<Sample>()
                on new
                {
                    remark.InstitutionId,
                    remark.Number,
                    remark.Revision,
                } equals new
                {
                    sample.InstitutionId,
                    sample.Number,
                    sample.Revision,
                }
            orderby sample.InstitutionId, sample.Number, remark.RecordRemarkId
            select new Found(sample.InstitutionId, sample.Task, sample.StartedAt, remark.Code)
        ).ToListAsync(stop);

    /// <summary>A batch measures samples of several tasks: it counts for each of them.</summary>
    private async Task<IEnumerable<Found>> OfBatchesAsync(CancellationToken stop)
    {
        var batches = await (
            from remark in Remarks(RecordKind.Batch)
            join batch in own.Db.Set<AnalysisBatch>()
                on new
                {
                    remark.InstitutionId,
                    remark.Number,
                    remark.Revision,
                } equals new
                {
                    batch.InstitutionId,
                    batch.Number,
                    batch.Revision,
                }
            orderby batch.InstitutionId, batch.Number, remark.RecordRemarkId
            select new
            {
                batch.InstitutionId,
                batch.Number,
                batch.StartedAt,
                remark.Code,
            }
        ).ToListAsync(stop);

        if (batches.Count == 0)
        {
            return [];
        }

        var tasks = await TasksAsync(
            [.. batches.Select(b => b.InstitutionId).Distinct()],
            [.. batches.Select(b => b.Number).Distinct()],
            batches.Min(b => b.StartedAt).AddDays(-DaysToAnalysis),
            batches.Max(b => b.StartedAt).AddDays(1),
            stop
        );
        return from batch in batches
            from task in tasks[(batch.InstitutionId, batch.Number)]
            select new Found(batch.InstitutionId, task, batch.StartedAt, batch.Code);
    }

    private async Task<ILookup<(Guid, string), string>> TasksAsync(
        Guid[] institutions,
        string[] batches,
        DateTime since,
        DateTime until,
        CancellationToken stop
    )
    {
        var found = await (
            from sample in own.Db.Set<Sample>()
            where EF.Parameter(institutions).Contains(sample.InstitutionId)
            where sample.StartedAt >= since && sample.StartedAt < until
            join result in own.Db.Set<Result>()
                on new { sample.InstitutionId, Sample = sample.Number } equals new
                {
                    result.InstitutionId,
                    result.Sample,
                }
            where result.Batch != null && EF.Parameter(batches).Contains(result.Batch)
            select new
            {
                sample.InstitutionId,
                Batch = result.Batch!,
                sample.Task,
            }
        )
            .Distinct()
            .ToListAsync(stop);
        return found.ToLookup(f => (f.InstitutionId, f.Batch), f => f.Task);
    }

    private IQueryable<RecordRemark> Remarks(RecordKind kind)
    {
        var (from, to) = (own.Asked.From, own.Asked.To);
        return own.Of<RecordRemark>()
            .Where(r => Codes.Contains(r.Code) && r.Day >= from && r.Day <= to && r.Kind == kind);
    }

    private static ActivityMatter Matter(IGrouping<(Guid InstitutionId, string Task), Found> task)
    {
        var named = task.GroupBy(f => f.Code)
            .OrderBy(code => code.Key, StringComparer.Ordinal)
            .Select(code => $"{What(code.Key)} {code.Count()} 处");
        return new(
            task.Key.InstitutionId,
            ActivityMatterKind.PeopleOrEquipment,
            task.Key.Task,
            ChinaClock.DayOf(task.Min(f => f.At)),
            $"任务“{task.Key.Task}”人员或设备不合规",
            $"{string.Join('、', named)}。",
            task.Key.Task
        );
    }

    /// <summary>Without names: the remarks on the records have them.</summary>
    private static string What(string code) =>
        code switch
        {
            ActivitiesRules.NotEmployedCode => "名录中没有的人员",
            ActivitiesRules.CrewTooSmallCode => "现场人员少于规定人数",
            ActivitiesRules.DeviceUnknownCode => "名录中没有的设备",
            _ => "检定校准过期的设备",
        };

    private sealed record Found(Guid InstitutionId, string Task, DateTime At, string Code);
}
