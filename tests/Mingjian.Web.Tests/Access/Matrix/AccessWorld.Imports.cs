using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Storage;
using Mingjian.Data.Imports;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Tests.Access.Matrix;

/// <summary>Workbooks of records that an institution hands in, at every stage.</summary>
public sealed partial class AccessWorld
{
    private async Task MakeRecordImportAsync(Subject subject, ImportStage stage)
    {
        var signer = signers[subject.Id];
        var page = await signer.GetPageAsync("/institution/activities/import");
        var workbook = TestWorkbook.Of(
            "委托",
            [
                ["number", "contract", "clientName", "clientKind", "signedOn", "from", "to"],
                [
                    subject.Number,
                    "HT-1",
                    subject.Organisation.Name,
                    "PER",
                    "2026-03-02",
                    "2026-03-02",
                    "2026-12-31",
                ],
            ]
        );
        var sent = await signer.SubmitFormAsync(
            page.Form("main form[enctype]"),
            new { Upload = new FormFile("三月.xlsx", workbook.ToArray()) }
        );
        var run = Guid.Parse(sent.Location!.Split('/')[^1]);
        await using var db = Db();
        await db
            .RecordImports.Where(r => r.ImportRunId == run)
            .ExecuteUpdateAsync(set =>
                set.SetProperty(r => r.Stage, stage)
                    .SetProperty(r => r.StartedAt, LawTime.Moment)
                    .SetProperty(r => r.FinishedAt, LawTime.Moment)
            );
        Add(Thing.RecordImport, stage, subject, new() { ["runId"] = run.ToString() });
    }
}
