using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingjian.Listing;
using Mingjian.Listing.SharedPeople;
using Mingjian.Listing.SharedPeople.UseCases;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Listing.Console.SharedPeople;

/// <summary>跨机构任职: people who are active in two institutions at once, and what officers found out about it.</summary>
[NeedsDuty(ListingDuties.Check, ListingDuties.Decide)]
public sealed class ListSharedPeopleModel(SharedPeopleReader people, ExplainSharedPerson explain)
    : PageModel,
        ILoads
{
    private const string Open = "open";
    private const string Explained = "explained";

    public static readonly IReadOnlyList<SelectListItem> States =
    [
        new("待核实", Open),
        new("已说明", Explained),
    ];

    private static readonly InlineValidator<ListSharedPeopleModel> Input = new()
    {
        v => v.RuleFor(m => m.Reason).NotEmpty().WithMessage("请填写核实情况和理由"),
        v => v.RuleFor(m => m.Reason).MaximumLength(1000).WithMessage("理由不超过 1000 字"),
    };

    private static readonly Sorts<SharedPerson> Sorts = new()
    {
        { "since", p => p.Since },
        { "institutions", p => p.Institutions },
    };

    [FromQuery]
    public string? State { get; init; }

    [BindProperty]
    public string Person { get; set; } = "";

    [BindProperty]
    public string Reason { get; set; } = "";

    public TableQuery Table { get; private set; } = null!;

    public Page<SharedPerson> Rows { get; private set; } = null!;

    public ILookup<string, Activity> Activities { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop)
    {
        Table = TableQuery.Of(Request, "-since");
        Rows = await Found().SortBy(Sorts, Table, p => p.IdentityIndex).ToPageAsync(Table, stop);
        Activities = await people.ActivitiesAsync(
            [.. Rows.Items.Select(p => p.IdentityIndex)],
            stop
        );
    }

    public IActionResult OnGetCsv() =>
        new CsvFile<SharedPersonLine>("跨机构任职.csv", SharedPersonLine.Of(people, Found()))
        {
            { "姓名", l => l.Activity.Name },
            { "机构", l => l.Activity.Institution },
            { "岗位", l => l.Activity.Post },
            { "自", l => l.Activity.Since },
            { "机构数", l => l.Person.Institutions },
            { "情况", l => l.Person.IsExplained ? "已说明" : "待核实" },
        };

    [ActNeeds(ListingDuties.Check)]
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!Input.Check(this))
        {
            await LoadAsync(stop);
            return Page();
        }

        await explain.RunAsync(Person, Reason, stop);
        this.Say("已记录情况说明。若该人员再到其他机构任职，会重新列为待核实。");
        return Redirect("/console/shared-people");
    }

    private IQueryable<SharedPerson> Found() =>
        State switch
        {
            Open => people.Today().Where(p => !p.IsExplained),
            Explained => people.Today().Where(p => p.IsExplained),
            _ => people.Today(),
        };
}
