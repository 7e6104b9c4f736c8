using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Data.Imports;
using Mingjian.Data.Sheets;
using Mingjian.Listing;
using Mingjian.Listing.Imports;
using Mingjian.Listing.Legacy.UseCases;
using Mingjian.Listing.Storage;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Listing.Institution.Imports;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Listing.Console.Legacy;

/// <summary>导入存量名录: the institutions that were listed before the system.</summary>
[NeedsDuty(ListingDuties.Import)]
[
    RequestSizeLimit(Frame),
    RequestFormLimits(MultipartBodyLengthLimit = Frame, MemoryBufferThreshold = (int)Frame)
]
public sealed class ImportListedModel(
    MingjianDb db,
    ListSheets sheets,
    CheckListedImport checkImport
) : PageModel, ILoads
{
    /// <summary>As in <see cref="ImportListModel"/>: never on a disk in the clear.</summary>
    private const long Frame = ImportFile.Limit + (64 * 1024);

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public SheetDefinition Sheet { get; private set; } = null!;

    public int Unconfirmed { get; private set; }

    public TableQuery Table { get; private set; } = null!;

    public Page<ImportRow> Runs { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop)
    {
        Sheet = sheets.Of(ListNames.Listed).Definition;
        Unconfirmed = await db.Institutions.CountAsync(
            i => i.IsLegacy && i.ConfirmedAt == null,
            stop
        );
        Table = TableQuery.Of(Request, "-checked");
        Runs = await ImportRow.Of(db, Guid.Empty, ListNames.Listed).ToPageAsync(Table, stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Upload is null or { Length: 0 })
        {
            return await WrongAsync("请先选择要导入的文件，再点“检查文件”。", stop);
        }

        try
        {
            await using var content = Upload.OpenReadStream();
            return Redirect(
                LegacyLinks.Run(await checkImport.RunAsync(content, Upload.FileName, stop))
            );
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
