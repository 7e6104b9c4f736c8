using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Checking;
using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Listing.Contract;

namespace Mingjian.Activities.Delivering;

/// <summary>Fetches what the records of a delivery name and what is there already: one query for each kind, however many records.</summary>
internal sealed class IntakeLoader(
    MingjianDb db,
    IInstitutionRegister register,
    Surroundings around
)
{
    /// <summary>Loads what is named and what is there already, one query for each kind.</summary>
    public async Task<IReadOnlyDictionary<RecordKind, Dictionary<string, ActivityRow>>> LoadAsync(
        Guid institutionId,
        List<ReadRecord> read,
        CancellationToken stop
    )
    {
        var wanted = Enum.GetValues<RecordKind>()
            .ToDictionary(k => k, _ => new HashSet<string>(StringComparer.Ordinal));

        foreach (var record in read)
        {
            wanted[record.Type.Kind].Add(record.Row.Number);

            foreach (var (kind, number) in record.IsRefused ? [] : Named(record))
            {
                wanted[kind].Add(number);
            }
        }

        var stored = new Dictionary<RecordKind, Dictionary<string, ActivityRow>>();

        foreach (var (kind, numbers) in wanted)
        {
            numbers.Remove("");
            var rows = await RecordTables.Of(kind).LoadAsync(db, institutionId, numbers, stop);
            stored.Add(kind, rows.ToDictionary(r => r.Number, StringComparer.Ordinal));

            foreach (var row in rows)
            {
                around.Add(kind, row);
            }
        }

        await LoadReceiptsAsync(institutionId, read, stop);
        await LoadPhotosAsync(institutionId, read, stop);
        await LoadMethodsAsync(read, stop);
        return stored;
    }

    private static IEnumerable<(RecordKind Kind, string Number)> Named(ReadRecord record) =>
        from field in record.Type.Fields
        where field.Refers is not null
        from number in record.EntriesOf(field)
        select (field.Refers!.Value, number);

    private async Task LoadReceiptsAsync(
        Guid institutionId,
        List<ReadRecord> read,
        CancellationToken stop
    )
    {
        var samples = read.Select(r => r.Row)
            .OfType<Result>()
            .Select(r => r.Sample)
            .Distinct()
            .ToArray();

        if (samples.Length == 0)
        {
            return;
        }

        foreach (
            var row in await db
                .Handovers.AsNoTracking()
                .Where(h =>
                    h.InstitutionId == institutionId && EF.Parameter(samples).Contains(h.Sample)
                )
                .ToListAsync(stop)
        )
        {
            around.Add(RecordKind.Handover, row);
        }
    }

    private async Task LoadPhotosAsync(
        Guid institutionId,
        List<ReadRecord> read,
        CancellationToken stop
    )
    {
        var digests = read.Select(r => r.Row)
            .OfType<Media>()
            .Select(m => m.Digest)
            .Distinct()
            .ToArray();

        if (digests.Length == 0)
        {
            return;
        }

        foreach (
            var photo in await db
                .Media.AsNoTracking()
                .Where(m =>
                    m.InstitutionId == institutionId && EF.Parameter(digests).Contains(m.Digest)
                )
                .OrderBy(m => m.CapturedAt)
                .ToListAsync(stop)
        )
        {
            around.Add(RecordKind.Media, photo);
        }
    }

    private async Task LoadMethodsAsync(List<ReadRecord> read, CancellationToken stop)
    {
        var texts = read.Select(r =>
                r.Row switch
                {
                    Result result => result.Method,
                    AnalysisBatch batch => batch.Method,
                    _ => "",
                }
            )
            .Where(text => text.Length > 0)
            .Distinct(StringComparer.Ordinal);

        foreach (var text in texts)
        {
            around.Add(text, await register.FindMethodAsync(text, stop));
        }
    }
}
