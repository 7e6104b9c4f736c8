using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mingjian.Web.Ui.Forms;

/// <summary>How far a step of a long form is.</summary>
public enum StepState
{
    [Display(Name = "未填")]
    Untouched,

    [Display(Name = "缺项")]
    Missing,

    [Display(Name = "已完成")]
    Complete,

    [Display(Name = "退回")]
    Returned,
}

/// <summary>One step on the map.</summary>
/// <param name="Url"><c>null</c> for a step that cannot be entered yet.</param>
/// <param name="Count">Things missing, or remarks on what was returned.</param>
public sealed record FormStep(string Title, string? Url, StepState State, int Count = 0);

/// <summary><c>&lt;steps of="Model.Steps" at="2" /&gt;</c>: the map of a long form, beside the step itself in <c>div.long-form</c>.</summary>
[HtmlTargetElement("steps", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StepsTagHelper : TagHelper
{
    public required IReadOnlyList<FormStep> Of { get; set; }

    /// <summary>The present step, from 1.</summary>
    public int At { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "steps");
        output.Attributes.SetAttribute("aria-label", "填报步骤");
        output.Content.SetHtmlContent(
            Markup.Of($"<ol>{Markup.Join(Of.Select((step, index) => Step(step, index + 1)))}</ol>")
        );
    }

    private IHtmlContent Step(FormStep step, int number)
    {
        var state = Markup.Of(
            $"<em class=\"{step.State.ToString().ToLowerInvariant()}\">{Words(step)}</em>"
        );

        return step.Url is null
            ? Markup.Of($"<li><span class=\"off\"><span>{step.Title}</span>{state}</span></li>")
            : Markup.Of(
                $"<li><a href=\"{step.Url}\"{Markup.When(number == At, $" aria-current=\"step\"")}><span>{step.Title}</span>{state}</a></li>"
            );
    }

    private static string Words(FormStep step) =>
        step switch
        {
            { State: StepState.Missing, Count: > 0 } => $"缺 {step.Count} 项",
            { State: StepState.Returned, Count: > 0 } => $"退回 {step.Count} 条",
            _ => Text.Of(step.State),
        };
}
