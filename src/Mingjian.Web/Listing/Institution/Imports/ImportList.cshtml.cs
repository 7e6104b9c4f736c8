using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Data.Imports;
using Mingjian.Data.Sheets;
using Mingjian.Listing;
using Mingjian.Listing.Imports;
using Mingjian.Listing.Imports.UseCases;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Listing.Institution.Imports;

/// <summary>用 Excel 导入: the template to fill in, the file to try, and what was imported before.</summary>
[NeedsDuty(ListingDuties.Prepare, ListingDuties.ReadOwn)]
[
    RequestSizeLimit(Frame),
    RequestFormLimits(MultipartBodyLengthLimit = Frame, MemoryBufferThreshold = (int)Frame)
]
public sealed class ImportListModel(
    MingjianDb db,
    Desk desk,
    ListSheets sheets,
    CheckImport checkImport
) : PageModel, ILoads
{
    /// <summary>The largest file and room for the form around it. Kept in memory: personal values are never on a disk in the clear.</summary>
    private const long Frame = ImportFile.Limit + (64 * 1024);

    [FromRoute]
    public Guid CaseId { get; init; }

    [FromRoute]
    public string List { get; init; } = "";

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public SheetDefinition Sheet { get; private set; } = null!;

    public string CaseTitle { get; private set; } = "";

    public ApplicationStage Stage { get; private set; }

    public bool MayImport =>
        Stage.IsEditable() && desk.Actor.Duties.Contains(ListingDuties.Prepare);

    public TableQuery Table { get; private set; } = null!;

    public Page<ImportRow> Runs { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop)
    {
        Sheet = sheets.OfCase(List).Definition;
        var listingCase = await db.ListingCases.AsNoTracking().FindOrRefuseAsync(CaseId, stop);
        (CaseTitle, Stage) = (listingCase.Title, listingCase.Stage);
        Table = TableQuery.Of(Request, "-checked");
        Runs = await ImportRow.Of(db, CaseId, List).ToPageAsync(Table, stop);
    }

    [ActNeeds(ListingDuties.Prepare)]
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Upload is null or { Length: 0 })
        {
            return await WrongAsync("请先选择要导入的文件，再点“检查文件”。", stop);
        }

        try
        {
            await using var content = Upload.OpenReadStream();
            var runId = await checkImport.RunAsync(CaseId, List, content, Upload.FileName, stop);
            return Redirect(ImportLinks.Run(CaseId, List, runId));
        }
        catch (SheetRefused refused)
        {
            return await WrongAsync(refused.Message, stop);
        }
    }

    private async Task<IActionResult> WrongAsync(string message, CancellationToken stop)
    {
        ModelState.AddModelError(nameof(Upload), message);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        await LoadAsync(stop);
        return Page();
    }
}
