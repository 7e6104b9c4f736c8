using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Data.Imports;
using Mingjian.Journal.Sealing;
using Mingjian.Listing;
using Mingjian.Listing.Imports;
using Mingjian.Listing.Imports.UseCases;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Host.Imports;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Listing.Institution.Imports;

/// <summary>一次导入: what the dry run found, then how far it is, then what came of it.</summary>
[NeedsDuty(ListingDuties.Prepare, ListingDuties.ReadOwn)]
public sealed class ShowImportModel(
    MingjianDb db,
    Desk desk,
    ListSheets sheets,
    SealedFiles files,
    StartImport startImport,
    StopImport stopImport,
    ImportBell bell
) : PageModel, ILoads
{
    [FromRoute]
    public Guid CaseId { get; init; }

    [FromRoute]
    public string List { get; init; } = "";

    [FromRoute]
    public Guid RunId { get; init; }

    [BindProperty]
    public ImportMode Mode { get; set; }

    public RunView View { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop)
    {
        var run = await FindAsync(stop);
        var listingCase = await db.ListingCases.AsNoTracking().FindOrRefuseAsync(CaseId, stop);
        View = new(run, sheets.OfCase(List).Definition)
        {
            Self = ImportLinks.Run(CaseId, List, RunId),
            Errors = ImportLinks.Errors(CaseId, List, RunId),
            Result = ImportLinks.List(CaseId, List),
            ResultText = "查看清单",
            MayAct =
                listingCase.Stage.IsEditable() && desk.Actor.Duties.Contains(ListingDuties.Prepare),
            FileIsThere = files.Has(RunId),
            SameFileAt = await RunView.SameFileAsync(db, run, stop),
            MayReplace = true,
            Mode = Mode,
        };
    }

    [ActNeeds(ListingDuties.Prepare)]
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await FindAsync(stop);
        await startImport.RunAsync(RunId, Mode, stop);
        bell.Ring();
        return Redirect(ImportLinks.Run(CaseId, List, RunId));
    }

    [ActNeeds(ListingDuties.Prepare)]
    public async Task<IActionResult> OnPostStopAsync(CancellationToken stop)
    {
        var run = await FindAsync(stop);
        await stopImport.RunAsync(RunId, stop);

        if (run.Stage != ImportStage.Checked)
        {
            return Redirect(ImportLinks.Run(CaseId, List, RunId));
        }

        this.Say("已放弃这次导入，清单没有改动。");
        return Redirect(ImportLinks.Import(CaseId, List));
    }

    private async Task<ImportRun> FindAsync(CancellationToken stop)
    {
        var run = await db.ImportRuns.AsNoTracking().FindOrRefuseAsync(RunId, stop);
        return run.CaseId == CaseId && run.List == List ? run : throw new NotFound("导入记录");
    }
}
