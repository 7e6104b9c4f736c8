using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mingjian.Web.Ui.Pieces;

/// <summary>One stage of a case.</summary>
/// <param name="Title">受理, 审核.</param>
/// <param name="Clause">Links to the text; empty when no clause speaks of it.</param>
/// <param name="Note">When it was reached, or whose turn it is: 轮到市局审核.</param>
public sealed record Stage(string Title, string Clause = "", string? Note = null);

/// <summary><c>&lt;stage-bar stages="Model.Stages" at="3" /&gt;</c>: where a case is, what comes next, whose turn it is.</summary>
[HtmlTargetElement("stage-bar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StageBarTagHelper : TagHelper
{
    public required IReadOnlyList<Stage> Stages { get; set; }

    /// <summary>The present stage, from 1; beyond the last when all is done.</summary>
    public int At { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "stages");
        output.Attributes.SetAttribute("aria-label", "办理阶段");
        output.Content.SetHtmlContent(Markup.Join(Stages.Select((s, i) => Item(s, i + 1))));
    }

    private IHtmlContent Item(Stage stage, int number)
    {
        var (css, word) =
            number < At ? ("done", "已完成")
            : number == At ? ("now", "当前")
            : ("", "未到");
        var title =
            stage.Clause.Length == 0
                ? Markup.Of($"{stage.Title}")
                : Markup.Of(
                    $"<a href=\"{Clauses.Link(stage.Clause)}\" title=\"{Clauses.InWords(stage.Clause)}\">{stage.Title}</a>"
                );

        return Markup.Of(
            $"<li{Markup.When(css.Length > 0, $" class=\"{css}\"")}{Markup.When(number == At, $" aria-current=\"step\"")}><b>{title}<span class=\"vh\">（{word}）</span></b>{Markup.When(stage.Note is not null, $"<small>{stage.Note}</small>")}</li>"
        );
    }
}
