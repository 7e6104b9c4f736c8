using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Replies;
using Mingjian.Credit.Storage;
using Mingjian.Credit.UseCases;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Credit.Institution.Reply;

/// <summary>公开回应: the institution's own words beside its grade on the public page.</summary>
[NeedsDuty(CreditDuties.Reply)]
[Article("20")]
public sealed class WriteReplyModel(
    MingjianDb db,
    Desk desk,
    ReplyToGrade replyToGrade,
    WithdrawReply withdrawReply
) : PageModel, ILoads
{
    private static readonly InlineValidator<WriteReplyModel> Input = new()
    {
        v =>
            v.RuleFor(m => m.Words)
                .Must(text => text.Trim().Length is > 0 and <= GradeReply.Longest)
                .WithMessage($"请填写回应，{GradeReply.Longest} 字以内"),
    };

    [BindProperty]
    public string Words { get; set; } = "";

    public GradeReply? Reply { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        Words = Reply?.Text ?? "";
    }

    public async Task LoadAsync(CancellationToken stop) =>
        Reply = await db
            .GradeReplies.AsNoTracking()
            .SingleOrDefaultAsync(r => r.InstitutionId == desk.Actor.OrganisationId, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);

        if (!Input.Check(this))
        {
            return Page();
        }

        await replyToGrade.RunAsync(Words, stop);
        this.Say("回应已在公众网站公开。");
        return Redirect(PublicWorkLinks.Reply);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken stop)
    {
        await withdrawReply.RunAsync(stop);
        this.Say("回应已撤回。");
        return Redirect(PublicWorkLinks.Reply);
    }
}
