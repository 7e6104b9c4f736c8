using Mingjian.Data;
using Mingjian.Journal.Letters;
using Mingjian.Journal.Storage;
using Mingjian.Listing;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Journal.UseCases;

/// <summary>What a room asks a letter to be.</summary>
/// <param name="Recipient">The institution's name, as the letter addresses it.</param>
/// <param name="Template">Room and file: <c>Listing/Listed</c>.</param>
/// <param name="Number">The setting that says how its number is written; also what is counted together.</param>
/// <param name="About">The case it belongs to.</param>
public sealed record LetterOrder(
    Guid InstitutionId,
    string Recipient,
    string Template,
    string Title,
    LetterFields Fields,
    SettingName Number,
    Guid? About = null
);

/// <summary>拟制文书: numbers and draws up a letter, for preview. Nothing goes out yet.</summary>
public sealed class PrepareLetter(
    MingjianDb db,
    Desk desk,
    ChinaClock clock,
    LawBook law,
    DocumentNumbers numbers,
    LetterMaker maker
)
{
    public async Task<Guid> RunAsync(LetterOrder order, CancellationToken stop)
    {
        desk.Open<PrepareLetter>(ListingDuties.SendLetter);
        var today = clock.Today;
        var pattern = (await law.SettingsAsync(stop)).On(today);
        await using var together = await db.Database.BeginTransactionAsync(stop);
        var next = await numbers.NextAsync(order.Number.ToString(), today.Year, stop);
        var frame = new LetterFrame(
            desk.Actor.OrganisationName,
            order.Recipient,
            pattern.DocumentNumber(order.Number, today.Year, next),
            order.Title
        );

        var made = await maker.MakeAsync(order.Template, frame, order.Fields, today, stop);
        var letter = Letter.Prepare(
            new(order.InstitutionId, order.Template, order.Title, order.About, made),
            frame.Number,
            desk.Actor
        );
        db.Letters.Add(letter);

        await db.SaveChangesAsync(stop);
        await together.CommitAsync(stop);
        return letter.LetterId;
    }
}
