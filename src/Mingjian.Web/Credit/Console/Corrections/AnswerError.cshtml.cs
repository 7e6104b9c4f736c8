using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Corrections;
using Mingjian.Credit.Storage;
using Mingjian.Credit.UseCases;
using Mingjian.Data;
using Mingjian.Journal.Sealing;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Journal;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Credit.Console.Corrections;

/// <summary>A reported error with what was written, and the answer that everybody will read.</summary>
[NeedsDuty(CreditDuties.AnswerCorrection)]
public sealed class AnswerErrorModel(MingjianDb db, AnswerError answerError) : PageModel, ILoads
{
    private static readonly InlineValidator<AnswerErrorModel> Input = new()
    {
        v => v.RuleFor(m => m.Outcome).NotNull().WithMessage("请选择核对的结果"),
        v =>
            v.RuleFor(m => m.Answer)
                .Must(text => text.Trim().Length is > 0 and <= Correction.LongestAnswer)
                .WithMessage("请填写公开的答复，1000 字以内"),
    };

    [FromRoute]
    public Guid CorrectionId { get; init; }

    [BindProperty]
    public CorrectionOutcome? Outcome { get; set; }

    [BindProperty]
    public string Answer { get; set; } = "";

    public Correction Correction { get; private set; } = null!;

    public string Unmask =>
        JournalLinks.Unmask(
            CorrectionValues.Name,
            CorrectionId.ToString(),
            PersonalKind.Address,
            PublicWorkLinks.Correction(CorrectionId)
        );

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop) =>
        Correction =
            await db
                .Corrections.AsNoTracking()
                .SingleOrDefaultAsync(c => c.CorrectionId == CorrectionId, stop)
            ?? throw new NotFound("correction");

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);

        if (!Input.Check(this))
        {
            return Page();
        }

        await answerError.RunAsync(CorrectionId, Outcome!.Value, Answer, stop);
        this.Say("答复已公开。");
        return Redirect(PublicWorkLinks.Corrections);
    }
}
