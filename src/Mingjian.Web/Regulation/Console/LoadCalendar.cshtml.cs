using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Accounts;
using Mingjian.Regulation.Reference;
using Mingjian.Regulation.UseCases;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Regulation.Console;

/// <summary>载入工作日历: a year's file, refused with every reason when it contradicts itself.</summary>
[NeedsDuty(Duties.EditSettings)]
public sealed class LoadCalendarModel(LoadCalendar loadCalendar) : PageModel
{
    private const int LargestFile = 200_000;

    [BindProperty]
    public IFormFile? Paper { get; set; }

    /// <summary>What contradicts in the file, row by row.</summary>
    public IReadOnlyList<string> Errors { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Paper is null || Paper.Length is 0 or > LargestFile)
        {
            return Refused("请选择一年的工作日历文件（JSON，不超过 200 KB）");
        }

        await using var file = Paper.OpenReadStream();
        var reading = CalendarFile.Read(file);

        if (reading.Paper is not { } paper)
        {
            Errors = reading.Errors;
            return Refused($"文件有 {Errors.Count} 处问题，没有载入，请改正后重新选择");
        }

        var loading = await loadCalendar.RunAsync(paper, stop);
        this.Say(
            loading.AlreadyLoaded
                ? $"{paper.Year} 年的工作日历此前已载入，没有变化。"
                : $"{paper.Year} 年的工作日历已载入，{loading.Moved.Count} 个期限的届满日随之确定或改变。"
        );
        return Redirect(RegulationLinks.CalendarOf(paper.Year));
    }

    private PageResult Refused(string why)
    {
        ModelState.AddModelError(nameof(Paper), why);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
