using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mingjian.Web.Ui.Tables;

/// <summary>One column as <c>&lt;column&gt;</c> declares it.</summary>
public sealed record TableColumn(string Key, IHtmlContent Title, string Label)
{
    public bool Sort { get; init; }

    public bool IsNumber { get; init; }

    /// <summary>Left out on phones.</summary>
    public bool Low { get; init; }

    /// <summary>Cannot be switched off.</summary>
    public bool Fixed { get; init; }
}

/// <summary>One active filter, removable.</summary>
public sealed record TableChip(string Text, string RemoveUrl);

/// <summary>What the parts of a table tell the table.</summary>
public sealed class TableParts
{
    public List<TableColumn> Columns { get; } = [];

    public List<TableChip> Chips { get; } = [];

    public IReadOnlySet<string> HiddenColumns { get; init; } = new HashSet<string>();

    public IHtmlContent? Filters { get; set; }

    public IHtmlContent? Empty { get; set; }

    public IHtmlContent? Bulk { get; set; }

    public string FormId { get; init; } = "";

    public bool HasActions { get; set; }

    public static TableParts Of(TagHelperContext context) =>
        context.Items.TryGetValue(typeof(TableParts), out var parts)
            ? (TableParts)parts
            : throw new InvalidOperationException(
                $"<{context.TagName}> stands outside <data-table>."
            );
}

/// <summary>The filter line: holds <c>&lt;table-filter&gt;</c>s.</summary>
[HtmlTargetElement("filters", ParentTag = "data-table")]
public sealed class FiltersTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        TableParts.Of(context).Filters = await output.GetChildContentAsync();
        output.SuppressOutput();
    }
}

/// <summary>The columns; they stand before the rows.</summary>
[HtmlTargetElement("columns", ParentTag = "data-table")]
public sealed class ColumnsTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        await output.GetChildContentAsync();
        output.SuppressOutput();
    }
}

/// <summary>What to do when there is nothing yet: shown under the sentence of the empty table.</summary>
[HtmlTargetElement("empty", ParentTag = "data-table")]
public sealed class EmptyTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        TableParts.Of(context).Empty = await output.GetChildContentAsync();
        output.SuppressOutput();
    }
}

/// <summary>Buttons for the rows that are ticked; makes the table a form that posts <c>picked</c>.</summary>
[HtmlTargetElement("bulk", ParentTag = "data-table")]
public sealed class BulkTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        TableParts.Of(context).Bulk = await output.GetChildContentAsync();
        output.SuppressOutput();
    }
}

/// <summary><c>&lt;column key="until" sort number&gt;有效期至&lt;/column&gt;</c></summary>
[HtmlTargetElement("column", ParentTag = "columns")]
public sealed class ColumnTagHelper : TagHelper
{
    public required string Key { get; set; }

    /// <summary>Offers to sort by <see cref="Key"/>.</summary>
    public bool Sort { get; set; }

    /// <summary>Figures: set right.</summary>
    public bool Number { get; set; }

    /// <summary>Left out on phones.</summary>
    public bool Low { get; set; }

    /// <summary>Cannot be switched off; the first column never can.</summary>
    public bool Fixed { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var parts = TableParts.Of(context);
        var title = await output.GetChildContentAsync();
        parts.Columns.Add(
            new(Key, new HtmlString(title.GetContent().Trim()), PlainText(title.GetContent()))
            {
                Sort = Sort,
                IsNumber = Number,
                Low = Low,
                Fixed = Fixed || parts.Columns.Count == 0,
            }
        );
        output.SuppressOutput();
    }

    private static string PlainText(string html)
    {
        var text = System.Text.RegularExpressions.Regex.Replace(html, "<[^>]*>", "");
        return System.Net.WebUtility.HtmlDecode(text).Trim();
    }
}

/// <summary>A cell names its column: <c>&lt;td col="until"&gt;</c>. Gives it its label on phones, its setting, and hides it with its column.</summary>
[HtmlTargetElement("td", Attributes = "col")]
[HtmlTargetElement("th", Attributes = "col")]
public sealed class CellTagHelper : TagHelper
{
    public required string Col { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var parts = TableParts.Of(context);
        var column =
            parts.Columns.Find(c => c.Key == Col)
            ?? throw new InvalidOperationException($"No <column key=\"{Col}\"> before the rows.");

        if (parts.HiddenColumns.Contains(Col))
        {
            output.SuppressOutput();
            return;
        }

        if (output.TagName == "th")
        {
            output.Attributes.SetAttribute("scope", "row");
        }
        else
        {
            output.Attributes.SetAttribute("data-label", column.Label);
        }

        var classes = string.Join(
            ' ',
            new[]
            {
                output.Attributes["class"]?.Value?.ToString(),
                column.IsNumber ? "num" : null,
                column.Low ? "low" : null,
            }.Where(name => !string.IsNullOrEmpty(name))
        );

        if (classes.Length > 0)
        {
            output.Attributes.SetAttribute("class", classes);
        }
    }
}

/// <summary><c>&lt;td pick="@row.Id" pick-label="@row.Name" /&gt;</c>: the tick of a row, only in a table with <c>&lt;bulk&gt;</c>.</summary>
[HtmlTargetElement("td", Attributes = "pick,pick-label")]
public sealed class PickTagHelper : TagHelper
{
    public required string Pick { get; set; }

    public required string PickLabel { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var form = TableParts.Of(context).FormId;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pick");
        output.Content.SetHtmlContent(
            Markup.Of(
                $"<input class=\"form-check-input\" type=\"checkbox\" name=\"picked\" value=\"{Pick}\" form=\"{form}\" aria-label=\"选择{PickLabel}\">"
            )
        );
    }
}

/// <summary><c>&lt;td actions&gt;…&lt;/td&gt;</c>: what can be done with the row, at its end: two links at most, the rest in a <c>details.menu</c>.</summary>
[HtmlTargetElement("td", Attributes = "actions")]
public sealed class ActionsTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        TableParts.Of(context).HasActions = true;
        output.Attributes.RemoveAll("actions");
        output.Attributes.SetAttribute("class", "row-actions");
    }
}
