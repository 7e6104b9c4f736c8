using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Credit.Corrections;
using Mingjian.Credit.Showing;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Portal.Credit.Corrections;

/// <summary>纠错记录: what was reported as wrong and what came of it. What people wrote and who they are is not here.</summary>
[AllowAnonymous]
public sealed class ListCorrectionsModel(PublishedRatings ratings) : PageModel
{
    private static readonly Sorts<Row> Sorts = new() { { "received", r => r.ReceivedOn } };

    public sealed record Row
    {
        public required Guid Id { get; init; }
        public required string Number { get; init; }
        public required string InstitutionNumber { get; init; }
        public required string InstitutionName { get; init; }
        public required string Datum { get; init; }
        public required DateOnly ReceivedOn { get; init; }
        public required CorrectionStage Stage { get; init; }
        public required CorrectionOutcome? Outcome { get; init; }
        public required string Answer { get; init; }
        public required string AnsweredBy { get; init; }
        public required DateOnly? AnsweredOn { get; init; }
    }

    public TableQuery Table { get; private set; } = null!;

    public Page<Row> Rows { get; private set; } = null!;

    public async Task OnGetAsync(string? q, CorrectionStage? stage, CancellationToken stop)
    {
        Table = TableQuery.Of(Request, "-received");
        Rows = await ratings
            .Corrections.Asked(q, stage)
            .Select(c => new Row
            {
                Id = c.CorrectionId,
                Number = c.Number,
                InstitutionNumber = c.InstitutionNumber,
                InstitutionName = c.InstitutionName,
                Datum = c.Datum,
                ReceivedOn = c.ReceivedOn,
                Stage = c.Stage,
                Outcome = c.Outcome,
                Answer = c.Answer,
                AnsweredBy = c.AnsweredBy,
                AnsweredOn = c.AnsweredOn,
            })
            .SortBy(Sorts, Table, r => r.Id)
            .ToPageAsync(Table, stop);
    }
}
