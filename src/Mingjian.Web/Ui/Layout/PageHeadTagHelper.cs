using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mingjian.Web.Ui.Layout;

/// <summary>
/// The head of a page: title, one line under it, the clause it carries out, the way back, and what can be done (child content).
/// Also gives the window its title.
/// </summary>
[HtmlTargetElement("page-head")]
public sealed class PageHeadTagHelper : TagHelper
{
    public required string Title { get; set; }

    public string? Lead { get; set; }

    /// <summary>Notation of the clause, such as <c>5.3(1)4</c>.</summary>
    public string? Clause { get; set; }

    /// <summary>Address of the page above.</summary>
    public string? Back { get; set; }

    public string BackText { get; set; } = "返回";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var actions = await output.GetChildContentAsync();
        View.ViewData["Title"] ??= Title;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "page-head");
        output.Content.SetHtmlContent(
            Markup.Of(
                $"""
                {Markup.When(
                    Back is not null,
                    $"<a class=\"back\" href=\"{Back}\">‹ {BackText}</a>"
                )}<div><h1>{Title}</h1>{Markup.When(
                    Lead is not null || Clause is not null,
                    $"<p>{Lead} {ClauseTagHelper.Link(Clause)}</p>"
                )}</div>{Markup.When(
                    !actions.IsEmptyOrWhiteSpace,
                    $"<div class=\"actions\">{actions}</div>"
                )}
                """
            )
        );
    }
}
