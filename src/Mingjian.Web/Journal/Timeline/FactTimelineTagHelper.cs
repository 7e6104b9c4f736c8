using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Mingjian.Journal.Timeline;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Pieces;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Journal.Timeline;

/// <summary>
/// 办理记录 of an institution or office, or of one case of it, as far as the viewer may see it, newest first and by pages:
/// <c>&lt;fact-timeline stream="Model.InstitutionId" about="Model.CaseId" /&gt;</c>.
/// </summary>
[HtmlTargetElement("fact-timeline", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FactTimelineTagHelper(TimelineReader reader, FactRenderer renderer) : TagHelper
{
    private const string Before = "before";

    /// <summary>The institution or office.</summary>
    public required Guid Stream { get; set; }

    /// <summary>One case or thing; all when not given.</summary>
    public Guid? About { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var http = View.HttpContext;
        var before = long.TryParse(
            http.Request.Query[Before],
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : (long?)null;
        var page = await reader.PageAsync(Stream, About, before, http.RequestAborted);
        var entries = new List<TimelineEntry>();

        foreach (var fact in page.Facts)
        {
            entries.Add(await renderer.RenderAsync(fact, View));
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("id", "history");
        output.Content.SetHtmlContent(
            entries.Count == 0
                ? Markup.Of($"<p class=\"muted\">还没有办理记录。</p>")
                : Markup.Of($"{TimelineTagHelper.Render(entries)}{Older(page, before)}")
        );
    }

    private Microsoft.AspNetCore.Html.IHtmlContent Older(TimelinePage page, long? before)
    {
        var newest = Markup.When(
            before is not null,
            $"<a class=\"button plain\" href=\"{Address.With(View.HttpContext.Request, (Before, null))}#history\">最新的记录</a>"
        );
        var older = Markup.When(
            page.Before is not null,
            $"<a class=\"button second\" href=\"{Address.With(View.HttpContext.Request, (Before, page.Before?.ToString(CultureInfo.InvariantCulture)))}#history\">更早的记录</a>"
        );
        return Markup.When(
            page.Before is not null || before is not null,
            $"<p class=\"buttons\">{older}{newest}</p>"
        );
    }
}
