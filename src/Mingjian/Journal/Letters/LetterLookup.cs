using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Journal.Files;
using Mingjian.Journal.Storage;
using Mingjian.Listing;
using Mingjian.Regulation;

namespace Mingjian.Journal.Letters;

public static class LetterLookup
{
    extension(MingjianDb db)
    {
        /// <summary>Letters that the viewer may see: an institution sees those that were sent.</summary>
        public IQueryable<Letter> VisibleLetters =>
            db.Viewer.Kind == ViewerKind.Institution
                ? db.Letters.Where(l => l.Stage == LetterStage.Sent)
                : db.Letters;

        /// <exception cref="NotFound">There is none, or it is not the viewer's.</exception>
        public async Task<Letter> LetterAsync(Guid letterId, CancellationToken stop) =>
            await db.VisibleLetters.SingleOrDefaultAsync(l => l.LetterId == letterId, stop)
            ?? throw new NotFound("letter");
    }
}

/// <summary>The files of letters, for those who see the letters.</summary>
public sealed class LetterFiles(MingjianDb db) : IFileAccess
{
    public async Task<Attachment?> FindAsync(string digest, CancellationToken stop)
    {
        var duties = db.Desk.Actor.Duties;

        if (!duties.Contains(ListingDuties.Read) && !duties.Contains(ListingDuties.ReadOwn))
        {
            return null;
        }

        var letter = await db
            .VisibleLetters.AsNoTracking()
            .Where(l =>
                l.Html.Digest == digest
                || l.Printed!.Digest == digest
                || l.SealedPaper!.Digest == digest
            )
            .OrderBy(l => l.LetterId)
            .FirstOrDefaultAsync(stop);
        return letter is null
            ? null
            : new[] { letter.Html, letter.Printed, letter.SealedPaper }.First(file =>
                file?.Digest == digest
            );
    }
}
