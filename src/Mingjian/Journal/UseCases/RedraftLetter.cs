using Mingjian.Data;
using Mingjian.Journal.Letters;
using Mingjian.Listing;
using Mingjian.Regulation;

namespace Mingjian.Journal.UseCases;

/// <summary>重新生成文书: draws a letter up again under its number, dated today; with other values when a room gives them.</summary>
public sealed class RedraftLetter(MingjianDb db, Desk desk, ChinaClock clock, LetterMaker maker)
{
    /// <param name="fields">Values of the template; <c>null</c> keeps those it has.</param>
    public async Task RunAsync(Guid letterId, LetterFields? fields, CancellationToken stop)
    {
        desk.Open<RedraftLetter>(ListingDuties.SendLetter);
        var letter = await db.LetterAsync(letterId, stop);
        var (frame, held) = LetterMaker.Read(letter.Fields);

        letter.Redraft(
            await maker.MakeAsync(letter.Template, frame, fields ?? held, clock.Today, stop)
        );

        await db.SaveChangesAsync(stop);
    }
}
