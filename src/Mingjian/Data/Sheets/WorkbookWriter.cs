using System.IO.Compression;
using System.Text;

namespace Mingjian.Data.Sheets;

/// <summary>
/// Writes a workbook as a stream: sheet after sheet, row after row, nothing held. Every cell is a text, so that Excel neither
/// calculates what somebody typed nor cuts an identity number to fifteen digits.
/// </summary>
public sealed class WorkbookWriter(Stream output) : IDisposable
{
    public const string MediaType =
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Declaration =
        """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Links = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string OfficeLinks =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string ContentType =
        "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private readonly ZipArchive package = new(output, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<string> sheets = [];

    /// <summary>Begins a sheet; end it (dispose) before the next.</summary>
    /// <param name="widths">Of the columns, in characters.</param>
    /// <param name="headRow">Stays in sight when the rest scrolls; 0 for none.</param>
    public SheetPen Sheet(
        string name,
        IReadOnlyList<int> widths,
        int headRow = 0,
        IReadOnlyList<CellChoice>? choices = null
    )
    {
        sheets.Add(name);
        var part = package.CreateEntry(
            $"xl/worksheets/sheet{sheets.Count}.xml",
            CompressionLevel.Fastest
        );
        return new(part.Open(), widths, headRow, choices ?? []);
    }

    public void Dispose()
    {
        Write("xl/styles.xml", WorkbookStyles.Xml);
        Write("xl/workbook.xml", Workbook());
        Write("xl/_rels/workbook.xml.rels", WorkbookLinks());
        Write(
            "_rels/.rels",
            $"""{Declaration}<Relationships xmlns="{Links}"><Relationship Id="rId1" Type="{OfficeLinks}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
        );
        Write("[Content_Types].xml", ContentTypes());
        package.Dispose();
    }

    private string Workbook()
    {
        var xml = new StringBuilder(
            $"""{Declaration}<workbook xmlns="{WorkbookStyles.Main}" xmlns:r="{OfficeLinks}"><sheets>"""
        );

        for (var i = 0; i < sheets.Count; i++)
        {
            var name = System.Security.SecurityElement.Escape(sheets[i]);
            xml.Append(null, $"""<sheet name="{name}" sheetId="{i + 1}" r:id="rId{i + 1}"/>""");
        }

        return xml.Append("</sheets></workbook>").ToString();
    }

    private string WorkbookLinks()
    {
        var xml = new StringBuilder($"""{Declaration}<Relationships xmlns="{Links}">""");

        for (var i = 1; i <= sheets.Count; i++)
        {
            xml.Append(
                null,
                $"""<Relationship Id="rId{i}" Type="{OfficeLinks}/worksheet" Target="worksheets/sheet{i}.xml"/>"""
            );
        }

        xml.Append(
            null,
            $"""<Relationship Id="rId{sheets.Count + 1}" Type="{OfficeLinks}/styles" Target="styles.xml"/>"""
        );
        return xml.Append("</Relationships>").ToString();
    }

    private string ContentTypes()
    {
        var xml = new StringBuilder(
            $"""
            {Declaration}<Types xmlns="{Types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{ContentType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{ContentType}.styles+xml"/>
            """
        );

        for (var i = 1; i <= sheets.Count; i++)
        {
            xml.Append(
                null,
                $"""<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{ContentType}.worksheet+xml"/>"""
            );
        }

        return xml.Append("</Types>").ToString();
    }

    private void Write(string part, string xml)
    {
        using var stream = package.CreateEntry(part, CompressionLevel.Fastest).Open();
        stream.Write(Encoding.UTF8.GetBytes(xml));
    }
}

/// <summary>A column of a sheet that offers a list of values, from a row downwards.</summary>
/// <param name="Prompt">Shown beside the cell when it is chosen.</param>
public sealed record CellChoice(
    int Column,
    int FromRow,
    string Title,
    string Prompt,
    IReadOnlyList<string> Values
)
{
    /// <summary>Range of the workbook with the values, such as '代码表'!$A$2:$A$9; other values may be typed all the same.</summary>
    public string? Range { get; init; }
}
