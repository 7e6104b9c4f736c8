using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Journal;
using Mingjian.Journal.Files;
using Mingjian.Listing.Checking;
using Mingjian.Listing.Storage;

namespace Mingjian.Listing.Signing;

/// <summary>Writes the long lists of a case as text, one canonical row a line, to be signed by digest and kept as a file.</summary>
public sealed class ListsOfRecord(MingjianDb db, FileStore files)
{
    private static readonly FileKind Rows = new(
        "清单存档",
        "application/x-ndjson",
        500,
        [".jsonl"],
        _ => true
    );

    /// <summary>Digests and counts, without storing anything: for the page that shows what will be signed.</summary>
    public Task<IReadOnlyList<ListOfRecord>> DigestAsync(Guid caseId, CancellationToken stop) =>
        EachAsync(caseId, keep: false, stop);

    /// <summary>The same, with the rows kept in the file store.</summary>
    public Task<IReadOnlyList<ListOfRecord>> KeepAsync(Guid caseId, CancellationToken stop) =>
        EachAsync(caseId, keep: true, stop);

    private async Task<IReadOnlyList<ListOfRecord>> EachAsync(
        Guid caseId,
        bool keep,
        CancellationToken stop
    )
    {
        var written = new List<ListOfRecord>();

        foreach (var list in Enum.GetValues<LineList>())
        {
            written.Add(await WriteAsync(caseId, list, keep, stop));
        }

        return written;
    }

    private async Task<ListOfRecord> WriteAsync(
        Guid caseId,
        LineList list,
        bool keep,
        CancellationToken stop
    )
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var copy = keep ? Temporary() : Stream.Null;
        var count = 0;

        await foreach (var row in RowsOf(caseId, list).AsAsyncEnumerable().WithCancellation(stop))
        {
            var line = Encoding.UTF8.GetBytes(CanonicalJson.Of(row.OnRecord()) + "\n");
            hash.AppendData(line);
            await copy.WriteAsync(line, stop);
            count++;
        }

        if (keep && count > 0)
        {
            copy.Position = 0;
            await files.TakeAsync(copy, $"{PaperField.OfList(list)}.jsonl", [Rows], stop);
        }

        return new(list, count, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private IQueryable<IDraftLine> RowsOf(Guid caseId, LineList list) =>
        list switch
        {
            LineList.Scope => InOrder(db.DraftScope, caseId),
            LineList.Staff => InOrder(db.DraftStaff, caseId),
            _ => InOrder(db.DraftEquipment, caseId),
        };

    private static IQueryable<T> InOrder<T>(IQueryable<T> rows, Guid caseId)
        where T : class, IDraftLine =>
        rows.AsNoTracking().Where(l => l.CaseId == caseId).OrderBy(l => l.Number);

    private static FileStream Temporary() =>
        new(
            Path.Combine(Path.GetTempPath(), $"mingjian-{Guid.CreateVersion7():N}"),
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
            }
        );
}
