using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Data.Imports;
using Mingjian.Data.Sheets;
using Mingjian.Journal.Sealing;
using Mingjian.Regulation;

namespace Mingjian.Activities.Workbooks.UseCases;

/// <summary>试报送: takes a workbook and says record by record what would come of it. Nothing of it is stored but the file, sealed.</summary>
[Article("5.3(2)")]
public sealed class CheckRecordImport(
    MingjianDb db,
    Desk desk,
    ChinaClock clock,
    RecordDryRun dryRun,
    SealedFiles files
)
{
    /// <exception cref="SheetRefused">The file as a whole cannot be read, or is too large; nothing was kept.</exception>
    /// <exception cref="RuleBroken">The institution was never listed.</exception>
    public async Task<Guid> RunAsync(Stream content, string fileName, CancellationToken stop)
    {
        desk.Open<CheckRecordImport>(ActivitiesDuties.Deliver);
        var runId = Guid.CreateVersion7();
        var (digest, size) =
            await files.TakeAsync(runId, content, ImportFile.Limit, stop)
            ?? throw new SheetRefused(ImportFileRules.TooLarge);

        try
        {
            using var file = files.Open(runId);
            var report = await dryRun.RunAsync(desk.Actor.OrganisationId, file, stop);
            db.RecordImports.Add(
                new()
                {
                    ImportRunId = runId,
                    InstitutionId = desk.Actor.OrganisationId,
                    FileName = ImportFile.ShownName(fileName),
                    Digest = digest,
                    Size = size,
                    Report = report,
                    RowCount = report.Rows,
                    CheckedBy = desk.Actor.PersonId,
                    CheckedByName = desk.Actor.Name,
                    CheckedAt = clock.Now,
                }
            );
            await db.SaveChangesAsync(stop);
            return runId;
        }
        catch
        {
            files.Delete(runId);
            throw;
        }
    }
}
