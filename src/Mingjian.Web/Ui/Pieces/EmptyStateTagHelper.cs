using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Ui.Pieces;

/// <summary><c>&lt;empty-state title="还没有备案。"&gt;</c>next step<c>&lt;/empty-state&gt;</c>: nothing here, and what to do about it.</summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyStateTagHelper : TagHelper
{
    public required string Title { get; set; }

    public string Icon { get; set; } = "inbox";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var next = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "empty");
        output.Content.SetHtmlContent(
            Markup.Of(
                $"{IconTagHelper.Icon(View.HttpContext, Icon)}<p class=\"title\">{Title}</p>{next}"
            )
        );
    }
}
