using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Data.Imports;
using Mingjian.Journal.Sealing;
using Mingjian.Listing;
using Mingjian.Listing.Imports;
using Mingjian.Listing.Legacy.UseCases;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Host.Imports;
using Mingjian.Web.Listing.Institution.Imports;
using Mingjian.Web.Ui;

namespace Mingjian.Web.Listing.Console.Legacy;

/// <summary>One import of the existing 名录: dry run, progress, result.</summary>
[NeedsDuty(ListingDuties.Import)]
public sealed class ShowListedImportModel(
    MingjianDb db,
    ListSheets sheets,
    SealedFiles files,
    StartListedImport startImport,
    StopListedImport stopImport,
    ImportBell bell
) : PageModel, ILoads
{
    [FromRoute]
    public Guid RunId { get; init; }

    public RunView View { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop)
    {
        var run = await db.ImportRuns.AsNoTracking().FindOrRefuseAsync(RunId, stop);

        if (run.List != ListNames.Listed)
        {
            throw new NotFound("导入记录");
        }

        View = new(run, sheets.Of(run.List).Definition)
        {
            Self = LegacyLinks.Run(RunId),
            Errors = LegacyLinks.Errors(RunId),
            Result = LegacyLinks.Unconfirmed,
            ResultText = "查看未确认的存量机构",
            MayAct = true,
            FileIsThere = files.Has(RunId),
            SameFileAt = await RunView.SameFileAsync(db, run, stop),
            MayReplace = false,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await startImport.RunAsync(RunId, stop);
        bell.Ring();
        return Redirect(LegacyLinks.Run(RunId));
    }

    public async Task<IActionResult> OnPostStopAsync(CancellationToken stop)
    {
        await stopImport.RunAsync(RunId, stop);
        return Redirect(LegacyLinks.Run(RunId));
    }
}
