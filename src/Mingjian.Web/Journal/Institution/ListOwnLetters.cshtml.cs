using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Journal.Letters;
using Mingjian.Listing;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Journal.Institution;

/// <summary>收到的文书: what the bureau sent to the institution.</summary>
[NeedsDuty(ListingDuties.ReadOwn)]
public sealed class ListOwnLettersModel(MingjianDb db) : PageModel
{
    private static readonly Sorts<Row> Sorts = new() { { "sent", r => r.SentAt } };

    public sealed record Row
    {
        public required Guid Id { get; init; }

        public required string Number { get; init; }

        public required string Title { get; init; }

        public required DateTime? SentAt { get; init; }
    }

    public TableQuery Table { get; private set; } = null!;

    public Page<Row> Rows { get; private set; } = null!;

    public async Task OnGetAsync(string? q, CancellationToken stop)
    {
        Table = TableQuery.Of(Request, "-sent");
        var letters = db.VisibleLetters.AsNoTracking();

        if (!string.IsNullOrWhiteSpace(q))
        {
            letters = letters.Where(l => l.Number.Contains(q) || l.Title.Contains(q));
        }

        Rows = await letters
            .Select(l => new Row
            {
                Id = l.LetterId,
                Number = l.Number,
                Title = l.Title,
                SentAt = l.SentAt,
            })
            .SortBy(Sorts, Table, r => r.Id)
            .ToPageAsync(Table, stop);
    }
}
