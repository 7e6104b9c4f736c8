using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Mingjian.Web.Ui;

/// <summary>HTML written in C#: what stands in the holes is encoded unless it is markup itself.</summary>
public static class Markup
{
    public static readonly IHtmlContent None = HtmlString.Empty;

    /// <summary><c>Markup.Of($"&lt;p&gt;{text}&lt;/p&gt;")</c>. Attributes stand in double quotes.</summary>
    public static IHtmlContent Of(MarkupText html) => html;

    /// <summary>What stands in the holes is looked at only when it holds.</summary>
    public static IHtmlContent When(
        bool holds,
        [InterpolatedStringHandlerArgument(nameof(holds))] MarkupText html
    ) => holds ? html : None;

    public static IHtmlContent Join(IEnumerable<IHtmlContent> parts)
    {
        var all = new HtmlContentBuilder();

        foreach (var part in parts)
        {
            all.AppendHtml(part);
        }

        return all;
    }
}

/// <summary>The pieces of an interpolated text, written one after another where the page is written: nothing is put together before.</summary>
[InterpolatedStringHandler]
public sealed class MarkupText : IHtmlContent
{
    private readonly List<object> pieces;

    public MarkupText(int literalLength, int formattedCount) =>
        pieces = new((2 * formattedCount) + 1);

    public MarkupText(int literalLength, int formattedCount, bool holds, out bool goesOn)
    {
        pieces = holds ? new((2 * formattedCount) + 1) : [];
        goesOn = holds;
    }

    public void AppendLiteral(string html) => pieces.Add(new HtmlString(html));

    public void AppendFormatted<T>(T value, string? format = null)
    {
        switch (value)
        {
            case null:
                break;
            case IHtmlContent markup:
                pieces.Add(markup);
                break;
            case IFormattable formattable:
                pieces.Add(formattable.ToString(format, CultureInfo.CurrentCulture));
                break;
            default:
                pieces.Add(value.ToString() ?? "");
                break;
        }
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var piece in pieces)
        {
            if (piece is IHtmlContent markup)
            {
                markup.WriteTo(writer, encoder);
            }
            else
            {
                encoder.Encode(writer, (string)piece);
            }
        }
    }
}
