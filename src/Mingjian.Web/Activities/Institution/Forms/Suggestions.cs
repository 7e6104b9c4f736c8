using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Checking;
using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using Mingjian.Data;
using Mingjian.Listing.Contract;

namespace Mingjian.Web.Activities.Institution.Forms;

/// <summary>One entry of a list that a field offers while somebody types.</summary>
public sealed record Suggestion(string Value, string Note);

/// <summary>
/// What the fields of a form offer: people, devices and methods as the register has them on the day of the record, and the
/// institution's own records. Only offered: what is typed counts.
/// </summary>
public sealed class Suggestions(MingjianDb db, IInstitutionRegister register)
{
    private const int Most = 200;

    private static readonly HashSet<string> PeopleKeys =
    [
        "people",
        "analyst",
        "from",
        "to",
        "compiledBy",
        "reviewedBy",
    ];

    private static readonly HashSet<string> DeviceKeys = ["devices", "equipment", "calibrator"];

    /// <summary>Lists by the key of the field.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<Suggestion>>> LoadAsync(
        Guid institutionId,
        RecordType type,
        DateOnly day,
        string? task,
        CancellationToken stop
    )
    {
        var institution = await register.ReadAsync(institutionId, stop);
        var lists = new Dictionary<string, IReadOnlyList<Suggestion>>(StringComparer.Ordinal);

        foreach (var field in type.Fields)
        {
            var list =
                field.Refers is { } kind ? await RecordsAsync(institutionId, kind, task, stop)
                : institution is null || field.Form != FieldForm.Text ? []
                : OfRegister(institution, field.Key, day);

            if (list.Count > 0)
            {
                lists.Add(field.Key, list);
            }
        }

        return lists;
    }

    /// <summary>Items of the scope of the day, each with its methods.</summary>
    public async Task<ILookup<string, string>> ScopeAsync(
        Guid institutionId,
        DateOnly day,
        CancellationToken stop
    ) =>
        (
            await register.ReadAsync(institutionId, stop) is { } institution
                ? institution.Scope.Where(s => s.Days.Covers(day))
                : []
        ).ToLookup(s => s.Item, s => s.Method);

    private static List<Suggestion> OfRegister(
        InstitutionOnRecord institution,
        string key,
        DateOnly day
    )
    {
        var entries =
            PeopleKeys.Contains(key)
                ? institution
                    .People.Where(p => p.Days.Covers(day))
                    .Select(p => new Suggestion(p.Name, p.Certificate))
            : DeviceKeys.Contains(key)
                ? institution
                    .Devices.Where(d => d.Days.Covers(day))
                    .Select(d => new Suggestion(d.SerialNumber, d.Name))
            : key switch
            {
                "signedBy" => institution
                    .Signatories.Where(s => s.Days.Covers(day))
                    .Select(s => new Suggestion(s.Name, s.Fields)),
                "item" => institution
                    .Scope.Where(s => s.Days.Covers(day))
                    .Select(s => new Suggestion(s.Item, s.Category)),
                "method" => institution
                    .Scope.Where(s => s.Days.Covers(day))
                    .Select(s => new Suggestion(s.Method, s.Item)),
                "unit" => Units.All.Select(u => new Suggestion(u, "")),
                _ => [],
            };
        return [.. entries.DistinctBy(e => e.Value).Take(Most)];
    }

    private async Task<IReadOnlyList<Suggestion>> RecordsAsync(
        Guid institutionId,
        RecordKind kind,
        string? task,
        CancellationToken stop
    ) =>
        kind switch
        {
            RecordKind.Commission => await ListAsync(
                Own<Commission>(institutionId)
                    .OrderByDescending(c => c.SignedOn)
                    .ThenBy(c => c.Number)
                    .Select(c => new Suggestion(c.Number, c.ClientName)),
                stop
            ),
            RecordKind.Task => await ListAsync(
                Own<MonitoringTask>(institutionId)
                    .OrderByDescending(t => t.PlannedFrom)
                    .ThenBy(t => t.Number)
                    .Select(t => new Suggestion(t.Number, t.SubjectName)),
                stop
            ),
            RecordKind.Point => await ListAsync(
                Own<SamplingPoint>(institutionId)
                    .Where(p => task == null || p.Task == task)
                    .OrderBy(p => p.Number)
                    .Select(p => new Suggestion(p.Number, p.Name)),
                stop
            ),
            RecordKind.Visit => await ListAsync(
                Own<FieldVisit>(institutionId)
                    .Where(v => task == null || v.Task == task)
                    .OrderByDescending(v => v.ArrivedAt)
                    .ThenBy(v => v.Number)
                    .Select(v => new Suggestion(v.Number, v.People)),
                stop
            ),
            RecordKind.Sample => await ListAsync(
                Own<Sample>(institutionId)
                    .Where(s => task == null || s.Task == task)
                    .OrderByDescending(s => s.StartedAt)
                    .ThenBy(s => s.Number)
                    .Select(s => new Suggestion(s.Number, "")),
                stop
            ),
            RecordKind.Batch => await ListAsync(
                Own<AnalysisBatch>(institutionId)
                    .OrderByDescending(b => b.StartedAt)
                    .ThenBy(b => b.Number)
                    .Select(b => new Suggestion(b.Number, b.Item)),
                stop
            ),
            RecordKind.ServiceSite => await ListAsync(
                Own<ServiceSite>(institutionId)
                    .OrderBy(s => s.Number)
                    .Select(s => new Suggestion(s.Number, s.SubjectName)),
                stop
            ),
            RecordKind.ServiceDevice => await ListAsync(
                Own<ServiceDevice>(institutionId)
                    .OrderBy(d => d.Number)
                    .Select(d => new Suggestion(d.Number, d.Model)),
                stop
            ),
            RecordKind.ServiceVisit => await ListAsync(
                Own<ServiceVisit>(institutionId)
                    .OrderByDescending(v => v.ArrivedAt)
                    .ThenBy(v => v.Number)
                    .Select(v => new Suggestion(v.Number, v.Site)),
                stop
            ),
            _ => [],
        };

    private IQueryable<TRow> Own<TRow>(Guid institutionId)
        where TRow : ActivityRow =>
        db.Set<TRow>().AsNoTracking().Where(r => r.InstitutionId == institutionId);

    private static async Task<IReadOnlyList<Suggestion>> ListAsync(
        IQueryable<Suggestion> found,
        CancellationToken stop
    ) => await found.Take(Most).ToListAsync(stop);
}
