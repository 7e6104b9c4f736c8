using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Journal.Files;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;

namespace Mingjian.Web.Credit.Console.Ratings;

/// <summary>登记书面异议: an objection that came on paper, with the day of its stamp.</summary>
[NeedsDuty(CreditDuties.ReceiveObjection)]
public sealed class EnterObjectionModel(
    MingjianDb db,
    Mingjian.Credit.Ratings.UseCases.EnterObjection enter
) : PageModel, ILoads
{
    private static readonly InlineValidator<EnterObjectionModel> Input = new()
    {
        v => v.RuleFor(m => m.Number).NotEmpty().WithMessage("请填写名录编号"),
        v => v.RuleFor(m => m.Year).NotNull().WithMessage("请填写评价年度"),
        v => v.RuleFor(m => m.By).NotNull().WithMessage("请选择异议人类别"),
        v => v.RuleFor(m => m.Name).NotEmpty().WithMessage("请填写异议人姓名或名称"),
        v => v.RuleFor(m => m.Contact).NotEmpty().WithMessage("请填写联系方式，以便告知复核意见"),
        v => v.RuleFor(m => m.Statement).NotEmpty().WithMessage("请填写异议内容"),
        v => v.RuleFor(m => m.ReceivedOn).NotNull().WithMessage("请填写收文章上的日期"),
    };

    [BindProperty]
    public string Number { get; set; } = "";

    [BindProperty]
    public int? Year { get; set; }

    [BindProperty]
    public ObjectorKind? By { get; set; }

    [BindProperty]
    public string Name { get; set; } = "";

    [BindProperty]
    public string Contact { get; set; } = "";

    [BindProperty]
    public string Statement { get; set; } = "";

    [BindProperty]
    public DateOnly? ReceivedOn { get; set; }

    [BindProperty, TakesFiles("pdf,jpg,png,ofd")]
    public List<Attachment> Evidence { get; set; } = [];

    /// <summary>Given once, to be written to the objector.</summary>
    public FiledObjection? Filed { get; private set; }

    public void OnGet() { }

    public Task LoadAsync(CancellationToken stop) => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!Input.Check(this))
        {
            return Page();
        }

        var rating = await db
            .Ratings.Where(r => r.Number == Number.Trim() && r.Year == Year && r.NoticeId != null)
            .OrderByDescending(r => r.Sequence)
            .ThenBy(r => r.RatingId)
            .Select(r => (Guid?)r.RatingId)
            .FirstOrDefaultAsync(stop);

        if (rating is not { } ratingId)
        {
            return this.Wrong(
                nameof(Number),
                "没有这家机构该年度公示过的结果，请核对名录编号和年度"
            );
        }

        Filed = await enter.RunAsync(
            ratingId,
            new(By!.Value, Name, Contact),
            Statement,
            Evidence,
            ReceivedOn!.Value,
            stop
        );
        return Page();
    }
}
