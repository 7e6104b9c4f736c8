using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mingjian.Web.Ui.Layout;

/// <summary><c>&lt;clause of="19.2" /&gt;</c>: 第十九条第二款, linked to the text.</summary>
[HtmlTargetElement("clause", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ClauseTagHelper : TagHelper
{
    public required string Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Link(Of));
    }

    public static IHtmlContent Link(string? clause) =>
        Markup.When(
            !string.IsNullOrEmpty(clause),
            $"<a class=\"nowrap\" href=\"{Clauses.Link(clause ?? "")}\">{Clauses.InWords(clause ?? "")}</a>"
        );
}
