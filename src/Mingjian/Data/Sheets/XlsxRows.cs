using System.Globalization;
using System.Xml;

namespace Mingjian.Data.Sheets;

/// <summary>Walks through the rows of one sheet, from <c>row</c> to <c>row</c>.</summary>
internal sealed class XlsxRows
{
    /// <summary>More are not named.</summary>
    private const int MostMerged = 1000;

    /// <summary>What stands in a cell whose formula was never calculated.</summary>
    private const string Uncalculated = "没有计算结果";

    private readonly XmlReader xml;
    private readonly Func<IReadOnlyList<string>> texts;
    private readonly DateStyles dates;
    private readonly string row;
    private readonly string cell;
    private readonly string value;
    private readonly string inline;
    private readonly string formula;
    private readonly string merge;

    public XlsxRows(XmlReader xml, Func<IReadOnlyList<string>> texts, DateStyles dates)
    {
        (this.xml, this.texts, this.dates) = (xml, texts, dates);
        row = xml.NameTable.Add("row");
        cell = xml.NameTable.Add("c");
        value = xml.NameTable.Add("v");
        inline = xml.NameTable.Add("is");
        formula = xml.NameTable.Add("f");
        merge = xml.NameTable.Add("mergeCell");
    }

    public RawRow Row { get; } = new();

    /// <summary>Merged ranges: they stand behind the rows.</summary>
    public List<string> Merged { get; } = [];

    /// <summary>Fills <see cref="Row"/> with the next row, which may be empty; <c>false</c> after the last.</summary>
    public bool Next()
    {
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (ReferenceEquals(xml.LocalName, row))
            {
                ReadRow();
                return true;
            }

            if (ReferenceEquals(xml.LocalName, merge) && Merged.Count < MostMerged)
            {
                Merged.Add(xml.GetAttribute("ref") ?? "");
            }
        }

        return false;
    }

    private void ReadRow()
    {
        Row.Begin(Integer(xml.GetAttribute("r")) ?? Row.Number + 1);

        if (xml.IsEmptyElement)
        {
            return;
        }

        var depth = xml.Depth;
        var next = 0;

        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && ReferenceEquals(xml.LocalName, cell))
            {
                next = ReadCell(next);
            }
        }
    }

    /// <summary>Reads one cell and tells the column after it.</summary>
    private int ReadCell(int expected)
    {
        var column = ColumnName.Index(xml.GetAttribute("r")) ?? expected;
        var form = xml.GetAttribute("t");
        var style = Integer(xml.GetAttribute("s")) ?? 0;

        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;

            while (xml.Read() && xml.Depth > depth)
            {
                if (xml.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                if (ReferenceEquals(xml.LocalName, formula) && form is not "str")
                {
                    Row.Set(column, Uncalculated, CellKind.Error);
                }
                else if (ReferenceEquals(xml.LocalName, value))
                {
                    Take(column, form, style, SharedTexts.Content(xml));
                }
                else if (ReferenceEquals(xml.LocalName, inline))
                {
                    Row.Set(column, SharedTexts.Text(xml).Trim(), CellKind.Text);
                }
            }
        }

        return column + 1;
    }

    private void Take(int column, string? form, int style, string content)
    {
        switch (form)
        {
            case "s":
                var index = Integer(content) ?? -1;
                var shared = texts();
                Row.Set(
                    column,
                    index < shared.Count && index >= 0 ? shared[index].Trim() : "",
                    CellKind.Text
                );
                break;
            case "str":
            case "inlineStr":
            case "d":
                Row.Set(column, CellText.Unescaped(content).Trim(), CellKind.Text);
                break;
            case "b":
                Row.Set(column, content == "1" ? CellText.Yes : CellText.No, CellKind.Text);
                break;
            case "e":
                Row.Set(column, content, CellKind.Error);
                break;
            default:
                TakeNumber(column, style, content);
                break;
        }
    }

    private void TakeNumber(int column, int style, string content)
    {
        if (
            !double.TryParse(
                content,
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
        {
            Row.Set(column, content.Trim(), CellKind.Text);
        }
        else if (dates.IsDate(style) && dates.Text(number) is { } day)
        {
            Row.Set(column, day, CellKind.Date);
        }
        else
        {
            Row.Set(column, CellText.OfNumber(number), CellKind.Number);
        }
    }

    private static int? Integer(string? digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
