using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Avoidance;
using Mingjian.Activities.Avoidance.UseCases;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Activities.Console.Groups;

/// <summary>一个集团成员: on what it rests, and its leaving.</summary>
[NeedsDuty(ActivitiesDuties.KeepControlGroups)]
public sealed class ShowGroupMemberModel(MingjianDb db, EndControlGroupMember end)
    : PageModel,
        ILoads
{
    private static readonly InlineValidator<ShowGroupMemberModel> Input = new()
    {
        v => v.RuleFor(m => m.LastDay).NotNull().WithMessage("请填写在集团中的最后一天"),
        v => v.RuleFor(m => m.Reason).NotEmpty().WithMessage("请写明理由"),
    };

    [FromRoute]
    public Guid MemberId { get; init; }

    [BindProperty]
    public DateOnly? LastDay { get; set; }

    [BindProperty]
    public string Reason { get; set; } = "";

    public ControlGroupMember Member { get; private set; } = null!;

    public bool IsIn => Member.To == ControlGroupMember.StillIn;

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop) =>
        Member =
            await db
                .ControlGroupMembers.AsNoTracking()
                .SingleOrDefaultAsync(m => m.MemberId == MemberId, stop)
            ?? throw new NotFound("没有这个集团成员。");

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!Input.Check(this))
        {
            await LoadAsync(stop);
            return Page();
        }

        await end.RunAsync(MemberId, LastDay!.Value, Reason.Trim(), stop);
        this.Say("已登记退出日期。");
        return Redirect(ReportLinks.Groups);
    }
}
