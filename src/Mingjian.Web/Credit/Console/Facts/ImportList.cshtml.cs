using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Credit;
using Mingjian.Credit.Facts.Imports;
using Mingjian.Credit.Facts.UseCases;
using Mingjian.Data.Sheets;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Journal.Files;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Credit.Console.Facts;

/// <summary>导入一份公共名单: check first, then import what is good; the marked file says what is not.</summary>
[NeedsDuty(CreditDuties.EnterFact)]
public sealed class ImportListModel(FactListImport lists, ImportFactList import) : PageModel, ILoads
{
    /// <summary>Word of the list in the address.</summary>
    [FromRoute]
    public string Source { get; init; } = "";

    [BindProperty, TakesFiles("xlsx,csv")]
    public Attachment? Upload { get; set; }

    public FactListReport? Report { get; private set; }

    public PublicListSheet List => PublicListSheet.Of(Source);

    public void OnGet() => _ = List;

    public Task LoadAsync(CancellationToken stop) => Task.CompletedTask;

    public Task<IActionResult> OnPostCheckAsync(CancellationToken stop) =>
        WithFileAsync(async file =>
        {
            Report = await lists.CheckAsync(List, file, stop);
            return Page();
        });

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        WithFileAsync(async file =>
        {
            var done = await import.RunAsync(List, file, stop);
            this.Say(
                $"已导入：新增 {done.Added} 条，更新 {done.Updated} 条，无变化 {done.Unchanged} 条。新增的事实等待他人核实。"
            );
            return Redirect(FactLinks.Import);
        });

    public Task<IActionResult> OnPostErrorsAsync(CancellationToken stop) =>
        WithFileAsync(async file =>
        {
            var marked = new MemoryStream();
            await lists.MarkAsync(List, file, marked, stop);
            return File(
                marked.ToArray(),
                WorkbookWriter.MediaType,
                $"{List.Definition.Name}错误文件.xlsx"
            );
        });

    private async Task<IActionResult> WithFileAsync(Func<Attachment, Task<IActionResult>> act)
    {
        _ = List;

        if (Upload is null)
        {
            return this.Wrong(nameof(Upload), "请先选择要导入的文件。");
        }

        try
        {
            return await act(Upload);
        }
        catch (SheetRefused refused)
        {
            return this.Wrong(nameof(Upload), refused.Message);
        }
    }
}

/// <summary>Remarks on rows under one heading.</summary>
public sealed record RemarkList(string Title, IReadOnlyList<ListRemark> Remarks);
