using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Mingjian.Data.Sheets;

/// <summary>Writes the rows of one sheet, downwards only.</summary>
public sealed partial class SheetPen : IDisposable
{
    /// <summary>Excel's own longest cell.</summary>
    private const int LongestText = 32_767;

    private const int LastRow = 1_048_576;

    private readonly XmlWriter xml;
    private readonly IReadOnlyList<CellChoice> choices;
    private string row = "";
    private int column;

    internal SheetPen(
        Stream part,
        IReadOnlyList<int> widths,
        int headRow,
        IReadOnlyList<CellChoice> choices
    )
    {
        this.choices = choices;
        xml = XmlWriter.Create(
            part,
            new XmlWriterSettings
            {
                Encoding = new UTF8Encoding(false),
                CheckCharacters = false,
                CloseOutput = true,
            }
        );
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("worksheet", WorkbookStyles.Main);
        WriteView(headRow);
        WriteWidths(widths);
        xml.WriteStartElement("sheetData");
    }

    /// <summary>Row last begun, 1 and up.</summary>
    public int RowNumber { get; private set; }

    /// <summary>Begins the next row, or the given one further down.</summary>
    public SheetPen Row(int? number = null)
    {
        if (RowNumber > 0)
        {
            xml.WriteEndElement();
        }

        RowNumber = number ?? RowNumber + 1;
        row = RowNumber.ToString(CultureInfo.InvariantCulture);
        column = 0;
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", row);
        return this;
    }

    /// <summary>Writes the next cell of the row; an empty text leaves it out unless it has a style of its own.</summary>
    public SheetPen Cell(string text, CellStyle style = CellStyle.Plain)
    {
        if (text.Length > 0 || style != CellStyle.Plain)
        {
            xml.WriteStartElement("c");
            xml.WriteAttributeString("r", ColumnName.Of(column) + row);
            xml.WriteAttributeString("s", ((int)style).ToString(CultureInfo.InvariantCulture));

            if (text.Length > 0)
            {
                xml.WriteAttributeString("t", "inlineStr");
                xml.WriteStartElement("is");
                xml.WriteStartElement("t");
                xml.WriteString(Clean(text));
                xml.WriteEndElement();
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        column++;
        return this;
    }

    public SheetPen SkipTo(int next)
    {
        column = Math.Max(column, next);
        return this;
    }

    public void Dispose()
    {
        if (RowNumber > 0)
        {
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        WriteChoices();
        xml.WriteEndElement();
        xml.Dispose();
    }

    private void WriteView(int headRow)
    {
        xml.WriteStartElement("sheetViews");
        xml.WriteStartElement("sheetView");
        xml.WriteAttributeString("workbookViewId", "0");

        if (headRow > 0)
        {
            xml.WriteStartElement("pane");
            xml.WriteAttributeString("ySplit", headRow.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString(
                "topLeftCell",
                string.Create(CultureInfo.InvariantCulture, $"A{headRow + 1}")
            );
            xml.WriteAttributeString("activePane", "bottomLeft");
            xml.WriteAttributeString("state", "frozen");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteWidths(IReadOnlyList<int> widths)
    {
        if (widths.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("cols");

        for (var i = 0; i < widths.Count; i++)
        {
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            xml.WriteStartElement("col");
            xml.WriteAttributeString("min", number);
            xml.WriteAttributeString("max", number);
            xml.WriteAttributeString("width", widths[i].ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("style", "0");
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteChoices()
    {
        if (choices.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("dataValidations");
        xml.WriteAttributeString("count", choices.Count.ToString(CultureInfo.InvariantCulture));

        foreach (var choice in choices)
        {
            WriteChoice(choice);
        }

        xml.WriteEndElement();
    }

    private void WriteChoice(CellChoice choice)
    {
        var name = ColumnName.Of(choice.Column);
        xml.WriteStartElement("dataValidation");

        if (choice.Values.Count > 0 || choice.Range is not null)
        {
            xml.WriteAttributeString("type", "list");
        }

        xml.WriteAttributeString("allowBlank", "1");
        xml.WriteAttributeString("showInputMessage", "1");
        xml.WriteAttributeString("showErrorMessage", choice.Values.Count > 0 ? "1" : "0");
        xml.WriteAttributeString("errorTitle", "填写有误");
        xml.WriteAttributeString("error", "请从列表中选择。");
        xml.WriteAttributeString("promptTitle", Cut(choice.Title, 32));
        xml.WriteAttributeString("prompt", Cut(choice.Prompt, 255));
        xml.WriteAttributeString("sqref", $"{name}{choice.FromRow}:{name}{LastRow}");

        if (choice.Values.Count > 0 || choice.Range is not null)
        {
            xml.WriteElementString(
                "formula1",
                WorkbookStyles.Main,
                choice.Range ?? $"\"{string.Join(',', choice.Values)}\""
            );
        }

        xml.WriteEndElement();
    }

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(length - 1)] + "…";

    /// <summary>Characters that XML cannot hold go; what looks like Excel's escape is escaped.</summary>
    private static string Clean(string text)
    {
        var cut = text.Length > LongestText ? text[..LongestText] : text;
        var clean = cut.AsSpan().IndexOfAny(CellText.NotInXml) < 0 ? cut : CellText.ForXml(cut);
        return clean.Contains("_x", StringComparison.Ordinal)
            ? LooksEscaped().Replace(clean, "_x005F$0")
            : clean;
    }

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex LooksEscaped();
}
