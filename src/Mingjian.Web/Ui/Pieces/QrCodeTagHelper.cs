using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using QRCoder;

namespace Mingjian.Web.Ui.Pieces;

/// <summary><c>&lt;qr-code url="…" /&gt;</c>: a code that a phone reads, with the address in words for who cannot see it.</summary>
[HtmlTargetElement("qr-code", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class QrCodeTagHelper : TagHelper
{
    /// <summary>Whole address.</summary>
    public required string Url { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(QrCode.Markup(Url));
    }
}

/// <summary>A code as one SVG path: no inline style, sharp in print.</summary>
public static class QrCode
{
    /// <summary>Modules of white that a reader needs around a code that stands alone.</summary>
    private const int Margin = 4;

    public static IHtmlContent Markup(string url)
    {
        var (path, size) = Draw(url, 0);

        return Ui.Markup.Of(
            $"<svg class=\"qr\" viewBox=\"0 0 {size} {size}\" role=\"img\" aria-label=\"核验二维码，指向 {url}\"><rect width=\"{size}\" height=\"{size}\" fill=\"#fff\"/><path d=\"{path}\" fill=\"#000\"/></svg>"
        );
    }

    /// <summary>As a file of its own, to be put on a report.</summary>
    public static string File(string url)
    {
        var (path, size) = Draw(url, Margin);
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" width="{size}mm" height="{size}mm"><rect width="{size}" height="{size}" fill="#fff"/><path d="{path}" fill="#000"/></svg>
            """;
    }

    private static (string Path, int Size) Draw(string url, int margin)
    {
        using var data = QRCodeGenerator.GenerateQrCode(url, QRCodeGenerator.ECCLevel.M);
        var dark =
            from y in Enumerable.Range(0, data.ModuleMatrix.Count)
            from x in Enumerable.Range(0, data.ModuleMatrix.Count)
            where data.ModuleMatrix[y][x]
            select $"M{x + margin} {y + margin}h1v1h-1z";
        return (string.Concat(dark), data.ModuleMatrix.Count + (2 * margin));
    }
}
