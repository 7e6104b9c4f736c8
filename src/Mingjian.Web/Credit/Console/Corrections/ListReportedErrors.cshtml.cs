using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Corrections;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Portal.Credit.Corrections;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Credit.Console.Corrections;

/// <summary>Reported errors of the territory.</summary>
[NeedsDuty(CreditDuties.AnswerCorrection)]
public sealed class ListReportedErrorsModel(MingjianDb db, LawBook law) : PageModel
{
    private static readonly Sorts<Row> Sorts = new() { { "received", r => r.ReceivedOn } };

    public sealed record Row
    {
        public required Guid Id { get; init; }
        public required string Number { get; init; }
        public required string InstitutionName { get; init; }
        public required string Office { get; init; }
        public required string Datum { get; init; }
        public required DateOnly ReceivedOn { get; init; }
        public required CorrectionStage Stage { get; init; }
        public required CorrectionOutcome? Outcome { get; init; }
    }

    public TableQuery Table { get; private set; } = null!;

    public Page<Row> Rows { get; private set; } = null!;

    public Offices Offices { get; private set; } = null!;

    public async Task OnGetAsync(string? q, CorrectionStage? stage, CancellationToken stop)
    {
        Offices = await law.OfficesAsync(stop);
        Table = TableQuery.Of(Request, "-received");
        Rows = await db
            .Corrections.AsNoTracking()
            .Asked(q, stage)
            .Select(c => new Row
            {
                Id = c.CorrectionId,
                Number = c.Number,
                InstitutionName = c.InstitutionName,
                Office = c.Office,
                Datum = c.Datum,
                ReceivedOn = c.ReceivedOn,
                Stage = c.Stage,
                Outcome = c.Outcome,
            })
            .SortBy(Sorts, Table, r => r.Id)
            .ToPageAsync(Table, stop);
    }
}
