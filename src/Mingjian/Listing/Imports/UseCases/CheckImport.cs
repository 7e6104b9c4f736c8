using Mingjian.Data;
using Mingjian.Data.Sheets;
using Mingjian.Journal.Sealing;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.Imports.UseCases;

/// <summary>试导入: takes a file for a list of a case and says row by row what would come of it. The list is not touched.</summary>
[Article("5.3(1)3", "5.3(1)5", "5.3(1)6")]
public sealed class CheckImport(
    MingjianDb db,
    Desk desk,
    ChinaClock clock,
    ListSheets sheets,
    SealedFiles files
)
{
    /// <exception cref="SheetRefused">The file as a whole cannot be read; or is too large; nothing was stored.</exception>
    /// <exception cref="RuleBroken">The case may not be edited now.</exception>
    public async Task<Guid> RunAsync(
        Guid caseId,
        string list,
        Stream content,
        string fileName,
        CancellationToken stop
    )
    {
        desk.Open<CheckImport>(ListingDuties.Prepare);
        var sheet = sheets.Of(list);
        var listingCase = await EditableCases.FindAsync(db, caseId, stop);
        var runId = Guid.CreateVersion7();
        var (digest, size) =
            await files.TakeAsync(runId, content, ImportFile.Limit, stop)
            ?? throw new SheetRefused(ImportRules.TooLarge);

        try
        {
            using var file = files.Open(runId);
            var report = await sheet.CheckAsync(listingCase, file, stop);
            db.ImportRuns.Add(
                new()
                {
                    ImportRunId = runId,
                    CaseId = caseId,
                    InstitutionId = listingCase.InstitutionId,
                    List = list,
                    FileName = ShownName(fileName),
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

    /// <summary>Some browsers send a whole path; the name is what stands after the last slash.</summary>
    private static string ShownName(string fileName)
    {
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = string.Concat(name.Where(c => !char.IsControl(c))).Trim();
        return clean.Length <= 200 ? clean : clean[^200..];
    }
}
