using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mingjian.Web.Ui.Pieces;

/// <summary>
/// <c>&lt;letter issuer="重庆市生态环境局" number="渝环监函〔2026〕12 号" title="…" date="…"&gt;</c>body<c>&lt;/letter&gt;</c>: an A4 sheet.
/// An official letter has the red head line; <c>plain</c> is for an institution's own.
/// </summary>
[HtmlTargetElement("letter")]
public sealed class LetterTagHelper : TagHelper
{
    public required string Issuer { get; set; }

    public string? Number { get; set; }

    public required string Title { get; set; }

    /// <summary>To whom, without the colon.</summary>
    public string? To { get; set; }

    public DateOnly? Date { get; set; }

    public bool Plain { get; set; }

    /// <summary>Marks the place of the seal until it is sealed.</summary>
    public bool Seal { get; set; } = true;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var body = await output.GetChildContentAsync();
        output.TagName = "article";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Plain ? "letter plain" : "letter");
        output.Content.SetHtmlContent(
            Markup.Of(
                $"""
                <p class="issuer">{Issuer}</p><p class="docno">{Number}</p><h2>{Title}</h2>{Markup.When(
                    To is not null,
                    $"<p class=\"to\">{To}：</p>"
                )}{body}<div class="signed">{Markup.When(
                    Seal,
                    $"<span class=\"seal\" aria-hidden=\"true\">（印章）</span>"
                )}<p>{Issuer}</p>{Markup.When(
                    Date is not null,
                    $"<p>{(Date is { } day ? Text.LongDay(day) : "")}</p>"
                )}</div>
                """
            )
        );
    }
}

/// <summary>
/// <c>&lt;receipt title="受理回执" digest="…" url="…"&gt;</c><c>dt</c>/<c>dd</c> pairs<c>&lt;/receipt&gt;</c>: what was handed in, checkable years later
/// by its digest or by the code.
/// </summary>
[HtmlTargetElement("receipt")]
public sealed class ReceiptTagHelper : TagHelper
{
    public required string Title { get; set; }

    public required string Digest { get; set; }

    /// <summary>Whole address of the checking page, put into the code.</summary>
    public string? Url { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var facts = await output.GetChildContentAsync();
        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "receipt");
        output.Content.SetHtmlContent(
            Markup.Of(
                $"<h2>{Title}</h2><dl>{facts}</dl><p class=\"digest\"><span class=\"vh\">摘要（SHA-256）：</span>{Text.Groups(Digest)}</p>{(Url is null ? Markup.None : QrCode.Markup(Url))}"
            )
        );
    }
}
