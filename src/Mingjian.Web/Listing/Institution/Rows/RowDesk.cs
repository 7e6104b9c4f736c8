using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Journal.Sealing;
using Mingjian.Listing;
using Mingjian.Listing.Checking;
using Mingjian.Listing.Editing.UseCases;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;
using Mingjian.Web.Listing.Institution.Steps;

namespace Mingjian.Web.Listing.Institution.Rows;

/// <summary>What the pages share on which places, key people and rows of the long lists are edited: of applications and of change filings.</summary>
public sealed class RowDesk(
    MingjianDb db,
    StepDesk steps,
    ApplicationCheck check,
    RemoveRow removeRow,
    RestoreRow restoreRow,
    PersonalData seals,
    ChinaClock clock
)
{
    public MingjianDb Db => db;

    public StepDesk Steps => steps;

    public PersonalData Seals => seals;

    public DateOnly Today => clock.Today;

    public RemoveRow RemoveRow => removeRow;

    public RestoreRow RestoreRow => restoreRow;

    public async Task<CaseView> ViewAsync(Guid caseId, CancellationToken stop)
    {
        var found = await db.ListingCases.AsNoTracking().FindOrRefuseAsync(caseId, stop);

        return found is ListingApplication
            ? new(found, await steps.ViewAsync(caseId, stop), [])
            : new(found, null, await check.SentCommentsAsync(found, stop));
    }
}

/// <summary>A case as the pages of its rows show it; an application with the map of its steps.</summary>
public sealed record CaseView(
    ListingCase Case,
    StepView? Steps,
    IReadOnlyList<FieldComment> OwnComments
)
{
    public bool IsEditable => Case.Stage.IsEditable();

    public IReadOnlyList<FieldComment> Comments => Steps?.Comments ?? OwnComments;

    public string? Remark(string field)
    {
        var said = Comments.Where(c => c.Field == field).Select(c => c.Text).ToList();
        return said.Count == 0 ? null : string.Join(' ', said);
    }

    /// <summary>What the completeness check says of a place or person: its own fields, not the step's.</summary>
    public IEnumerable<Finding> FindingsOf(string row) =>
        Steps?.Map.Completeness.Findings.Where(f =>
            f.Field == row || f.Field.StartsWith(row + ".", StringComparison.Ordinal)
        )
        ?? [];

    /// <summary>How many comments concern a place or person.</summary>
    public int CommentsOn(string row) =>
        Comments.Count(c =>
            c.Field == row || c.Field.StartsWith(row + ".", StringComparison.Ordinal)
        );
}
