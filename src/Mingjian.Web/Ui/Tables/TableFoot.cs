using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Mingjian.Web.Ui.Tables;

/// <summary>Under the table: how many, which page, how many a page, which columns, the export.</summary>
internal sealed class TableFoot(
    string id,
    IPaged rows,
    string unit,
    string? export,
    bool workbook,
    bool choose,
    TableParts parts,
    HttpContext http
)
{
    private string Total => Text.Count(rows.Total) + (rows.IsAtLeast ? "+" : "");

    public IHtmlContent Render()
    {
        var first = ((rows.Number - 1) * rows.Size) + 1;

        return Markup.Of(
            $"""
            <div class="list-foot"><p role="status">共 {Total} {unit}{Markup.When(
                rows.Pages > 1,
                $"，本页第 {Text.Count(first)}–{Text.Count(first + rows.Shown - 1)} {unit}"
            )}</p>{PagerTagHelper.Pager(
                http.Request,
                rows
            )}<div class="right">{Sizes()}{Columns()}{ExportLink()}{WorkbookLink()}</div></div>
            """
        );
    }

    private IHtmlContent Sizes() =>
        Markup.When(
            rows.Total > TableQuery.Sizes[0],
            $"<div class=\"sizes\"><span id=\"{id}-sizes\">每页</span><ul aria-labelledby=\"{id}-sizes\">{Markup.Join(TableQuery.Sizes.Select(Size))}</ul></div>"
        );

    private IHtmlContent Size(int size)
    {
        var text = size.ToString(CultureInfo.InvariantCulture);

        return size == rows.Size
            ? Markup.Of($"<li><b aria-current=\"true\">{text}</b></li>")
            : Markup.Of(
                $"<li><a href=\"{Address.With(http.Request, ("size", text), ("page", null))}\">{text}</a></li>"
            );
    }

    private IHtmlContent Columns() =>
        Markup.When(
            choose,
            $"""
            <details class="menu up"><summary>列</summary><div hx-boost="false"><form method="get" action="{ColumnChoice.Path}"><input type="hidden" name="table" value="{id}"><input type="hidden" name="return" value="{http.Request.Path}{http.Request.QueryString}"><fieldset><legend class="vh">显示哪些列</legend>{Markup.Join(
                parts.Columns.Where(c => !c.Fixed).Select(Column)
            )}</fieldset><button class="button second">显示所选的列</button></form></div></details>
            """
        );

    private IHtmlContent Column(TableColumn column) =>
        Markup.Of(
            $"<label class=\"check\"><input type=\"hidden\" name=\"all\" value=\"{column.Key}\"><input class=\"form-check-input\" type=\"checkbox\" name=\"shown\" value=\"{column.Key}\"{Markup.When(!parts.HiddenColumns.Contains(column.Key), $" checked")}>{column.Label}</label>"
        );

    private IHtmlContent ExportLink() =>
        Markup.When(
            export is not null,
            $"<a class=\"export\" hx-boost=\"false\" href=\"{Address.At(http.Request, export ?? "", ("page", null), ("size", null))}\">导出这 {Total} {unit}（CSV）</a>"
        );

    private IHtmlContent WorkbookLink() =>
        Markup.When(
            export is not null && workbook,
            $"<a class=\"export\" hx-boost=\"false\" href=\"{Address.At(http.Request, export ?? "", ("as", "xlsx"), ("page", null), ("size", null))}\">导出 Excel</a>"
        );
}
