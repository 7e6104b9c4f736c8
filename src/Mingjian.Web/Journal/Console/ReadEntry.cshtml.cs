using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Data;
using Mingjian.Journal;
using Mingjian.Journal.Storage;
using Mingjian.Journal.Timeline;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Journal.Console;

/// <summary>One fact with its whole content, and the others of the same proceeding.</summary>
[NeedsDuty(Duties.ReadJournal)]
public sealed class ReadEntryModel(MingjianDb db) : PageModel
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public TimelineFact Fact { get; private set; } = null!;

    public string Body { get; private set; } = "";

    public IReadOnlyList<JournalEntry> Others { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid stream, long number, CancellationToken stop)
    {
        var entry = await db
            .JournalEntries.AsNoTracking()
            .SingleOrDefaultAsync(e => e.Stream == stream && e.Number == number, stop);

        if (entry is null)
        {
            return NotFound();
        }

        Fact = new(entry, FactTypes.Read(entry));
        Body = JsonNode.Parse(entry.Content)!.ToJsonString(Readable);
        Others = await db
            .JournalEntries.AsNoTracking()
            .Where(e => e.ProceedingId == entry.ProceedingId)
            .Where(e => e.Stream != stream || e.Number != number)
            .OrderBy(e => e.Stream)
            .ThenBy(e => e.Number)
            .ToListAsync(stop);
        return Page();
    }
}
