using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Mingjian.Credit.Corrections;
using Mingjian.Credit.UseCases;
using Mingjian.Listing.Contract;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;

namespace Mingjian.Web.Portal.Credit.Corrections;

/// <summary>这里有误: anybody points at a published datum that is wrong.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.PublicForm)]
[Article("5.3")]
public sealed class ReportErrorModel(
    IInstitutionNames names,
    ReportError reportError,
    ChinaClock clock
) : PageModel, ILoads
{
    private static readonly InlineValidator<ReportErrorModel> Input = new()
    {
        v =>
            v.RuleFor(m => m.Institution)
                .Must((m, _) => m.Named is not null)
                .WithMessage("没有查到这家机构，请填写名录编号或者机构全称"),
        v =>
            v.RuleFor(m => m.Datum)
                .Must(text => text.Trim().Length is > 0 and <= 100)
                .WithMessage("请写明是哪一项信息有误，100 字以内"),
        v =>
            v.RuleFor(m => m.Text)
                .Must(text => text.Trim().Length is > 0 and <= Correction.LongestText)
                .WithMessage("请写明哪里有误、正确的是什么、依据是什么，1000 字以内"),
        v => v.RuleFor(m => m.Contact).MaximumLength(200).WithMessage("联系方式最多 200 个字"),
    };

    [BindProperty(SupportsGet = true)]
    public string Institution { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public CorrectionSubject Subject { get; set; } = CorrectionSubject.Other;

    [BindProperty(SupportsGet = true)]
    public string Datum { get; set; } = "";

    [BindProperty]
    public string Text { get; set; } = "";

    [BindProperty]
    public string Contact { get; set; } = "";

    /// <summary><c>null</c> while it is not said, or nobody knows which it is.</summary>
    public NamedInstitution? Named { get; private set; }

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop) =>
        Named = Institution.Length > 0 ? await names.FindAsync(Institution, stop) : null;

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);

        if (!Input.Check(this))
        {
            return Page();
        }

        var filed = await reportError.RunAsync(Named!.Number, Subject, Datum, Text, Contact, stop);
        PublicReceipt.Keep(
            this,
            new(
                "纠错",
                filed.Number,
                filed.Code,
                $"{Named.Name}（{Named.Number}）：{Datum.Trim()}",
                "生态环境局核对后，在纠错记录中公开答复；您写的内容和联系方式不公开。",
                clock.Now,
                CreditPortalLinks.CorrectionsOf(filed.Number)
            )
        );
        return Redirect(PublicReceipt.Page);
    }
}
