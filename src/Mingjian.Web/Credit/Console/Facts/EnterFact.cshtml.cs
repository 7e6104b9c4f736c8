using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingjian.Credit;
using Mingjian.Credit.Facts;
using Mingjian.Credit.Facts.UseCases;
using Mingjian.Listing.Contract;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Journal.Files;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Credit.Console.Facts;

/// <summary>录入事实: first the kind, then what this kind needs.</summary>
[NeedsDuty(CreditDuties.EnterFact)]
public sealed class EnterFactModel(EnterFact enter, IInstitutionNames names) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>Another kind that the same act fits.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Also { get; set; }

    [BindProperty]
    public FactFields Entry { get; set; } = new();

    [BindProperty, TakesFiles("pdf,ofd,jpg,png,xlsx,csv")]
    public List<Attachment> Evidence { get; set; } = [];

    public IReadOnlyList<FactKind> Chosen =>
        FactKinds.Find(Kind) is { } kind
            ? [.. new[] { kind, FactKinds.Find(Also) }.OfType<FactKind>().Distinct()]
            : [];

    /// <summary>Those that all the kinds take; of kinds that share none, those of the first.</summary>
    public IEnumerable<SelectListItem> Sources =>
        Chosen[0]
            .Sources.Where(s => Chosen.All(kind => kind.Sources.Contains(s)))
            .DefaultIfEmpty(Chosen[0].Sources[0])
            .Select(source => new SelectListItem(source.Text(), $"{source}"));

    public bool Asks(FactField field) => Chosen.Any(kind => kind.Asks(field));

    public bool IsOptional(FactField field) => !Chosen.Any(kind => kind.Required.Contains(field));

    public void OnGet(string? institution)
    {
        Entry.Institution = institution ?? "";
        Entry.Source = Chosen.Count == 0 ? null : Chosen[0].Sources[0];
    }

    public Task LoadAsync(CancellationToken stop) => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Chosen.Count == 0)
        {
            return this.Wrong(nameof(Kind), "请选择事实类别");
        }

        if (!Entry.Check(this, nameof(Entry), Chosen))
        {
            return Page();
        }

        if (Evidence.Count == 0)
        {
            return this.Wrong(nameof(Evidence), "请上传证据");
        }

        if (await names.FindAsync(Entry.Institution, stop) is not { } institution)
        {
            return this.Wrong(
                $"{nameof(Entry)}.{nameof(FactFields.Institution)}",
                "名录中没有找到这家机构，请填写名录编号、统一社会信用代码或完整名称"
            );
        }

        var entry = Entry.Read(institution.InstitutionId, Chosen, Evidence);
        var factId = await enter.RunAsync(entry, stop);
        this.Say("事实已录入，等待他人核实。");
        return Redirect(FactLinks.Fact(factId));
    }
}

/// <summary>A choice among the kinds of fact, by their groups.</summary>
public sealed record KindSelect(string Name, string? Chosen);
