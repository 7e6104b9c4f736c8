using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Storage;
using Mingjian.Activities.Workbooks;
using Mingjian.Activities.Workbooks.UseCases;
using Mingjian.Data;
using Mingjian.Data.Imports;
using Mingjian.Data.Sheets;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Activities.Institution.Imports;

/// <summary>Excel 报送: the templates to fill in, the workbook to try, and what was handed in before.</summary>
[NeedsDuty(ActivitiesDuties.Deliver)]
[
    RequestSizeLimit(Frame),
    RequestFormLimits(MultipartBodyLengthLimit = Frame, MemoryBufferThreshold = (int)Frame)
]
public sealed class ImportRecordsModel(MingjianDb db, CheckRecordImport checkImport)
    : PageModel,
        ILoads
{
    /// <summary>The largest file and room for the form around it.</summary>
    private const long Frame = ImportFile.Limit + (64 * 1024);

    /// <summary>One earlier workbook.</summary>
    public sealed record Row
    {
        public required Guid Id { get; init; }
        public required string FileName { get; init; }
        public required DateTime CheckedAt { get; init; }
        public required string By { get; init; }
        public required ImportStage Stage { get; init; }
        public required int Rows { get; init; }
        public required int Added { get; init; }
        public required int Revised { get; init; }
        public required int Unchanged { get; init; }
        public required int Refused { get; init; }
    }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public string Help { get; } =
        $"Excel 工作簿（.xlsx），不超过 {ImportFile.Megabytes} MB，一次最多 {Text.Count(RecordDryRun.MostRecords)} 条记录。先检查，不会报送。";

    public TableQuery Table { get; private set; } = null!;

    public Page<Row> Runs { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop)
    {
        Table = TableQuery.Of(Request, "-checked");
        Runs = await db
            .RecordImports.AsNoTracking()
            .OrderByDescending(r => r.CheckedAt)
            .ThenBy(r => r.ImportRunId)
            .Select(r => new Row
            {
                Id = r.ImportRunId,
                FileName = r.FileName,
                CheckedAt = r.CheckedAt,
                By = r.CheckedByName,
                Stage = r.Stage,
                Rows = r.RowCount,
                Added = r.Added,
                Revised = r.Revised,
                Unchanged = r.Unchanged,
                Refused = r.Refused,
            })
            .ToPageAsync(Table, stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Upload is null or { Length: 0 })
        {
            return await WrongAsync("请先选择要报送的工作簿，再点“检查文件”。", stop);
        }

        try
        {
            await using var content = Upload.OpenReadStream();
            var runId = await checkImport.RunAsync(content, Upload.FileName, stop);
            return Redirect(RecordImportLinks.Run(runId));
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
