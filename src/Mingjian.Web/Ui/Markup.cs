using Microsoft.AspNetCore.Html;

namespace Mingjian.Web.Ui;

/// <summary>HTML written in C#: what stands in the holes is encoded unless it is markup itself.</summary>
public static class Markup
{
    public static readonly IHtmlContent None = HtmlString.Empty;

    /// <summary><c>Markup.Of($"&lt;p&gt;{text}&lt;/p&gt;")</c>. Attributes stand in double quotes.</summary>
    public static IHtmlContent Of(FormattableString html) =>
        new HtmlFormattableString(html.Format, html.GetArguments());

    public static IHtmlContent When(bool holds, FormattableString html) => holds ? Of(html) : None;

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
