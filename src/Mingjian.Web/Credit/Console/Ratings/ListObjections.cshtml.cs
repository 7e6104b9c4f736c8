using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Credit.Console.Ratings;

/// <summary>异议与复核: what came in, and until when it is to be answered.</summary>
[NeedsDuty(CreditDuties.Read)]
public sealed class ListObjectionsModel(MingjianDb db, Desk desk, ChinaClock clock) : PageModel
{
    private static readonly Sorts<Row> Sorts = new()
    {
        { "received", r => r.ReceivedOn },
        { "due", r => r.DueOn },
    };

    public sealed record Row
    {
        public required Guid ObjectionId { get; init; }
        public required string Number { get; init; }
        public required string Institution { get; init; }
        public required ObjectorKind By { get; init; }
        public required ObjectionStage Stage { get; init; }
        public required DateOnly ReceivedOn { get; init; }
        public required DateOnly? DueOn { get; init; }
        public required string Reviewer { get; init; }
        public required DateOnly? ToldOn { get; init; }
    }

    public TableQuery Table { get; private set; } = null!;

    public Page<Row> Rows { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    public bool MayEnter => desk.Actor.Duties.Contains(CreditDuties.ReceiveObjection);

    public async Task OnGetAsync(string? q, ObjectionStage? stage, CancellationToken stop)
    {
        Table = TableQuery.Of(Request, "-received");
        var objections = db.Objections.AsNoTracking();
        objections = stage is { } only ? objections.Where(o => o.Stage == only) : objections;
        var word = q?.Trim() ?? "";
        Rows = await (
            from o in objections
            join r in db.Ratings on o.RatingId equals r.RatingId
            where word == "" || o.Number == word || r.Name.Contains(word)
            select new Row
            {
                ObjectionId = o.ObjectionId,
                Number = o.Number,
                Institution = r.Name,
                By = o.By,
                Stage = o.Stage,
                ReceivedOn = o.ReceivedOn,
                DueOn = o.ReviewTerm!.EndsOn,
                Reviewer = o.ReviewerName,
                ToldOn = o.ToldOn,
            }
        )
            .SortBy(Sorts, Table, r => r.ObjectionId)
            .ToPageAsync(Table, stop);
    }
}
