using System.IO.Compression;
using Mingjian.Data.Sheets;

namespace Mingjian.Proof;

/// <summary>Workbooks for tests: plain ones from rows of texts, and ones whose XML is given as Excel would write it.</summary>
public static class TestWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Links = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>A workbook of one sheet with these rows from its top.</summary>
    public static MemoryStream Of(string sheet, params IEnumerable<string[]> rows)
    {
        var file = new MemoryStream();

        using (var book = new WorkbookWriter(file))
        using (var pen = book.Sheet(sheet, []))
        {
            foreach (var row in rows)
            {
                pen.Row();

                foreach (var cell in row)
                {
                    pen.Cell(cell);
                }
            }
        }

        file.Position = 0;
        return file;
    }

    /// <summary>A workbook of one sheet whose <c>sheetData</c>, shared texts and styles are given.</summary>
    /// <param name="afterData">What stands behind the rows, such as merged cells.</param>
    /// <param name="formats">Number formats of the cell styles 0, 1…: a built-in number or a code.</param>
    public static MemoryStream OfXml(
        string sheetData,
        IReadOnlyList<string>? texts = null,
        IReadOnlyList<string>? formats = null,
        bool from1904 = false,
        string sheet = "表一",
        string afterData = ""
    )
    {
        var file = new MemoryStream();

        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(
                zip,
                "xl/workbook.xml",
                $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><workbookPr date1904="{(from1904 ? 1 : 0)}"/><sheets><sheet name="藏" sheetId="1" state="hidden" r:id="rId9"/><sheet name="{sheet}" sheetId="2" r:id="rId1"/></sheets></workbook>"""
            );
            Write(
                zip,
                "xl/_rels/workbook.xml.rels",
                $"""<Relationships xmlns="{Links}"><Relationship Id="rId1" Type="{Office}/worksheet" Target="/xl/worksheets/first.xml"/></Relationships>"""
            );
            Write(
                zip,
                "xl/worksheets/first.xml",
                $"""<worksheet xmlns="{Main}"><sheetData>{sheetData}</sheetData>{afterData}</worksheet>"""
            );
            Write(
                zip,
                "xl/sharedStrings.xml",
                $"""<sst xmlns="{Main}">{string.Concat((texts ?? []).Select(t => $"<si>{t}</si>"))}</sst>"""
            );
            Write(zip, "xl/styles.xml", Styles(formats ?? []));
        }

        file.Position = 0;
        return file;
    }

    private static string Styles(IReadOnlyList<string> formats)
    {
        var own = formats
            .Select((code, i) => (code, id: 200 + i))
            .Where(f => !int.TryParse(f.code, out _))
            .ToList();
        var codes = own.Select(f => $"""<numFmt numFmtId="{f.id}" formatCode="{f.code}"/>""");
        var cells = formats.Select(
            (code, i) =>
                $"""<xf numFmtId="{(own.Exists(f => f.id == 200 + i) ? $"{200 + i}" : code)}"/>"""
        );
        return $"""<styleSheet xmlns="{Main}"><numFmts>{string.Concat(codes)}</numFmts><cellXfs>{string.Concat(cells)}</cellXfs></styleSheet>""";
    }

    private static void Write(ZipArchive zip, string part, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(part).Open());
        writer.Write(xml);
    }
}
