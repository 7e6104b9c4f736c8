using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Activities;
using Mingjian.Activities.Avoidance;
using Mingjian.Activities.Avoidance.UseCases;
using Mingjian.Data.Sheets;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Activities.Console.Groups;

/// <summary>导入控制集团: a workbook, whole or not at all.</summary>
[NeedsDuty(ActivitiesDuties.KeepControlGroups)]
public sealed class ImportGroupsModel(ImportControlGroups import) : PageModel, ILoads
{
    [BindProperty]
    public IFormFile? Upload { get; set; }

    public IReadOnlyList<string> Errors { get; private set; } = [];

    public void OnGet() { }

    public Task LoadAsync(CancellationToken stop) => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Upload is null or { Length: 0 })
        {
            return this.Wrong(nameof(Upload), "请先选择要导入的文件。");
        }

        try
        {
            await using var content = Upload.OpenReadStream();
            var done = await import.RunAsync(content, stop);

            if (done.Errors.Count > 0)
            {
                Errors = done.Errors;
                return this.Wrong(
                    nameof(Upload),
                    "文件中有错误，没有导入任何一行，请改正后重新导入。"
                );
            }

            this.Say($"已导入 {done.Added} 条，{done.Known} 条已有，未重复登记。");
            return Redirect(ReportLinks.Groups);
        }
        catch (SheetRefused refused)
        {
            return this.Wrong(nameof(Upload), refused.Message);
        }
    }
}

/// <summary>The empty workbook.</summary>
public static class GroupTemplate
{
    public static void MapGroupTemplate(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                ReportLinks.GroupTemplate,
                () =>
                {
                    var file = new MemoryStream();
                    SheetTemplate.Write(file, ControlGroupSheet.Definition);
                    return Results.File(
                        file.ToArray(),
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        "控制集团模板.xlsx"
                    );
                }
            )
            .NeedsDuty(ActivitiesDuties.KeepControlGroups);
}
