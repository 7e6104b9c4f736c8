using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mingjian.Web.Ui.Layout;

/// <summary><c>&lt;icon name="search" /&gt;</c>: a Tabler icon from the sprite that the build makes of the names in use.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper : TagHelper
{
    public required string Name { get; set; }

    /// <summary>What it says to people who do not see it; without it the icon is decoration.</summary>
    public string? Label { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Icon(View.HttpContext, Name, Label));
    }

    public static IHtmlContent Icon(HttpContext http, string name, string? label = null)
    {
        var sprite = Assets.Url(http, "lib/icons.svg");

        return label is null
            ? Markup.Of(
                $"<svg class=\"icon\" aria-hidden=\"true\"><use href=\"{sprite}#{name}\"/></svg>"
            )
            : Markup.Of(
                $"<svg class=\"icon\" role=\"img\" aria-label=\"{label}\"><use href=\"{sprite}#{name}\"/></svg>"
            );
    }
}

/// <summary>Addresses of built files, with their fingerprint, so that browsers keep them for good.</summary>
public static class Assets
{
    public static string Url(HttpContext http, string path) =>
        "/" + (http.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>()?[path] ?? path);
}
