using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mingjian.Web.Ui.Tables;

/// <summary><c>&lt;pager rows="Model.Rows" /&gt;</c>: for lists that are not tables. The table has its own.</summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagerTagHelper : TagHelper
{
    public required IPaged Rows { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Pager(View.HttpContext.Request, Rows));
    }

    public static IHtmlContent Pager(HttpRequest request, IPaged rows) =>
        Markup.When(
            rows.Pages > 1,
            $"<nav class=\"pager\" aria-label=\"分页\"><ol>{Step(request, rows, rows.Number - 1, "‹", "上一页")}{Markup.Join(Numbers(rows).Select(n => Number(request, rows, n)))}{Step(request, rows, rows.Number + 1, "›", "下一页")}</ol></nav>"
        );

    /// <summary>First, last and two on each side of the present; 0 stands for a gap.</summary>
    private static IEnumerable<int> Numbers(IPaged rows)
    {
        var first = Math.Max(2, rows.Number - 2);
        var last = Math.Min(rows.Pages - 1, rows.Number + 2);

        return
        [
            1,
            .. first > 2 ? [0] : Array.Empty<int>(),
            .. Enumerable.Range(first, Math.Max(0, last - first + 1)),
            .. last < rows.Pages - 1 ? [0] : Array.Empty<int>(),
            rows.Pages,
        ];
    }

    private static IHtmlContent Number(HttpRequest request, IPaged rows, int n) =>
        n == 0
            ? Markup.Of($"<li><span>…</span></li>")
            : Markup.Of(
                $"<li><a href=\"{Url(request, n)}\" aria-label=\"第 {n} 页\"{Markup.When(n == rows.Number, $" aria-current=\"page\"")}>{Text.Count(n)}</a></li>"
            );

    private static IHtmlContent Step(
        HttpRequest request,
        IPaged rows,
        int n,
        string sign,
        string label
    ) =>
        Markup.When(
            n >= 1 && n <= rows.Pages,
            $"<li><a href=\"{Url(request, n)}\" aria-label=\"{label}\">{sign}</a></li>"
        );

    private static string Url(HttpRequest request, int n) =>
        Address.With(request, ("page", n == 1 ? null : n.ToString(CultureInfo.InvariantCulture)));
}
