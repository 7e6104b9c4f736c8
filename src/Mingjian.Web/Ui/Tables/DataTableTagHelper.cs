using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Ui.Tables;

/// <summary>
/// The one table: filter line, chips, three-line table with sorting by link, count, pages, page size, column choice and export.
/// Everything is a link or a GET form; with script only the table is exchanged.
/// </summary>
[HtmlTargetElement("data-table")]
public sealed class DataTableTagHelper(IHtmlGenerator html) : TagHelper
{
    /// <summary>Unique on the page and lasting: the column choice is remembered under it.</summary>
    public required string Id { get; set; }

    public required IPaged Rows { get; set; }

    public required TableQuery Query { get; set; }

    /// <summary>What the table lists, for those who do not see it: 社会监测机构名录.</summary>
    public required string Caption { get; set; }

    /// <summary>What is counted: 家, 件, 条.</summary>
    public string Unit { get; set; } = "条";

    /// <summary>The sentence when there is nothing at all: 还没有备案。</summary>
    public string Empty { get; set; } = "这里还没有记录。";

    /// <summary>Address that answers exactly what is filtered, as CSV.</summary>
    public string? Export { get; set; }

    /// <summary>That address answers with a workbook too, when asked with <c>as=xlsx</c>.</summary>
    public bool Workbook { get; set; }

    /// <summary>Offers the choice of columns.</summary>
    public bool Choose { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    private HttpRequest Request => View.HttpContext.Request;

    public override void Init(TagHelperContext context) =>
        context.Items[typeof(TableParts)] = new TableParts
        {
            FormId = $"{Id}-bulk",
            HiddenColumns = Choose
                ? ColumnChoice.Hidden(View.HttpContext, Id)
                : new HashSet<string>(),
        };

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var rows = await output.GetChildContentAsync();
        var parts = TableParts.Of(context);

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "list");
        output.Attributes.SetAttribute("id", Id);

        foreach (
            var (name, value) in new[]
            {
                ("hx-boost", "true"),
                ("hx-target", $"#{Id}"),
                ("hx-select", $"#{Id}"),
                ("hx-swap", "outerHTML show:none"),
            }
        )
        {
            output.Attributes.SetAttribute(name, value);
        }

        output.Content.SetHtmlContent(
            Markup.Of(
                $"{FilterLine(parts)}{ChipLine(parts)}{(Rows.Total == 0 ? EmptyState(parts) : Table(parts, rows))}"
            )
        );
    }

    private IHtmlContent FilterLine(TableParts parts) =>
        Markup.When(
            parts.Filters is not null,
            $"""
            <form class="filters" method="get" action="{Request.Path}">{parts.Filters
                ?? Markup.None}{Kept("sort")}{Kept(
                "size"
            )}<button class="button second">筛选</button></form>
            """
        );

    private IHtmlContent Kept(string key) =>
        Markup.When(
            Request.Query[key].ToString().Length > 0,
            $"<input type=\"hidden\" name=\"{key}\" value=\"{Request.Query[key].ToString()}\">"
        );

    private IHtmlContent ChipLine(TableParts parts) =>
        Markup.When(
            parts.Chips.Count > 0,
            $"""
            <ul class="chips" aria-label="已选条件">{Markup.Join(
                parts.Chips.Select(chip =>
                    Markup.Of(
                        $"<li><a href=\"{chip.RemoveUrl}\">{chip.Text}<span aria-hidden=\"true\">×</span><span class=\"vh\">（去掉这个条件）</span></a></li>"
                    )
                )
            )}<li><a class="clear" href="{Request.Path}">全部清除</a></li></ul>
            """
        );

    private IHtmlContent EmptyState(TableParts parts)
    {
        var filtered = parts.Chips.Count > 0;
        var next = filtered
            ? Markup.Of($"<p>可以减少条件再查，或<a href=\"{Request.Path}\">清除全部条件</a>。</p>")
            : parts.Empty ?? Markup.None;

        return Markup.Of(
            $"""
            <div class="empty" hx-boost="false">{IconTagHelper.Icon(
                View.HttpContext,
                filtered ? "filter-off" : "inbox"
            )}<p class="title" role="status">{(
                filtered ? "没有符合条件的记录。" : Empty
            )}</p>{next}</div>
            """
        );
    }

    private IHtmlContent Table(TableParts parts, IHtmlContent rows) =>
        Markup.Of(
            $"""
            {BulkForm(
                parts
            )}<div class="scroll" role="region" aria-label="{Caption}" tabindex="0"><table class="data"><caption class="vh">{Caption}</caption><thead><tr>{Heads(
                parts
            )}</tr></thead><tbody hx-boost="false">{rows}</tbody></table></div>{new TableFoot(
                Id,
                Rows,
                Unit,
                Export,
                Workbook,
                Choose,
                parts,
                View.HttpContext
            ).Render()}
            """
        );

    /// <summary>Only a form has a token: a token sets a cookie, and what sets a cookie cannot be kept for all.</summary>
    private IHtmlContent BulkForm(TableParts parts) =>
        parts.Bulk is null
            ? Markup.None
            : Markup.Of(
                $"""
                <form class="bulk" id="{parts.FormId}" method="post" hx-boost="false">{parts.Bulk}{html.GenerateAntiforgery(
                    View
                ) ?? Markup.None}</form>
                """
            );

    private IHtmlContent Heads(TableParts parts)
    {
        var picks = Markup.When(
            parts.Bulk is not null,
            $"<td class=\"pick\"><input class=\"form-check-input\" type=\"checkbox\" data-pick-all hidden aria-label=\"选择本页全部\"></td>"
        );
        var actions = Markup.When(
            parts.HasActions,
            $"<th scope=\"col\"><span class=\"vh\">操作</span></th>"
        );
        var shown = parts.Columns.Where(column => !parts.HiddenColumns.Contains(column.Key));
        return Markup.Of($"{picks}{Markup.Join(shown.Select(Head))}{actions}");
    }

    private IHtmlContent Head(TableColumn column)
    {
        var number = Markup.When(column.IsNumber, $" class=\"num\"");

        if (!column.Sort)
        {
            return Markup.Of($"<th scope=\"col\"{number}>{column.Title}</th>");
        }

        var active = Query.SortKey == column.Key;
        var next = active && !Query.Downwards ? $"-{column.Key}" : column.Key;
        var state = Markup.When(
            active,
            $" aria-sort=\"{(Query.Downwards ? "descending" : "ascending")}\""
        );
        var arrow =
            !active ? "↕"
            : Query.Downwards ? "↓"
            : "↑";

        return Markup.Of(
            $"<th scope=\"col\"{number}{state}><a href=\"{Address.With(Request, ("sort", next), ("page", null))}\">{column.Title}<span class=\"arrow\" aria-hidden=\"true\">{arrow}</span></a></th>"
        );
    }
}
