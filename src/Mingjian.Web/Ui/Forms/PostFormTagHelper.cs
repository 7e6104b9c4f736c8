using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Ui.Forms;

/// <summary>
/// Every POST form: the browser's own bubbles stay away, because leaving half-filled must be possible and our messages say more;
/// a form with a written <c>action</c> gets its antiforgery token too, and one without never repeats the handler that drew the page.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class PostFormTagHelper(IHtmlGenerator html) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute("novalidate", "novalidate");

        var request = View.HttpContext.Request;

        if (!output.Attributes.ContainsName("action") && request.Query.ContainsKey("handler"))
        {
            output.Attributes.SetAttribute("action", Address.With(request, ("handler", null)));
        }

        if (
            context.AllAttributes["action"]?.Value?.ToString() is { Length: > 0 } action
            && action.StartsWith('/')
            && !context.AllAttributes.ContainsName("asp-antiforgery")
        )
        {
            output.PostContent.AppendHtml(html.GenerateAntiforgery(View) ?? Markup.None);
        }
    }
}
