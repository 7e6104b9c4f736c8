using Mingjian.Data;
using Mingjian.Journal.Sealing;
using Mingjian.Listing;
using Mingjian.Regulation;

namespace Mingjian.Journal.UseCases;

/// <summary>查看原文: shows one masked personal value in full, with a reason, and records that it was shown.</summary>
public sealed class Unmask(
    MingjianDb db,
    Desk desk,
    PersonalData personal,
    IEnumerable<IPersonalValues> rooms
)
{
    private const int ShortestReason = 4;

    /// <exception cref="NotFound">There is no such value, or its record is not this viewer's to see.</exception>
    public async Task<string> RunAsync(
        string subject,
        string subjectId,
        PersonalKind kind,
        string reason,
        CancellationToken stop
    )
    {
        desk.Open<Unmask>(ListingDuties.Unmask, reason.Trim());

        if (reason.Trim().Length < ShortestReason)
        {
            throw new RuleBroken(JournalRules.ReasonMissing);
        }

        var room = rooms.FirstOrDefault(r => r.Subject == subject);
        var found = room is null ? null : await room.FindAsync(subjectId, kind, stop);

        if (found is null)
        {
            throw new NotFound(subject);
        }

        db.Note(new PersonalValueUnmasked(found.Stream, subject, subjectId, kind, found.Whose));
        await db.SaveChangesAsync(stop);
        return personal.Open(found.Value, kind);
    }
}
