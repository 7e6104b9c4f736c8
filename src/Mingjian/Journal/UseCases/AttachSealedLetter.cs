using Mingjian.Data;
using Mingjian.Journal.Letters;
using Mingjian.Listing;
using Mingjian.Regulation;

namespace Mingjian.Journal.UseCases;

/// <summary>附上盖章件: the PDF or OFD that bears the bureau's seal goes with the letter.</summary>
public sealed class AttachSealedLetter(MingjianDb db, Desk desk)
{
    public async Task RunAsync(Guid letterId, Attachment paper, CancellationToken stop)
    {
        desk.Open<AttachSealedLetter>(ListingDuties.SendLetter, evidence: [paper.Digest]);
        var letter = await db.LetterAsync(letterId, stop);

        letter.AttachSealed(paper);

        await db.SaveChangesAsync(stop);
    }
}
