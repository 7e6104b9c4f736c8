using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Journal.Letters;
using Mingjian.Listing;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Journal.Console;

/// <summary>文书: letters prepared, sent and voided, of the own territory.</summary>
[NeedsDuty(ListingDuties.SendLetter, ListingDuties.Read)]
public sealed class ListLettersModel(MingjianDb db) : PageModel
{
    private static readonly Sorts<Row> Sorts = new()
    {
        { "dated", r => r.DatedOn },
        { "number", r => r.Number },
    };

    public sealed record Row
    {
        public required Guid Id { get; init; }

        public required string Number { get; init; }

        public required string Title { get; init; }

        public required string Institution { get; init; }

        public required LetterStage Stage { get; init; }

        public required DateOnly DatedOn { get; init; }

        public required DateTime? SentAt { get; init; }
    }

    public TableQuery Table { get; private set; } = null!;

    public Page<Row> Rows { get; private set; } = null!;

    public async Task OnGetAsync(string? q, LetterStage? stage, CancellationToken stop)
    {
        Table = TableQuery.Of(Request, "-dated");
        var letters = db.VisibleLetters.AsNoTracking();

        if (!string.IsNullOrWhiteSpace(q))
        {
            letters = letters.Where(l => l.Number.Contains(q) || l.Title.Contains(q));
        }

        if (stage is { } only)
        {
            letters = letters.Where(l => l.Stage == only);
        }

        var organisations = db.Organisations;
        Rows = await (
            from letter in letters
            join organisation in organisations
                on letter.InstitutionId equals organisation.OrganisationId
                into named
            from organisation in named.DefaultIfEmpty()
            select new Row
            {
                Id = letter.LetterId,
                Number = letter.Number,
                Title = letter.Title,
                Institution = organisation == null ? "—" : organisation.Name,
                Stage = letter.Stage,
                DatedOn = letter.DatedOn,
                SentAt = letter.SentAt,
            }
        )
            .SortBy(Sorts, Table, r => r.Id)
            .ToPageAsync(Table, stop);
    }
}
