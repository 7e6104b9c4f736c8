using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Rows;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Activities.Progress;

/// <summary>What an institution still owes: missing parts whose clock runs or has run out, those due first in front.</summary>
[Article("5.3(2)")]
public sealed class OpenWork(MingjianDb db, ChinaClock clock, LawBook law)
{
    /// <summary>More than this is not shown at once; the list of tasks has them all.</summary>
    public const int Most = 100;

    /// <summary>A clock is shown when it has run out or will within these days.</summary>
    private const int ShownAhead = 14;

    /// <summary>Two queries, however much there is.</summary>
    public async Task<IReadOnlyList<ReportingDuty>> LoadAsync(
        Guid institutionId,
        CancellationToken stop
    )
    {
        var now = clock.Now;
        var settings = await law.SettingsAsync(stop);
        var open = db
            .MonitoringTasks.AsNoTracking()
            .Where(t => t.InstitutionId == institutionId)
            .StillOpen(db);
        var tasks = await open.OrderBy(t => t.PlannedFrom)
            .ThenBy(t => t.Number)
            .Take(Most)
            .Select(t => new TaskParts(t.Number, t.PlannedTo, false))
            .ToListAsync(stop);
        var visits = await (
            from v in db.FieldVisits.AsNoTracking()
            join t in open on v.Task equals t.Number
            where
                v.InstitutionId == institutionId
                && !db.Set<Sample>()
                    .Any(s => s.InstitutionId == institutionId && s.Visit == v.Number)
            orderby v.ArrivedAt, v.Number
            select new
            {
                v.Number,
                v.LeftAt,
                Task = t,
            }
        )
            .Take(Most)
            .ToListAsync(stop);

        return
        [
            .. tasks
                .Concat(
                    visits.Select(v => new TaskParts(v.Task.Number, DateOnly.MinValue, false)
                    {
                        Visits = [new(v.Number, v.LeftAt, v.LeftAt, null)],
                    })
                )
                .SelectMany(task => ReportingClock.Of(task, settings))
                .Where(duty => duty.IsMissing && duty.DueAt < now.AddDays(ShownAhead))
                .OrderBy(duty => duty.DueAt)
                .ThenBy(duty => duty.Number, StringComparer.Ordinal),
        ];
    }
}
