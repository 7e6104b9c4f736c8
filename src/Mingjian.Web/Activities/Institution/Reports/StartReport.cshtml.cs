using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Activities;
using Mingjian.Activities.Reporting.UseCases;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;

namespace Mingjian.Web.Activities.Institution.Reports;

/// <summary>编制报告: a new one, or the correction of one that is out.</summary>
[NeedsDuty(ActivitiesDuties.Deliver)]
public sealed class StartReportModel(StartReport start) : PageModel, ILoads
{
    private static readonly InlineValidator<StartReportModel> Input = new()
    {
        v => v.RuleFor(m => m.Number).NotEmpty().WithMessage("请填写报告编号"),
        v =>
            v.RuleFor(m => m.Tasks)
                .NotEmpty()
                .When(m => m.Correct.Length == 0)
                .WithMessage("请填写报告所答复的任务编号"),
    };

    /// <summary>Number of the report that is corrected; empty for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public string Correct { get; set; } = "";

    [BindProperty]
    public string Number { get; set; } = "";

    [BindProperty]
    public string Tasks { get; set; } = "";

    public void OnGet(string? task) => (Number, Tasks) = (Correct, task ?? "");

    public Task LoadAsync(CancellationToken stop) => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        Number = Correct.Length > 0 ? Correct : Number;

        if (!Input.Check(this))
        {
            return Page();
        }

        var draftId = await start.RunAsync(
            Number,
            TaskNumbers.Of(Tasks),
            correction: Correct.Length > 0,
            stop
        );
        return Redirect(ReportLinks.Draft(draftId));
    }
}

/// <summary>Numbers of tasks as people type them: separated by 、，; or line ends.</summary>
internal static class TaskNumbers
{
    public static IReadOnlyList<string> Of(string text) =>
        [
            .. text.Split(
                    ['、', '，', ',', ';', '；', '\n', '\r'],
                    StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                )
                .Distinct(StringComparer.Ordinal),
        ];
}
