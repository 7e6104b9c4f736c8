using System.ComponentModel.DataAnnotations;
using Mingjian.Accounts;
using Mingjian.Activities;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Rows;
using Mingjian.Activities.Storage;
using Mingjian.Data;

namespace Mingjian.Web.Activities.Console;

/// <summary>What is searched for.</summary>
public enum SearchFor
{
    [Display(Name = "人员")]
    Person,

    [Display(Name = "设备编号")]
    Device,

    [Display(Name = "报告编号")]
    Report,
}

/// <summary>A person or a device at work, or a report.</summary>
public sealed class FoundRow
{
    public required Guid Id { get; init; }
    public required Guid InstitutionId { get; init; }
    public required string Institution { get; init; }
    public required RecordKind Kind { get; init; }
    public required string Number { get; init; }
    public required DateTime From { get; init; }
    public required DateTime To { get; init; }

    /// <summary>The task that it belongs to, where it names one.</summary>
    public string? Task { get; init; }
}

/// <summary>Where somebody or something was at work, or a report of this number; the territory filter decides whose.</summary>
public static class FoundRows
{
    public static IQueryable<FoundRow> Of(MingjianDb db, SearchFor what, string word) =>
        what switch
        {
            SearchFor.Report => Reports(db, word),
            SearchFor.Person => Work(db, WorkerKind.Person, word),
            _ => Work(db, WorkerKind.Device, word),
        };

    private static IQueryable<FoundRow> Work(MingjianDb db, WorkerKind worker, string who)
    {
        return from w in db.WorkEvents
            where w.Worker == worker && w.Who == who
            select new FoundRow
            {
                Id = w.WorkEventId,
                InstitutionId = w.InstitutionId,
                Institution =
                    db.Set<Organisation>()
                        .Where(o => o.OrganisationId == w.InstitutionId)
                        .Select(o => o.Name)
                        .FirstOrDefault()
                    ?? "",
                Kind = w.Kind,
                Number = w.Number,
                From = w.From,
                To = w.To,
                Task =
                    w.Kind == RecordKind.Visit
                        ? db.Set<FieldVisit>()
                            .Where(v => v.InstitutionId == w.InstitutionId && v.Number == w.Number)
                            .Select(v => v.Task)
                            .FirstOrDefault()
                    : w.Kind == RecordKind.Sample
                        ? db.Set<Sample>()
                            .Where(s => s.InstitutionId == w.InstitutionId && s.Number == w.Number)
                            .Select(s => s.Task)
                            .FirstOrDefault()
                    : db.Set<ReportTask>()
                        .Where(r => r.InstitutionId == w.InstitutionId && r.Report == w.Number)
                        .OrderBy(r => r.Task)
                        .Select(r => r.Task)
                        .FirstOrDefault(),
            };
    }

    private static IQueryable<FoundRow> Reports(MingjianDb db, string number) =>
        from r in db.Reports
        where r.Number == number
        select new FoundRow
        {
            Id = r.InstitutionId,
            InstitutionId = r.InstitutionId,
            Institution =
                db.Set<Organisation>()
                    .Where(o => o.OrganisationId == r.InstitutionId)
                    .Select(o => o.Name)
                    .FirstOrDefault()
                ?? "",
            Kind = RecordKind.Report,
            Number = r.Number,
            From = r.SignedAt,
            To = r.SignedAt,
            Task = db.Set<ReportTask>()
                .Where(t => t.InstitutionId == r.InstitutionId && t.Report == r.Number)
                .OrderBy(t => t.Task)
                .Select(t => t.Task)
                .FirstOrDefault(),
        };
}
