using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Facts;
using Mingjian.Credit.Facts.UseCases;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Credit.Institution.Facts;

/// <summary>信用事实: what was verified about the own institution, whatever became of it.</summary>
[NeedsDuty(CreditDuties.ReadOwn)]
public sealed class ListOwnFactsModel(MingjianDb db, Desk desk) : PageModel
{
    private static readonly Sorts<Row> Sorts = new() { { "counts", r => r.CountsOn } };

    /// <summary>The stages that an institution gets to see.</summary>
    public static IEnumerable<SelectListItem> Stages =>
        new[] { FactStage.Verified, FactStage.Withdrawn }.Select(stage => new SelectListItem(
            stage.Text(),
            $"{stage}"
        ));

    public sealed class Row
    {
        public required Guid FactId { get; init; }
        public required string Title { get; init; }
        public required string Kind { get; init; }
        public required FactSource Source { get; init; }
        public required DateOnly CountsOn { get; init; }
        public required FactStage Stage { get; init; }
        public required StatementOutcome? Statement { get; init; }
    }

    public TableQuery Table { get; private set; } = null!;

    public Page<Row> Rows { get; private set; } = null!;

    public async Task OnGetAsync(
        string? q,
        FactStage? stage,
        DateOnly? from,
        DateOnly? to,
        CancellationToken stop
    )
    {
        Table = TableQuery.Of(Request, "-counts");
        var found = db
            .VerifiedFacts.AsNoTracking()
            .Told()
            .Where(f => f.InstitutionId == desk.Actor.OrganisationId);
        found = stage is { } only ? found.Where(f => f.Stage == only) : found;
        found = from is { } first ? found.Where(f => f.CountsOn >= first) : found;
        found = to is { } last ? found.Where(f => f.CountsOn <= last) : found;
        found = q?.Trim() is { Length: > 0 } word
            ? found.Where(f => f.Title.Contains(word) || f.DocumentNumber.Contains(word))
            : found;
        Rows = await found
            .Select(f => new Row
            {
                FactId = f.FactId,
                Title = f.Title,
                Kind = f.Kind,
                Source = f.Source,
                CountsOn = f.CountsOn,
                Stage = f.Stage,
                Statement = f.StatementOutcome,
            })
            .SortBy(Sorts, Table, r => r.FactId)
            .ToPageAsync(Table, stop);
    }
}
