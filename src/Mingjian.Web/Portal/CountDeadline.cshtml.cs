using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;

namespace Mingjian.Web.Portal;

/// <summary>期限计算: anybody counts a term as the system counts it, day by day.</summary>
[AllowAnonymous]
[Article("6", "18", "19.2", "20")]
public sealed class CountDeadlineModel(LawBook book, ChinaClock clock) : PageModel
{
    private const int Longest = 2500;
    private const int LongestMonths = 120;

    private static readonly InlineValidator<CountDeadlineModel> Input = new()
    {
        v =>
            v.RuleFor(m => m.From)
                .Must(day => day is { Year: >= 2000 and <= 2199 })
                .WithMessage("请填写 2000 至 2199 年间的起始日"),
        v =>
            v.RuleFor(m => m.Length)
                .Must((m, length) => length >= 1 && length <= m.LongestLength)
                .WithMessage(m => $"请填写 1 至 {m.LongestLength} 之间的整数"),
        v =>
            v.RuleFor(m => m.StopTo)
                .GreaterThanOrEqualTo(m => m.StopFrom)
                .WithMessage("停止计算的最后一日不能早于第一日"),
        v =>
            v.RuleFor(m => m.StopFrom)
                .GreaterThan(m => m.From)
                .WithMessage("停止计算的第一日应晚于起始日"),
        v =>
            v.RuleFor(m => m.StopFrom)
                .Null()
                .When(m => m.Unit == TermUnit.CalendarMonths)
                .WithMessage("按月计算的期限不停止计算，请删去停止计算的日期"),
        v =>
            v.RuleFor(m => m.StopFrom)
                .NotNull()
                .When(m => m.StopTo is not null)
                .WithMessage("请填写停止计算的第一日"),
    };

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Length { get; set; }

    [BindProperty(SupportsGet = true)]
    public TermUnit Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? StopFrom { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? StopTo { get; set; }

    public static IEnumerable<SelectListItem> Units =>
        [new("工作日", nameof(TermUnit.WorkingDays)), new("月", nameof(TermUnit.CalendarMonths))];

    public Term? Term { get; private set; }

    public WorkingCalendar Calendar { get; private set; } = new([]);

    public IReadOnlyList<TermDay> Days { get; private set; } = [];

    public TermEnd End { get; private set; } = new(Day: null);

    public DateOnly Today => clock.Today;

    private int LongestLength => Unit == TermUnit.CalendarMonths ? LongestMonths : Longest;

    public async Task OnGetAsync(CancellationToken stop)
    {
        if (!Request.QueryString.HasValue)
        {
            (From, Length) = (Today, 15);
            return;
        }

        if (!Input.Check(this))
        {
            return;
        }

        Calendar = await book.CalendarAsync(stop);
        Term = Term.Of(From!.Value, Length!.Value, Unit, Calendar);

        if (StopFrom is { } first)
        {
            Term = Term.Stop(new(first, StopTo, "现场核查、监测等"), Calendar);
        }

        (Days, End) = (Term.Explain(Calendar), Term.EndIn(Calendar));
    }

    public string Headline =>
        End switch
        {
            { Day: { } day } => $"届满日：{Text.Day(day)}24:00",
            { UnknownYear: { } year } => $"届满日未确定：{Calendar.Unpublished(year)}",
            _ => "届满日未确定：停止计算尚未结束",
        };
}
