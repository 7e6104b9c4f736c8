using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mingjian.Web.Ui.Pieces;

/// <summary><c>&lt;compare changes="Model.Changes" /&gt;</c>: old beside new, what differs marked.</summary>
[HtmlTargetElement("compare", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CompareTagHelper : TagHelper
{
    public required IEnumerable<Change> Changes { get; set; }

    public string Old { get; set; } = "原";

    public string New { get; set; } = "新";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Table([.. Changes], Old, New));
    }

    public static IHtmlContent Table(IReadOnlyList<Change> changes, string old, string @new) =>
        Markup.Of(
            $"<table class=\"compare\"><thead><tr><th scope=\"col\"><span class=\"vh\">项目</span></th><th scope=\"col\">{old}</th><th scope=\"col\">{@new}</th></tr></thead><tbody>{Markup.Join(changes.Select(change => Row(change, old, @new)))}</tbody></table>"
        );

    private static IHtmlContent Row(Change change, string old, string @new)
    {
        var (before, after) = (change.Before ?? "", change.After ?? "");
        var head = CommonStart(before, after);
        var tail = CommonEnd(before[head..], after[head..]);

        return Markup.Of(
            $"<tr><th scope=\"row\">{change.Name}</th><td data-label=\"{old}\">{Side(before, head, tail, "del")}</td><td data-label=\"{@new}\">{Side(after, head, tail, "ins")}</td></tr>"
        );
    }

    /// <summary>The middle that differs, between the beginning and the end that both share.</summary>
    private static IHtmlContent Side(string value, int head, int tail, string mark)
    {
        if (value.Length == 0)
        {
            return Markup.Of($"<span class=\"muted\">（无）</span>");
        }

        var middle = value[head..^tail];
        var marked =
            mark == "del" ? Markup.Of($"<del>{middle}</del>") : Markup.Of($"<ins>{middle}</ins>");
        return Markup.Of(
            $"{value[..head]}{(middle.Length > 0 ? marked : Markup.None)}{value[^tail..]}"
        );
    }

    private static int CommonStart(string a, string b)
    {
        var length = a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Count();
        return length > 0 && char.IsHighSurrogate(a[length - 1]) ? length - 1 : length;
    }

    private static int CommonEnd(string a, string b)
    {
        var length = a.Reverse().Zip(b.Reverse()).TakeWhile(p => p.First == p.Second).Count();
        return length > 0 && char.IsLowSurrogate(a[^length]) ? length - 1 : length;
    }
}
