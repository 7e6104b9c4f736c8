using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingjian.Accounts;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Regulation.UseCases;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Regulation.Console;

/// <summary>撤并管理部门: several offices give way to one.</summary>
[NeedsDuty(Duties.EditSettings)]
public sealed class SucceedOfficesModel(SucceedOffices succeed, LawBook book, ChinaClock clock)
    : PageModel,
        ILoads
{
    private static readonly InlineValidator<SucceedOfficesModel> Input = new()
    {
        v => v.RuleFor(m => m.Closes).NotEmpty().WithMessage("请选择被撤并的部门"),
        v => v.RuleFor(m => m.Day).NotNull().WithMessage("请填写承接单位开始履职之日"),
        v =>
            v.RuleFor(m => m.Code)
                .Matches("^[0-9A-Za-z-]{4,20}$")
                .WithMessage("请填写代码：4 至 20 位数字、字母或连字符"),
        v => v.RuleFor(m => m.Name).NotEmpty().When(m => m.IsNew).WithMessage("请填写辖区名称"),
        v => v.RuleFor(m => m.Bureau).NotEmpty().When(m => m.IsNew).WithMessage("请填写部门名称"),
        v =>
            v.RuleFor(m => m.Longitude)
                .InclusiveBetween(105, 111)
                .WithMessage("经度应在 105 至 111 之间"),
        v =>
            v.RuleFor(m => m.Latitude)
                .InclusiveBetween(28, 33)
                .WithMessage("纬度应在 28 至 33 之间"),
        v => v.RuleFor(m => m.Source).NotEmpty().WithMessage("请填写批准撤并的文件"),
        v =>
            v.RuleFor(m => m.Reason)
                .NotEmpty()
                .When(m => m.Day < m.Today)
                .WithMessage("日期早于今天，请写明理由"),
    };

    [BindProperty]
    public List<string> Closes { get; set; } = [];

    [BindProperty]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public string Code { get; set; } = "";

    [BindProperty]
    public string Name { get; set; } = "";

    [BindProperty]
    public string Bureau { get; set; } = "";

    [BindProperty]
    public double? Longitude { get; set; }

    [BindProperty]
    public double? Latitude { get; set; }

    [BindProperty]
    public string Source { get; set; } = "";

    [BindProperty]
    public string? Reason { get; set; }

    public DateOnly Today => clock.Today;

    public Offices Offices { get; private set; } = new([]);

    public IEnumerable<SelectListItem> Open =>
        Offices
            .DistrictsOn(Today)
            .Where(office => office.To is null)
            .Select(office => new SelectListItem(office.Name, office.Code));

    /// <summary>The successor is not among the offices yet, so that it has to be described.</summary>
    private bool IsNew => Offices.Find(Code) is null;

    public async Task OnGetAsync(int? prepared, CancellationToken stop)
    {
        await LoadAsync(stop);

        if (ReferenceFiles.PreparedSuccessions().ElementAtOrDefault(prepared ?? -1) is { } known)
        {
            Closes = [.. known.Closes];
            (Code, Name, Bureau) = (known.Opens.Code, known.Opens.Name, known.Opens.Bureau);
            (Longitude, Latitude) = (known.Opens.Longitude, known.Opens.Latitude);
        }
    }

    public async Task LoadAsync(CancellationToken stop) => Offices = await book.OfficesAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);

        if (!Input.Check(this))
        {
            return Page();
        }

        var successor = new OfficeParticulars(Code, Name, Bureau, Longitude, Latitude, Source);
        var kind = Offices.Find(Code)?.Kind ?? OfficeKind.DistrictBureau;
        await succeed.RunAsync(Closes, Day!.Value, successor, kind, Reason, stop);
        this.Say($"撤并已登记：自 {Text.Day(Day.Value)}起由承接单位办理原部门的事项。");
        return Redirect(RegulationLinks.Offices);
    }
}
