using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Storage;
using Mingjian.Activities.Workbooks;
using Mingjian.Activities.Workbooks.UseCases;
using Mingjian.Data;
using Mingjian.Data.Imports;
using Mingjian.Journal.Sealing;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Host.Imports;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Activities.Institution.Imports;

/// <summary>一次 Excel 报送: what the dry run found, then how far it is, then what came of it.</summary>
[NeedsDuty(ActivitiesDuties.Deliver)]
public sealed class ShowRecordImportModel(
    MingjianDb db,
    SealedFiles files,
    StartRecordImport startImport,
    StopRecordImport stopImport,
    ImportBell bell
) : PageModel, ILoads
{
    [FromRoute]
    public Guid RunId { get; init; }

    public RecordImport Run { get; private set; } = null!;

    public bool FileIsThere { get; private set; }

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop)
    {
        Run = await db.RecordImports.AsNoTracking().FindOrRefuseAsync(RunId, stop);
        FileIsThere = files.Has(RunId);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await startImport.RunAsync(RunId, stop);
        bell.Ring();
        return Redirect(RecordImportLinks.Run(RunId));
    }

    public async Task<IActionResult> OnPostStopAsync(CancellationToken stop)
    {
        var before = await db.RecordImports.AsNoTracking().FindOrRefuseAsync(RunId, stop);
        await stopImport.RunAsync(RunId, stop);

        if (before.Stage != ImportStage.Checked)
        {
            return Redirect(RecordImportLinks.Run(RunId));
        }

        this.Say("已放弃这次报送，没有记录被报送。");
        return Redirect(RecordImportLinks.Import);
    }
}
