using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Codes;
using Mingjian.Activities.Definitions;
using Mingjian.Activities.Progress;
using Mingjian.Activities.Rows;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Listing.Contract;
using Mingjian.Regulation;

namespace Mingjian.Web.Activities.Institution.Phone;

/// <summary>今天的任务: what is planned around today and not closed, with everything a visit to it needs. Four queries, however many tasks.</summary>
public sealed class PhoneDesk(
    MingjianDb db,
    Desk desk,
    ChinaClock clock,
    IInstitutionRegister register
)
{
    /// <summary>More tasks than this no sampler has before them.</summary>
    private const int Most = 100;

    private const int DaysAhead = 7;
    private const int DaysBehind = 7;

    public DateOnly Today => clock.Today;

    /// <summary>Today's first, then what was not finished, then what comes.</summary>
    public async Task<IReadOnlyList<PhoneTask>> TasksAsync(CancellationToken stop)
    {
        var own = desk.Actor.OrganisationId;
        var (from, to) = (Today.AddDays(-DaysBehind), Today.AddDays(DaysAhead));
        var tasks = await db
            .MonitoringTasks.AsNoTracking()
            .Where(t => t.InstitutionId == own)
            .StillOpen(db)
            .Where(t => t.PlannedFrom <= to && t.PlannedTo >= from)
            .Where(t => t.Purpose != Purpose.SentSample && t.Purpose != Purpose.Service)
            .OrderBy(t => t.PlannedFrom)
            .ThenBy(t => t.Number)
            .Take(Most)
            .Select(t => new
            {
                t.Number,
                t.SubjectName,
                t.Purpose,
                t.PlannedFrom,
                t.PlannedTo,
                Visits = db.Set<FieldVisit>()
                    .Count(v => v.InstitutionId == own && v.Task == t.Number),
            })
            .ToListAsync(stop);
        var points = await PointsAsync(own, [.. tasks.Select(t => t.Number)], stop);
        return
        [
            .. tasks
                .Select(t => new PhoneTask(
                    t.Number,
                    t.SubjectName,
                    t.Purpose.Text(),
                    t.PlannedFrom,
                    t.PlannedTo,
                    t.Visits,
                    [.. points[t.Number]]
                ))
                .OrderBy(t =>
                    t.To < Today ? 1
                    : t.From > Today ? 2
                    : 0
                ),
        ];
    }

    public async Task<PhoneDay> DayAsync(string token, CancellationToken stop)
    {
        var actor = desk.Actor;
        var institution = await register.ReadAsync(actor.OrganisationId, stop);
        return new(
            token,
            clock.Now,
            Today,
            new(actor.PersonId, actor.Name, actor.OrganisationId, actor.OrganisationName),
            await TasksAsync(stop),
            [
                .. (institution?.People ?? [])
                    .Where(p => p.Days.Covers(Today))
                    .Select(p => p.Name)
                    .Distinct(),
            ],
            [
                .. (institution?.Devices ?? [])
                    .Where(d => d.Days.Covers(Today))
                    .Select(d => new PhoneDevice(d.SerialNumber, d.Name)),
            ],
            [.. RecordTypes.Of(RecordKind.Visit).Fields.Select(PhoneField.Of)],
            [.. RecordTypes.Of(RecordKind.Sample).Fields.Select(PhoneField.Of)]
        );
    }

    private async Task<ILookup<string, PhonePoint>> PointsAsync(
        Guid own,
        string[] tasks,
        CancellationToken stop
    )
    {
        var plan = (
            await db
                .PlanItems.Where(p =>
                    p.InstitutionId == own && EF.Parameter(tasks).Contains(p.Task)
                )
                .OrderBy(p => p.Number)
                .Select(p => new { p.Point, p.Item })
                .ToListAsync(stop)
        ).ToLookup(p => p.Point, p => p.Item);
        return (
            await db
                .SamplingPoints.AsNoTracking()
                .Where(p => p.InstitutionId == own && EF.Parameter(tasks).Contains(p.Task))
                .OrderBy(p => p.Number)
                .ToListAsync(stop)
        ).ToLookup(
            p => p.Task,
            p => new PhonePoint(
                p.Number,
                p.Code,
                p.Name,
                CodeList<Matrix>.CodeOf(p.Matrix),
                p.Matrix.Text(),
                p.Matrix.Activity.ToString(),
                p.Matrix.ComesFromASource,
                p.Longitude,
                p.Latitude,
                [.. plan[p.Number]]
            )
        );
    }
}
