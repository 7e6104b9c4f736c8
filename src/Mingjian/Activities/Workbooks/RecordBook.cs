using System.Runtime.InteropServices;
using Mingjian.Activities.Definitions;
using Mingjian.Activities.Records;
using Mingjian.Data.Sheets;
using Mingjian.Regulation;

namespace Mingjian.Activities.Workbooks;

/// <summary>A workbook of records: its sheets in the order of the kinds, whatever order they have in the file.</summary>
[Article("5.3(2)")]
public sealed class RecordBook : IDisposable
{
    private readonly SheetBook book;

    private RecordBook(SheetBook book, IReadOnlyList<RecordSheet> sheets) =>
        (this.book, Sheets) = (book, sheets);

    public IReadOnlyList<RecordSheet> Sheets { get; }

    /// <param name="content">Can seek; stays open.</param>
    /// <exception cref="SheetRefused">It is no workbook, or no sheet of it holds records.</exception>
    public static RecordBook Open(Stream content)
    {
        var opened = SheetBook.Open(content);

        try
        {
            List<RecordSheet> sheets =
            [
                .. from name in opened.Sheets
                let kind = RecordSheets.KindOf(name)
                where kind is not null
                orderby kind
                let reader = opened.Read(name, RecordSheets.All(kind.Value))
                where reader is not null
                select new RecordSheet(RecordTypes.Of(kind.Value), reader),
            ];

            return sheets.Count > 0
                ? new(opened, sheets)
                : throw new SheetRefused(
                    SheetRules.NoKnownSheet(
                        opened.Sheets,
                        RecordTypes.All.Select(type => type.Title)
                    )
                );
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>Every record of the workbook, in the order in which they are taken in.</summary>
    public IEnumerable<BookRecord> Records() => Sheets.SelectMany(sheet => sheet.Records());

    /// <summary>What of the workbook is not read or looks odd; complete once the records were read.</summary>
    public IEnumerable<string> Notes()
    {
        foreach (var name in book.Hidden)
        {
            yield return $"工作表“{name}”是隐藏的，没有读取。如需报送，请取消隐藏后重新上传。";
        }

        foreach (
            var name in book.Sheets.Where(name =>
                RecordSheets.KindOf(name) is null
                && name is not (WorkbookTemplate.HelpSheet or WorkbookTemplate.CodeSheet)
            )
        )
        {
            yield return $"工作表“{name}”不在模板中，没有读取。";
        }

        foreach (var sheet in Sheets)
        {
            if (sheet.Reader.Head.Unknown is { Count: > 0 } unknown)
            {
                yield return $"工作表“{sheet.Name}”的这些列不在模板中，没有读取：{string.Join('、', unknown)}。";
            }

            if (sheet.Reader.Merged.Take(5).ToList() is { Count: > 0 } merged)
            {
                yield return $"工作表“{sheet.Name}”有合并单元格（{string.Join('、', merged)}），只有左上角的一格有内容，请取消合并并逐行填写。";
            }
        }
    }

    public void Dispose() => book.Dispose();
}

/// <summary>One sheet of a workbook of records.</summary>
public sealed class RecordSheet(RecordType type, SheetReader reader)
{
    public RecordType Type => type;

    public SheetReader Reader => reader;

    public string Name => reader.SheetName;

    public IEnumerable<BookRecord> Records() =>
        reader.Rows().Select(row => new BookRecord(this, row.Number, Read(row)));

    /// <summary>The column of the file in which a field stands; -1 when it has none.</summary>
    public int ColumnOf(string field) => reader.Head.ColumnOf(type.PlaceOf(field)!.Value);

    /// <summary>The title of a field as the template writes it.</summary>
    public string TitleOf(string field) => type.Fields[type.PlaceOf(field)!.Value].Title;

    internal RawRecord Read(SheetRow row)
    {
        var values = new string?[type.Fields.Count];
        Dictionary<string, Rule>? unreadable = null;

        for (var i = 0; i < values.Length; i++)
        {
            if (row.KindOf(i) == CellKind.Error)
            {
                var field = type.Fields[i];
                (unreadable ??= []).Add(field.Key, RecordRules.BrokenFormula(field, row.Whole(i)));
            }
            else if (row.Whole(i) is { Length: > 0 } text)
            {
                values[i] = text;
            }
        }

        return new(type.Kind, values, $"{Name}!{row.Number}") { Unreadable = unreadable };
    }
}

/// <summary>A record with the row in which it stands.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct BookRecord(RecordSheet Sheet, int Row, RawRecord Raw);
