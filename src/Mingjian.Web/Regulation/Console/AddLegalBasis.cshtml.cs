using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Accounts;
using Mingjian.Regulation.UseCases;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Regulation.Console;

/// <summary>登记法律依据.</summary>
[NeedsDuty(Duties.EditSettings)]
public sealed class AddLegalBasisModel(AddLegalBasis addLegalBasis) : PageModel
{
    private static readonly InlineValidator<AddLegalBasisModel> Input = new()
    {
        v => v.RuleFor(m => m.Title).NotEmpty().WithMessage("请填写名称"),
        v => v.RuleFor(m => m.Number).NotEmpty().WithMessage("请填写文号"),
        v =>
            v.RuleFor(m => m.Code)
                .Matches(@"^[\p{L}\p{Nd}-]{2,40}$")
                .WithMessage("请填写代码：2 至 40 个汉字、字母、数字或连字符，例如“实施细则-2026”"),
        v => v.RuleFor(m => m.From).NotNull().WithMessage("请填写施行日"),
        v =>
            v.RuleFor(m => m.To)
                .GreaterThanOrEqualTo(m => m.From)
                .WithMessage("失效日不能早于施行日"),
    };

    [BindProperty]
    public string Title { get; set; } = "";

    [BindProperty]
    public string Number { get; set; } = "";

    [BindProperty]
    public string Code { get; set; } = "";

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? To { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!Input.Check(this))
        {
            return Page();
        }

        await addLegalBasis.RunAsync(
            new(Code, Title.Trim().Trim('《', '》'), Number.Trim(), From!.Value, To, Note),
            stop
        );
        this.Say($"《{Title.Trim().Trim('《', '》')}》已登记。");
        return Redirect(RegulationLinks.LegalBases);
    }
}
