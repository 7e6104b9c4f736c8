using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Mingjian.Regulation;
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
            { IsPressing: true } => "soon",
            _ => "",
        };

    private string Words() =>
        Of switch
        {
            { DoneOn: { } done } => done > Of.End
                ? $"{Text.Iso(done)} 办结，已逾期"
                : $"{Text.Iso(done)} {Of.DoneWord}",
            { StoppedNow: { } why } => $"暂停计算：{why}",
            { End: null, Left: null } => "截止日待定",
            { Left: < 0 and var left } => $"已逾期 {-left} {Of.Unit}",
            { Left: 0 } => "今天截止",
            { Left: { } left } => $"还剩 {left} {Of.Unit}",
            _ => Of.End is null ? "截止日待定" : $"至 {Text.Iso(Of.End)}",
        };

    private IHtmlContent Brief() =>
        Markup.Of(
            $"<span class=\"left\">{Words()}</span>{Markup.When(Of is { End: not null, DoneOn: null }, $" <small class=\"muted\">至 {Text.Iso(Of.End)}</small>")}"
        );

    private IHtmlContent Whole() =>
        Markup.Of(
            $"<p class=\"line\"><span class=\"muted\">{Of.Title}</span> <span class=\"left\">{Words()}</span> {ClauseTagHelper.Link(Of.Clause)}</p>{Line()}<p class=\"ends\">{Ends()}</p>{Markup.When(Of.Undetermined is not null, $"<p class=\"why\">{Of.Undetermined}</p>")}{Count()}"
        );

    private bool IsOver => Of.End is { } end && Stands > end;

    /// <summary>The day up to which it ran.</summary>
    private DateOnly Stands => Of.DoneOn ?? Of.Today;

    private string EndWords => Of.End is { } end ? $"{Text.Day(end)}止" : "截止日待定";

    private IHtmlContent Ends() =>
        IsOver
            ? Markup.Of(
                $"<span>{Text.Day(Of.Start)}起</span><span>{Of.Length}，{EndWords}</span><span>{Text.Day(Stands)}{(Of.DoneOn is null ? "今天" : "办结")}</span>"
            )
            : Markup.Of(
                $"<span>{Text.Day(Of.Start)}起</span><span>{Of.Length}</span><span>{EndWords}</span>"
            );

    /// <summary>On 1,000 units: start to end, or to the present when that is later; an unknown end lies as far ahead as the start behind.</summary>
    private IHtmlContent Line()
    {
        var last = Of.End is { } end
            ? new[] { end, Stands, Of.Start.AddDays(1) }.Max()
            : Stands.AddDays(Math.Max(1, Stands.DayNumber - Of.Start.DayNumber));
        var scale = 1000.0 / (last.DayNumber - Of.Start.DayNumber);
        var due = Of.End ?? last;
        var stops = Of.Stops.Select(stop =>
            Markup.Of(
                $"<path class=\"stop\" d=\"M{At(stop.From)} 8H{At((stop.To ?? Of.Today).AddDays(1))}\"/>"
            )
        );

        return Markup.Of(
            $"""
            <svg viewBox="0 0 1000 16" preserveAspectRatio="none" role="img" aria-label="{Of.Title}：{Text.Iso(
                Of.Start
            )} 起，{EndWords}，{Words()}">{(Of.End is null ? Bar("open", At(Stands), At(due)) : Bar("track", 0, At(due)))}{Bar(
                "run",
                0,
                At(IsOver ? due : Stands)
            )}{Markup.When(IsOver, $"{Bar("overdue", At(due), At(Stands))}")}{Markup.Join(
                stops
            )}<path class="now" d="M{Math.Clamp(At(Stands), 1, 999)} 0V16"/></svg>
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
            $"<details><summary>怎样算出来的</summary><ol class=\"days\">{Markup.Join(Of.Days.Select(Day))}</ol></details>"
        );

    private IHtmlContent Day(TermDay day)
    {
        var css =
            day.Date == Of.End ? "last"
            : day.Number is null ? "off"
            : "";
        return Markup.Of(
            $"<li{Markup.When(css.Length > 0, $" class=\"{css}\"")}><span>{Text.Day(day.Date)}</span><span>{day.Words}{Markup.When(day.Date == Of.End, $"，截止")}</span></li>"
        );
    }
}
