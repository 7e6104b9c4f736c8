using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Storage;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Activities.Institution.Forms;

/// <summary>复制任务: a past task again, with new numbers and days.</summary>
[NeedsDuty(ActivitiesDuties.Deliver)]
public sealed class CopyTaskModel(FormDesk desk) : PageModel, ILoads
{
    private static readonly InlineValidator<CopyTaskModel> Input = new()
    {
        v => v.RuleFor(m => m.Number).NotEmpty().WithMessage("请填写新任务的编号。"),
        v => v.RuleFor(m => m.Commission).NotEmpty().WithMessage("请填写委托编号。"),
        v => v.RuleFor(m => m.PlannedFrom).NotNull().WithMessage("请填写计划开始日期。"),
        v => v.RuleFor(m => m.PlannedTo).NotNull().WithMessage("请填写计划结束日期。"),
    };

    [FromRoute]
    public string Key { get; init; } = "";

    [BindProperty]
    public string Number { get; set; } = "";

    [BindProperty]
    public string Commission { get; set; } = "";

    [BindProperty]
    public DateOnly? PlannedFrom { get; set; }

    [BindProperty]
    public DateOnly? PlannedTo { get; set; }

    public TaskCopy Copy { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        Commission = Copy.Task.Commission;
    }

    public async Task LoadAsync(CancellationToken stop)
    {
        var number = ActivitiesLinks.NumberOf(Key);
        var task =
            await desk
                .Db.MonitoringTasks.AsNoTracking()
                .SingleOrDefaultAsync(t => t.InstitutionId == desk.Own && t.Number == number, stop)
            ?? throw new NotFound("监测任务");
        var plan = await desk
            .Db.PlanItems.AsNoTracking()
            .Where(p => p.InstitutionId == desk.Own && p.Task == number)
            .OrderBy(p => p.Number)
            .ToListAsync(stop);
        Copy = new(task, await desk.PointsAsync(task.Number, stop), plan);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);

        if (!Input.Check(this))
        {
            return Page();
        }

        var records = Copy.Records(Number, Commission, PlannedFrom!.Value, PlannedTo!.Value);
        var taken = await desk.CheckAsync(records, stop);
        var first = taken.Records[0];

        if (first.Before is not null)
        {
            return this.Wrong(nameof(Number), $"任务“{Number}”已经有了，请换一个编号。");
        }

        foreach (var outcome in taken.Outcomes)
        {
            foreach (var remark in outcome.Remarks.Where(r => r.Refuses))
            {
                ModelState.AddModelError(
                    outcome.Kind == RecordKind.Task ? FieldOf(remark.Field) : "",
                    remark.Rule.Message
                );
            }
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        await desk.DeliverAsync(records, Guid.Empty, stop);
        this.Say($"已复制为任务 {Number}，点位 {Copy.Points.Count} 个。");
        return Redirect(ActivitiesLinks.OwnTask(Number));
    }

    private static string FieldOf(string? key) =>
        key switch
        {
            "number" => nameof(Number),
            "commission" => nameof(Commission),
            "plannedFrom" => nameof(PlannedFrom),
            "plannedTo" => nameof(PlannedTo),
            _ => "",
        };
}
