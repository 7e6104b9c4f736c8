using Mingjian.Activities.Checking;
using Mingjian.Activities.Rows;
using Mingjian.Regulation;

namespace Mingjian.Activities.Delivering;

/// <summary>Who and what was at work, as a record tells it: searched by person and device.</summary>
internal static class WorkOf
{
    public static IEnumerable<WorkEvent> Record(RecordKind kind, ActivityRow row) =>
        row switch
        {
            FieldVisit visit => Several(
                    kind,
                    row,
                    WorkerKind.Person,
                    visit.People,
                    visit.ArrivedAt,
                    visit.LeftAt
                )
                .Concat(
                    Several(
                        kind,
                        row,
                        WorkerKind.Device,
                        visit.Devices,
                        visit.ArrivedAt,
                        visit.LeftAt
                    )
                ),
            Sample sample => Several(
                kind,
                row,
                WorkerKind.Device,
                sample.Devices,
                sample.StartedAt,
                sample.EndedAt
            ),
            AnalysisBatch batch => Several(
                    kind,
                    row,
                    WorkerKind.Person,
                    batch.Analyst,
                    batch.StartedAt,
                    batch.EndedAt
                )
                .Concat(
                    Several(
                        kind,
                        row,
                        WorkerKind.Device,
                        batch.Equipment,
                        batch.StartedAt,
                        batch.EndedAt
                    )
                ),
            Handover handover => Several(
                kind,
                row,
                WorkerKind.Person,
                $"{handover.From}、{handover.To}",
                handover.At,
                handover.At
            ),
            Report report => Several(
                kind,
                row,
                WorkerKind.Person,
                report.SignedBy,
                report.SignedAt,
                report.SignedAt
            ),
            ServiceVisit visit => Several(
                kind,
                row,
                WorkerKind.Person,
                visit.People,
                visit.ArrivedAt,
                visit.LeftAt
            ),
            _ => [],
        };

    private static IEnumerable<WorkEvent> Several(
        RecordKind kind,
        ActivityRow row,
        WorkerKind worker,
        string? who,
        DateTime from,
        DateTime to
    ) =>
        RecordCheck
            .Parts(who)
            .Select(one => new WorkEvent
            {
                InstitutionId = row.InstitutionId,
                Office = row.Office,
                Worker = worker,
                Who = one,
                From = from,
                To = to,
                Kind = kind,
                Number = row.Number,
            });
}

/// <summary>Whom a commission is about: its subjects, or the client where it names none.</summary>
[Article("4")]
internal static class SubjectsOf
{
    private const int CodeLength = 18;

    public static IEnumerable<CommissionSubject> Commission(Commission row)
    {
        var named = RecordCheck
            .Parts(row.Subjects)
            .Select(part => (Code: part[..CodeLength], Name: part[(CodeLength + 1)..]))
            .DistinctBy(part => part.Code)
            .ToList();

        if (named.Count == 0 && row.ClientCode is { Length: > 0 } client)
        {
            named.Add((client, row.ClientName));
        }

        return named.Select(subject => new CommissionSubject
        {
            InstitutionId = row.InstitutionId,
            Commission = row.Number,
            SubjectCode = subject.Code,
            SubjectName = subject.Name,
        });
    }
}

/// <summary>A report's version and tasks, as they are looked up.</summary>
[Article("5.3(2)3")]
internal static class VersionsOf
{
    public static ReportVersion Report(Report row) =>
        new()
        {
            InstitutionId = row.InstitutionId,
            Office = row.Office,
            Number = row.Number,
            Version = row.Revision,
            FileDigest = row.FileDigest,
            IssuedOn = row.IssuedOn,
            SignedBy = row.SignedBy,
            SignedAt = row.SignedAt,
            CorrectionReason = row.CorrectionReason,
            DeliveryId = row.DeliveryId,
            ReceivedAt = row.ReceivedAt,
        };

    public static IEnumerable<ReportTask> Tasks(Report row) =>
        RecordCheck
            .Parts(row.Tasks)
            .Select(task => new ReportTask
            {
                InstitutionId = row.InstitutionId,
                Office = row.Office,
                Task = task,
                Report = row.Number,
            });
}
