using System.Diagnostics.CodeAnalysis;

namespace Mingjian.Data.Sheets;

/// <summary>One row of a list as its definition sees it, with what was found wrong. The same instance is filled again for the next row.</summary>
public sealed class SheetRow(SheetDefinition definition, SheetHead head)
{
    private readonly List<CellFlaw> flaws = [];

    public RawRow Raw { get; private set; } = new();

    public int Number => Raw.Number;

    public IReadOnlyList<CellFlaw> Flaws => flaws;

    public bool IsBad { get; private set; }

    internal void Take(RawRow raw)
    {
        (Raw, IsBad) = (raw, false);
        flaws.Clear();
    }

    /// <summary>The cell's text as it stands, on one line.</summary>
    public string Plain(int column) =>
        head.ColumnOf(column) is >= 0 and var index ? CellText.OneLine(Raw[index]) : "";

    /// <summary>The cell's text as it stands, lines and invisible characters included.</summary>
    public string Whole(int column) =>
        head.ColumnOf(column) is >= 0 and var index ? Raw[index] : "";

    public CellKind KindOf(int column) =>
        head.ColumnOf(column) is >= 0 and var index ? Raw.KindOf(index) : CellKind.Text;

    /// <summary>The text of a cell, checked for presence, length and the column's values.</summary>
    public string Text(int column)
    {
        var text = Plain(column);
        var rule = definition.Columns[column];

        if (text.Length == 0)
        {
            if (rule.Required)
            {
                Bad(
                    column,
                    $"“{rule.Title}”不能为空。如果该列用了合并单元格，请取消合并并逐行填写。"
                );
            }
        }
        else if (KindOf(column) == CellKind.Error)
        {
            Bad(column, $"单元格里的公式出错（{text}），请改为填写具体内容。");
        }
        else if (text.Length > rule.MaxLength)
        {
            Bad(column, $"超过 {rule.MaxLength} 个字（现有 {text.Length} 个字），请缩短。");
        }

        return text;
    }

    /// <summary>One of the column's values; <c>null</c> when the cell is empty or wrong.</summary>
    public string? Choice(int column)
    {
        var text = Text(column);
        var values = definition.Columns[column].Values;

        if (text.Length == 0 || values.Contains(text))
        {
            return text.Length == 0 ? null : text;
        }

        Bad(column, $"只能填写：{string.Join('、', values)}。");
        return null;
    }

    public bool YesNo(int column)
    {
        var text = Text(column);

        if (text.Length > 0 && !CellText.TryYesNo(text, out _))
        {
            Bad(column, "只能填写“是”或“否”。");
        }

        return text.Length > 0 && CellText.TryYesNo(text, out var yes) && yes;
    }

    /// <summary>A day; <c>null</c> when the cell is empty or wrong.</summary>
    public DateOnly? Day(int column)
    {
        var text = Text(column);

        if (text.Length == 0)
        {
            return null;
        }

        if (CellText.TryDay(text, out var day))
        {
            return day;
        }

        Bad(column, "不是有效的日期，请按 2026-03-23 的形式填写。");
        return null;
    }

    public void Bad(int column, string message)
    {
        IsBad = true;
        flaws.Add(new(column, message, IsError: true));
    }

    /// <summary>Worth a look, but no reason to refuse the row.</summary>
    public void Note(int column, string message) => flaws.Add(new(column, message, IsError: false));

    [ExcludeFromCodeCoverage]
    public override string ToString() =>
        $"{Number}: {string.Join(" | ", Enumerable.Range(0, definition.Columns.Count).Select(Plain))}";
}

/// <summary>What is wrong with one cell, or worth a look.</summary>
/// <param name="Column">Column of the definition.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
public readonly record struct CellFlaw(int Column, string Message, bool IsError);
