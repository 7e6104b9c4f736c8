using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Demo;
using Mingjian.Regulation;
using Mingjian.Web.Host;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Demo;

/// <summary>拨动演示时钟: forward only; the jobs of each day passed are run in order, so that terms end and reminders go out.</summary>
[AllowAnonymous]
public sealed class SetClockModel(
    Installation installation,
    ChinaClock clock,
    IServiceProvider services
) : PageModel, ILoads
{
    private const int MostDays = 120;

    [BindProperty]
    public DateOnly? Day { get; set; }

    public DateOnly Today => clock.Today;

    public IActionResult OnGet() => installation.Demo ? Page() : NotFound();

    public Task LoadAsync(CancellationToken stop) => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!installation.Demo)
        {
            return NotFound();
        }

        if (Day is not { } day || day <= clock.Today || day > clock.Today.AddDays(MostDays))
        {
            ModelState.AddModelError(
                nameof(Day),
                $"请选择今天（{Today:yyyy-MM-dd}）之后、{MostDays} 天以内的日期；时钟只能往前拨"
            );
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        var failed = await services.GetRequiredService<DemoTime>().MoveAsync(day, stop);
        this.Say(
            failed == 0
                ? $"演示时钟已拨到 {day:yyyy-MM-dd}，期间每一天的定时任务都已运行。"
                : $"演示时钟已拨到 {day:yyyy-MM-dd}，其中 {failed} 次定时任务失败，见运行状况页。"
        );
        return Redirect("/demo/clock");
    }
}
