using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Mingjian.Regulation;

namespace Mingjian.Web.Ui.Pieces;

/// <summary>One act in a history: who, in what capacity, did what, when.</summary>
/// <param name="At">UTC.</param>
/// <param name="What">提交申请, 退回补正.</param>
public sealed record TimelineEntry(DateTime At, string Who, string Capacity, string What)
{
    public string? Organisation { get; init; }

    public string? Reason { get; init; }

    /// <summary>What changed; folded under the act.</summary>
    public IReadOnlyList<Change> Changes { get; init; } = [];

    public IReadOnlyList<Attachment> Files { get; init; } = [];

    /// <summary>Anything more of this kind of act, from its own partial.</summary>
    public IHtmlContent? More { get; init; }
}

/// <summary>One value before and after, in words.</summary>
public sealed record Change(string Name, string? Before, string? After);

/// <summary><c>&lt;timeline entries="Model.History" /&gt;</c>, newest first as given.</summary>
[HtmlTargetElement("timeline", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TimelineTagHelper : TagHelper
{
    public required IEnumerable<TimelineEntry> Entries { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Render(Entries));
    }

    public static IHtmlContent Render(IEnumerable<TimelineEntry> entries) =>
        Markup.Of($"<ol class=\"timeline\">{Markup.Join(entries.Select(Entry))}</ol>");

    private static IHtmlContent Entry(TimelineEntry entry) =>
        Markup.Of(
            $"""
            <li><p class="what">{entry.What}</p><p class="by"><time datetime="{entry.At:yyyy-MM-ddTHH:mm:ssZ}">{Text.Moment(
                entry.At
            )}</time>　{entry.Who}{Markup.When(
                entry.Capacity.Length > 0,
                $"（{entry.Capacity}）"
            )}{entry.Organisation}</p>{Markup.When(
                entry.Reason is not null,
                $"<p>{entry.Reason}</p>"
            )}{entry.More ?? Markup.None}{Changes(entry)}{FileChips(entry.Files)}</li>
            """
        );

    private static IHtmlContent Changes(TimelineEntry entry) =>
        Markup.When(
            entry.Changes.Count > 0,
            $"<details><summary>改动 {entry.Changes.Count} 处</summary>{CompareTagHelper.Table(entry.Changes, "改动前", "改动后")}</details>"
        );

    /// <summary>Files as chips; the digest shows on hover.</summary>
    public static IHtmlContent FileChips(IReadOnlyList<Attachment> files) =>
        Markup.When(
            files.Count > 0,
            $"<ul class=\"chips\" aria-label=\"附件\">{Markup.Join(files.Select(file => Markup.Of($"<li><a href=\"/files/{file.Digest}\" title=\"SHA-256 {Text.Groups(file.Digest)}\">{file.FileName} <small>{Text.Bytes(file.Size)}</small></a></li>")))}</ul>"
        );
}
