using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Ui.Pieces;

/// <summary><c>&lt;clock of="Model.Clock" /&gt;</c>: what is left in words, the term as a line, and how it was counted. <c>small</c> for rows of a list.</summary>
[HtmlTargetElement("clock", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ClockTagHelper : TagHelper
{
    public required ClockView Of { get; set; }

    public bool Small { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Small ? "span" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute(
            "class",
            string.Join(' ', new[] { "clock", Tone(), Small ? "small" : "" }.Where(c => c != ""))
        );
        output.Content.SetHtmlContent(Small ? Brief() : Whole());
    }

    private string Tone() =>
        Of switch
        {
            { DoneOn: not null } => "done",
            { Left: < 0 } => "late",
            { Left: { } left, SoonFrom: var soon, StoppedNow: null } when left <= soon => "soon",
            _ => "",
        };

    private string Words() =>
        Of switch
        {
            { DoneOn: { } done } => done > Of.End
                ? $"{Text.Iso(done)} 办结，已逾期"
                : $"{Text.Iso(done)} 办结",
            { StoppedNow: { } why } => $"暂停计时：{why}",
            { End: null } => Of.Undetermined ?? "截止日待定",
            { Left: < 0 and var left } => $"已逾期 {-left} {Of.Unit}",
            { Left: 0 } => "今天截止",
            { Left: { } left } => $"还剩 {left} {Of.Unit}",
            _ => $"至 {Text.Iso(Of.End)}",
        };

    private IHtmlContent Brief() =>
        Markup.Of(
            $"<span class=\"left\">{Words()}</span>{Markup.When(Of is { End: not null, DoneOn: null }, $" <small class=\"muted\">至 {Text.Iso(Of.End)}</small>")}"
        );

    private IHtmlContent Whole() =>
        Markup.Of(
            $"""
            <p class="line"><span class="muted">{Of.Title}</span> <span class="left">{Words()}</span> {ClauseTagHelper.Link(
                Of.Clause
            )}</p>{Line()}<p class="ends"><span>{Text.Day(
                Of.Start
            )} 起</span><span>{Of.Length}</span><span>{(
                Of.End is null ? "截止日待定" : $"{Text.Day(Of.End)} 止"
            )}</span></p>{Count()}
            """
        );

    /// <summary>Start to end, or to today when that is later, on 1,000 units; the run so far, the stops hatched, today a stroke.</summary>
    private IHtmlContent Line()
    {
        var last = new[] { Of.End ?? Of.Today, Of.Today, Of.Start.AddDays(1) }.Max();
        var scale = 1000.0 / (last.DayNumber - Of.Start.DayNumber);
        var now = Of.DoneOn ?? Of.Today;
        var due = Of.End ?? last;
        var run = At(now < due ? now : due);
        var stops = Of.Stops.Select(stop =>
            Markup.Of(
                $"<path class=\"stop\" d=\"M{At(stop.From)} 8H{At((stop.To ?? Of.Today).AddDays(1))}\"/>"
            )
        );

        return Markup.Of(
            $"""
            <svg viewBox="0 0 1000 16" preserveAspectRatio="none" role="img" aria-label="{Of.Title}：{Text.Iso(
                Of.Start
            )} 起，{(
                Of.End is null ? "截止日待定" : $"{Text.Iso(Of.End)} 止"
            )}，{Words()}">{Bar(
                "track",
                0,
                At(due)
            )}{Bar("run", 0, run)}{Markup.When(
                now > due,
                $"{Bar("overdue", At(due), At(now))}"
            )}{Markup.Join(stops)}<path class="now" d="M{Math.Clamp(At(now), 1, 999)} 0V16"/></svg>
            """
        );

        int At(DateOnly day) =>
            (int)Math.Round(Math.Clamp((day.DayNumber - Of.Start.DayNumber) * scale, 0, 1000));
    }

    private static IHtmlContent Bar(string kind, int from, int to) =>
        Markup.Of(
            $"<rect class=\"{kind}\" x=\"{from}\" y=\"5\" width=\"{Math.Max(0, to - from)}\" height=\"6\"/>"
        );

    private IHtmlContent Count() =>
        Markup.When(
            Of.Days.Count > 0,
            $"<details><summary>怎样算出来的</summary><p>期限自 {Text.Day(Of.Start)} 的次日起算，休息日和放假日不计，调休上班的周末计入。</p><ol class=\"days\">{Markup.Join(Of.Days.Select(Day))}</ol></details>"
        );

    private IHtmlContent Day(ClockDay day) =>
        day.Number is { } number
            ? Markup.Of(
                $"<li{Markup.When(day.Day == Of.End, $" class=\"last\"")}><span>{Text.Day(day.Day)}</span><span>第 {number} 天{Markup.When(day.Why.Length > 0, $"，{day.Why}")}{Markup.When(day.Day == Of.End, $"，截止")}</span></li>"
            )
            : Markup.Of(
                $"<li class=\"off\"><span>{Text.Day(day.Day)}</span><span>不计：{day.Why}</span></li>"
            );
}
