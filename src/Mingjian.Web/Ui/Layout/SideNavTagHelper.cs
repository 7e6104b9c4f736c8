using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Mingjian.Regulation;

namespace Mingjian.Web.Ui.Layout;

/// <summary><c>&lt;side-nav area="/console" /&gt;</c>: the entries under that address that the person's duties allow, by section.</summary>
[HtmlTargetElement("side-nav", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SideNavTagHelper(IEnumerable<NavigationItem> items, Desk desk) : TagHelper
{
    public required string Area { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var http = View.HttpContext;
        var mine = items
            .Where(item => new PathString(item.Url).StartsWithSegments(Area))
            .Where(item => item.IsFor(desk.Actor))
            .OrderBy(item => item.Order)
            .ToList();
        var current = NavigationItem.Current(mine, http.Request.Path);

        output.TagName = null;
        output.Content.SetHtmlContent(
            Markup.Join(
                mine.GroupBy(item => item.Section)
                    .OrderBy(section => section.Key.Length > 0)
                    .ThenBy(section => section.Min(item => item.Order))
                    .Select(section => Section(http, section, current))
            )
        );
    }

    private static IHtmlContent Section(
        HttpContext http,
        IGrouping<string, NavigationItem> section,
        NavigationItem? current
    ) =>
        Markup.Of(
            $"{Markup.When(section.Key.Length > 0, $"<h2>{section.Key}</h2>")}<ul>{Markup.Join(section.Select(item => Entry(http, item, item == current)))}</ul>"
        );

    private static IHtmlContent Entry(HttpContext http, NavigationItem item, bool isCurrent) =>
        Markup.Of(
            $"<li><a href=\"{item.Url}\"{Markup.When(isCurrent, $" aria-current=\"page\"")}>{IconTagHelper.Icon(http, item.Icon)}{item.Title}</a></li>"
        );
}
