using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Journal.Scheduling;
using Mingjian.Listing.Contract;
using Mingjian.Listing.OpenData;
using Mingjian.Listing.Register;
using Mingjian.Listing.Register.History;
using Mingjian.Listing.Storage;
using Mingjian.Regulation.Reference;

namespace Mingjian.Listing.Jobs;

/// <summary>
/// 生成开放数据: the whole public register of the day before as CSV and JSON, with digests, and what became known on that day. Written
/// into a folder of its own that gets its name when it is complete, so that nobody ever fetches half a day.
/// </summary>
public sealed class PublishOpenData(
    MingjianDb db,
    DumpFolder folder,
    RegisterHistory history,
    LawBook law,
    IEnumerable<IOpenDataTable> others
) : IDailyJob
{
    public const string Licence = "CC-BY-4.0";

    public string Name => "listing.publish-open-data";

    public string Title => "生成开放数据";

    public TimeOnly At => new(0, 30);

    public async Task<JobOutcome> RunAsync(DateOnly today, CancellationToken stop)
    {
        var day = today.AddDays(-1);
        var making = Path.Combine(folder.Path, $".{Guid.CreateVersion7():N}");
        Directory.CreateDirectory(making);

        try
        {
            var manifest = await WriteAsync(making, day, stop);
            Replace(making, folder.Of(day));
            Prune();
            return new(manifest.Files.Sum(file => file.Rows) / 2);
        }
        finally
        {
            if (Directory.Exists(making))
            {
                Directory.Delete(making, recursive: true);
            }
        }
    }

    private async Task<DumpManifest> WriteAsync(string making, DateOnly day, CancellationToken stop)
    {
        var (at, writer) = (new RegisterDay(day, RegisterDay.EndOf(day)), new DumpWriter(making));
        var offices = await law.OfficesAsync(stop);
        var numbers = await db
            .ProfileSpans.At(at)
            .ToDictionaryAsync(p => p.InstitutionId, p => p.Number, stop);
        var changes = await history.OnAsync(day, offices, stop);
        List<DumpFile> files =
        [
            .. await writer.WriteAsync(
                "institutions",
                "机构",
                Rows(db.ProfileSpans, at).OrderBy(p => p.Number).AsAsyncEnumerable(),
                DumpColumns.Profile(offices),
                stop
            ),
            .. await writer.WriteAsync(
                "scope",
                "资质范围",
                Rows(db.ScopeSpans, at)
                    .OrderBy(s => s.InstitutionId)
                    .ThenBy(s => s.ScopeSpanId)
                    .AsAsyncEnumerable(),
                DumpColumns.Scope(numbers),
                stop
            ),
            .. await writer.WriteAsync(
                "places",
                "实验室及服务场所",
                Rows(db.PlaceSpans, at)
                    .OrderBy(p => p.InstitutionId)
                    .ThenBy(p => p.PlaceSpanId)
                    .AsAsyncEnumerable(),
                DumpColumns.Place(numbers, offices),
                stop
            ),
            .. await writer.WriteAsync(
                "posts",
                "关键岗位人员",
                Rows(db.KeyPersonSpans, at)
                    .OrderBy(p => p.InstitutionId)
                    .ThenBy(p => p.KeyPersonSpanId)
                    .AsAsyncEnumerable(),
                DumpColumns.Post(numbers),
                stop
            ),
            .. await writer.WriteAsync(
                "changes",
                "当日登记的变更",
                changes.ToAsyncEnumerable(),
                DumpColumns.Change(numbers),
                stop
            ),
        ];

        foreach (var table in others)
        {
            files.AddRange(
                await writer.WriteAsync(
                    table.Name,
                    table.Title,
                    table.RowsAsync(day, stop),
                    DumpColumns.Of(table),
                    stop
                )
            );
        }

        var manifest = new DumpManifest(day, at.KnownAt!.Value, Licence, files);
        await File.WriteAllTextAsync(
            Path.Combine(making, "manifest.json"),
            JsonSerializer.Serialize(manifest, DumpWriter.Json),
            stop
        );

        return manifest;
    }

    private static IQueryable<TSpan> Rows<TSpan>(IQueryable<TSpan> spans, RegisterDay day)
        where TSpan : class, ISpan => spans.AsNoTracking().At(day);

    private static void Replace(string making, string place)
    {
        if (Directory.Exists(place))
        {
            Directory.Delete(place, recursive: true);
        }

        Directory.Move(making, place);
    }

    private void Prune()
    {
        foreach (var old in folder.Days().Skip(DumpFolder.DaysKept))
        {
            Directory.Delete(folder.Of(old), recursive: true);
        }
    }
}
