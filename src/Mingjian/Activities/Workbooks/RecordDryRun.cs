using Mingjian.Activities.Delivering;
using Mingjian.Activities.Records;
using Mingjian.Data.Sheets;
using Mingjian.Regulation;

namespace Mingjian.Activities.Workbooks;

/// <summary>试报送: what would come of a workbook, record by record, by the same check as the delivery itself; nothing is stored.</summary>
[Article("5.3(2)")]
public sealed class RecordDryRun(RecordIntake intake)
{
    /// <summary>Records that one file may have.</summary>
    public const int MostRecords = 200_000;

    private const int AtOnce = 5000;

    /// <exception cref="SheetRefused">It is no workbook of records, or it has none or too many.</exception>
    public async Task<RecordImportReport> RunAsync(
        Guid institutionId,
        Stream content,
        CancellationToken stop
    )
    {
        using var book = RecordBook.Open(content);
        var sheets = new Dictionary<RecordSheet, Tally>();
        var errors = new List<SheetRemark>();
        var warnings = new List<SheetRemark>();

        await foreach (var (record, taken) in JudgeAsync(institutionId, book, stop))
        {
            if (!sheets.TryGetValue(record.Sheet, out var tally))
            {
                sheets.Add(record.Sheet, tally = new());
            }

            tally.Add(taken);

            foreach (var remark in taken.Read.Remarks)
            {
                Keep(remark.Refuses ? errors : warnings, record, remark);
            }
        }

        return sheets.Count == 0
            ? throw new SheetRefused(RecordImportRules.NoRecords)
            : new()
            {
                Sheets = [.. sheets.Select(s => s.Value.Of(s.Key.Name))],
                Errors = errors,
                Warnings = warnings,
                Notes = [.. book.Notes()],
            };
    }

    /// <summary>错误文件: the workbook again, its bad cells marked and told.</summary>
    public async Task MarkAsync(
        Guid institutionId,
        Stream content,
        Stream output,
        CancellationToken stop
    )
    {
        using var book = RecordBook.Open(content);
        var file = new FileSoFar();
        using var marked = new WorkbookWriter(output);

        foreach (var sheet in book.Sheets)
        {
            using var pen = MarkedSheet.Begin(marked, sheet);

            foreach (var part in MarkedSheet.Rows(sheet).Chunk(AtOnce))
            {
                var records = part.Select(row => row.Record).OfType<RawRecord>().ToList();
                var taken = new Queue<TakenRecord>(
                    (await intake.CheckAsync(institutionId, records, file, stop)).Records
                );

                foreach (var row in part)
                {
                    MarkedSheet.Write(pen, sheet, row, row.Record is null ? null : taken.Dequeue());
                }
            }
        }
    }

    private async IAsyncEnumerable<(BookRecord Record, TakenRecord Taken)> JudgeAsync(
        Guid institutionId,
        RecordBook book,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop
    )
    {
        var file = new FileSoFar();
        var count = 0;

        foreach (var part in book.Records().Chunk(AtOnce))
        {
            if ((count += part.Length) > MostRecords)
            {
                throw new SheetRefused(RecordImportRules.TooMany(MostRecords));
            }

            var intaken = await intake.CheckAsync(
                institutionId,
                [.. part.Select(r => r.Raw)],
                file,
                stop
            );

            for (var i = 0; i < part.Length; i++)
            {
                yield return (part[i], intaken.Records[i]);
            }
        }
    }

    private static void Keep(List<SheetRemark> remarks, BookRecord record, Remark remark)
    {
        if (remarks.Count < RecordImportReport.MostRemarks)
        {
            remarks.Add(Of(record, remark));
        }
    }

    private static SheetRemark Of(BookRecord record, Remark remark)
    {
        var value = remark.Field is { } key
            ? record.Raw.Values[record.Sheet.Type.PlaceOf(key)!.Value] ?? ""
            : "";
        return new(
            record.Sheet.Name,
            record.Row,
            remark.Field is { } field ? record.Sheet.TitleOf(field) : "",
            value.Length <= 60 ? value : value[..59] + "…",
            remark.Rule.Code,
            remark.Rule.Message
        );
    }

    /// <summary>Counts the records of one sheet.</summary>
    private sealed class Tally
    {
        private readonly int[] states = new int[Enum.GetValues<RecordState>().Length];
        private int rows;
        private int warnings;

        public void Add(TakenRecord taken)
        {
            rows++;
            states[(int)taken.State]++;
            warnings += taken.Read.Remarks.Count(remark => !remark.Refuses);
        }

        public SheetSummary Of(string sheet) =>
            new(
                sheet,
                rows,
                states[(int)RecordState.Added],
                states[(int)RecordState.Revised],
                states[(int)RecordState.Unchanged],
                states[(int)RecordState.Refused],
                warnings
            );
    }
}
