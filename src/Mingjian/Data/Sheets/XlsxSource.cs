using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Mingjian.Data.Sheets;

/// <summary>
/// An Office Open XML workbook (ISO/IEC 29500), read as a stream of rows. Written by hand because row numbers, cached results of
/// formulas, error cells and numbers that stand where a text belongs must be told exactly, at 100,000 rows and flat memory.
/// </summary>
internal sealed class XlsxSource : ISheetSource
{
    /// <summary>Characters of one part when unpacked: a million rows of ten columns; more is a trap.</summary>
    internal const long LargestPart = 600_000_000;

    private const int MostRatio = 200;

    private static readonly XNamespace Main =
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Links =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace Package =
        "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly ZipArchive package;
    private readonly List<(string Name, string Part)> sheets = [];
    private readonly List<string> hidden = [];
    private readonly Dictionary<int, IReadOnlyList<string>> merged = [];
    private readonly Lazy<IReadOnlyList<string>> texts;
    private readonly Lazy<DateStyles> dates;

    public XlsxSource(Stream content)
    {
        package = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        RefuseTrap(content.Length);
        var workbook = Load("xl/workbook.xml") ?? throw new InvalidDataException("no workbook");
        var parts = PartsOf(Load("xl/_rels/workbook.xml.rels"));

        foreach (var sheet in workbook.Descendants(Main + "sheet"))
        {
            if ((string?)sheet.Attribute("state") is not (null or "visible"))
            {
                hidden.Add((string?)sheet.Attribute("name") ?? "");
            }
            else if (parts.TryGetValue((string?)sheet.Attribute(Links + "id") ?? "", out var part))
            {
                sheets.Add(((string?)sheet.Attribute("name") ?? "", part));
            }
        }

        var from1904 =
            (string?)
                workbook.Descendants(Main + "workbookPr").FirstOrDefault()?.Attribute("date1904")
            is "1"
                or "true";
        dates = new(() => DateStyles.Of(Load("xl/styles.xml"), from1904));
        texts = new(() => SharedTexts.Read(Open("xl/sharedStrings.xml")));
    }

    public IReadOnlyList<string> Sheets => [.. sheets.Select(s => s.Name)];

    public IReadOnlyList<string> Hidden => hidden;

    public IReadOnlyList<string> Merged(int sheet) => merged.GetValueOrDefault(sheet, []);

    public IEnumerable<RawRow> Rows(int sheet)
    {
        using var part = Open(sheets[sheet].Part);

        if (part is null)
        {
            yield break;
        }

        using var reader = XmlReader.Create(part, Settings());
        var rows = new XlsxRows(reader, () => texts.Value, dates.Value);

        while (rows.Next())
        {
            if (!rows.Row.IsEmpty)
            {
                yield return rows.Row;
            }
        }

        merged[sheet] = rows.Merged;
    }

    public void Dispose() => package.Dispose();

    internal static XmlReaderSettings Settings() =>
        new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CheckCharacters = false, // Excel itself writes _x0000_ forms; other programs write the characters
            MaxCharactersInDocument = LargestPart,
        };

    /// <summary>A package that unpacks to far more than lists do is a trap; what lies about its size is stopped while it is read.</summary>
    private void RefuseTrap(long packed)
    {
        var unpacked = package.Entries.Sum(entry => entry.Length);

        if (unpacked > 2 * LargestPart || unpacked > Math.Max(packed, 1_000_000) * MostRatio)
        {
            throw new SheetRefused(SheetRules.TooLarge);
        }
    }

    private Stream? Open(string part) => package.GetEntry(part)?.Open();

    private XDocument? Load(string part)
    {
        using var stream = Open(part);

        if (stream is null)
        {
            return null;
        }

        using var reader = XmlReader.Create(stream, Settings());
        return XDocument.Load(reader);
    }

    private static Dictionary<string, string> PartsOf(XDocument? relations) =>
        relations
            ?.Descendants(Package + "Relationship")
            .Where(r => (string?)r.Attribute("Id") is not null)
            .GroupBy(r => (string)r.Attribute("Id")!)
            .ToDictionary(r => r.Key, r => PathOf((string?)r.First().Attribute("Target") ?? ""))
        ?? [];

    private static string PathOf(string target) =>
        target.StartsWith('/') ? target[1..] : $"xl/{target}";
}
