using Mingjian.Data;
using Mingjian.Journal.Letters;
using Mingjian.Listing;
using Mingjian.Regulation;

namespace Mingjian.Journal.UseCases;

/// <summary>作废文书: a letter that was prepared and will not go out. Its number is not used again.</summary>
public sealed class VoidLetter(MingjianDb db, Desk desk)
{
    public async Task RunAsync(Guid letterId, string reason, CancellationToken stop)
    {
        desk.Open<VoidLetter>(ListingDuties.SendLetter, reason.Trim());
        var letter = await db.LetterAsync(letterId, stop);

        letter.MakeVoid(reason);

        await db.SaveChangesAsync(stop);
    }
}
