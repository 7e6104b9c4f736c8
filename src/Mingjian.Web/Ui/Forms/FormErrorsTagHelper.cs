using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mingjian.Web.Ui.Forms;

/// <summary><c>&lt;form-errors /&gt;</c> at the head of a form: everything that is wrong, each a link to its field. Nothing when nothing is.</summary>
[HtmlTargetElement("form-errors", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FormErrorsTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = FieldErrors.All(View.ModelState).ToList();

        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "errors");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("autofocus", "autofocus");
        output.Content.SetHtmlContent(
            Markup.Of(
                $"<h2>有 {errors.Count} 处需要改正</h2><ul>{Markup.Join(errors.Select(Line))}</ul>"
            )
        );
    }

    private static IHtmlContent Line((string Name, string Message) error) =>
        error.Name.Length == 0
            ? Markup.Of($"<li>{error.Message}</li>")
            : Markup.Of($"<li><a href=\"#{FieldErrors.Id(error.Name)}\">{error.Message}</a></li>");
}
