using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Journal.Sealing;
using Mingjian.Listing;
using Mingjian.Listing.Checking;
using Mingjian.Listing.Editing;
using Mingjian.Listing.Editing.UseCases;
using Mingjian.Listing.Signing;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Pieces;
using StepState = Mingjian.Web.Ui.Forms.StepState;

namespace Mingjian.Web.Listing.Institution.Steps;

/// <summary>What the pages of an application share: the application, the map of its steps, what officers said.</summary>
public sealed class StepDesk(
    MingjianDb db,
    ApplicationCheck check,
    SavePapers savePapers,
    LawBook law,
    PersonalData seals,
    ChinaClock clock
)
{
    public PersonalData Seals => seals;

    public DateOnly Today => clock.Today;

    public DateTime Now => clock.Now;

    public SavePapers SavePapers => savePapers;

    public async Task<StepView> ViewAsync(Guid caseId, CancellationToken stop)
    {
        var application = await db
            .ListingApplications.AsNoTracking()
            .FindOrRefuseAsync(caseId, stop);

        return new(
            application,
            await check.MapAsync(application, stop),
            await check.SentCommentsAsync(application, stop)
        );
    }

    public Task<Offices> OfficesAsync(CancellationToken stop) => law.OfficesAsync(stop);

    public Task<ListCounts> CountAsync(Guid caseId, CancellationToken stop) =>
        check.CountAsync(caseId, stop);

    public async Task<IReadOnlyList<ExtraPaperDefinition>> DefinitionsAsync(
        CancellationToken stop
    ) =>
        await db
            .ExtraPaperDefinitions.AsNoTracking()
            .OrderBy(d => d.From)
            .ThenBy(d => d.DefinitionId)
            .ToListAsync(stop);

    /// <summary>What another person stored beside what was typed here, where the two differ.</summary>
    public async Task<IReadOnlyList<Change>> ConflictAsync(
        ApplicationPapers stored,
        PaperEdit mine,
        CancellationToken stop
    ) =>
        [
            .. RoundDifferences
                .OfPapers(await TextAsync(stop), stored, mine.On(stored, seals))
                .Select(d => new Change($"{d.Group} · {d.Label}", d.Before, d.After)),
        ];

    /// <summary>The offices to choose from today; a chosen one that has closed stays visible.</summary>
    public async Task<IReadOnlyList<SelectListItem>> OfficeChoicesAsync(
        string chosen,
        CancellationToken stop
    )
    {
        var offices = await law.OfficesAsync(stop);
        var open = offices
            .DistrictsOn(clock.Today)
            .Select(office => new SelectListItem(office.Bureau, office.Code))
            .ToList();

        return chosen.Length == 0 || open.Exists(o => o.Value == chosen)
            ? open
            : [new($"{offices.Find(chosen)?.Bureau ?? chosen}（已不办理）", chosen), .. open];
    }

    public async Task<PaperText> TextAsync(CancellationToken stop) =>
        new(seals, await law.OfficesAsync(stop), await DefinitionsAsync(stop));
}

/// <summary>An application as its pages show it.</summary>
public sealed record StepView(
    ListingApplication Application,
    StepMap Map,
    IReadOnlyList<FieldComment> Comments
)
{
    public Guid CaseId => Application.CaseId;

    public bool IsEditable => Application.Stage.IsEditable();

    /// <summary>What officers said of one field, as one text; <c>null</c> when nothing.</summary>
    public string? Remark(string field)
    {
        var said = Comments.Where(c => c.Field == field).Select(c => c.Text).ToList();
        return said.Count == 0 ? null : string.Join(' ', said);
    }

    /// <summary>For the map beside the form.</summary>
    public IReadOnlyList<FormStep> Steps =>
        [
            .. Map.Steps.Select(state => new FormStep(
                state.Step.Text(),
                CaseLinks.Step(CaseId, state.Step),
                StateOf(state),
                state.Comments > 0 ? state.Comments : state.Missing + state.Wrong
            )),
        ];

    public int At(PaperStep step) => Map.Steps.TakeWhile(state => state.Step != step).Count() + 1;

    private StepState StateOf(Mingjian.Listing.Checking.StepState state) =>
        state.Comments > 0 ? StepState.Returned
        : state.Missing + state.Wrong > 0 ? StepState.Missing
        : state.Step == PaperStep.Review ? StepState.Untouched
        : StepState.Complete;
}
