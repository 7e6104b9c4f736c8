using Mingjian.Data;
using Mingjian.Journal.Files;
using Mingjian.Journal.Inbox;
using Mingjian.Journal.Letters;
using Mingjian.Listing;
using Mingjian.Regulation;

namespace Mingjian.Journal.UseCases;

/// <summary>发出文书: what was previewed goes to the institution's inbox, and by e-mail where there is a server; what was sent is kept by digest.</summary>
public sealed class SendLetter(
    MingjianDb db,
    Desk desk,
    ChinaClock clock,
    FileStore store,
    Chromium chromium,
    Notifications notifications
)
{
    /// <param name="seen">Digest of the HTML that the officer saw.</param>
    public async Task RunAsync(Guid letterId, string seen, CancellationToken stop)
    {
        desk.Open<SendLetter>(ListingDuties.SendLetter);
        var letter = await db.LetterAsync(letterId, stop);
        var printed = await PrintAsync(letter, stop);

        letter.Send(seen, printed, desk.Actor, clock.Today, clock.Now);
        notifications.Post(
            Recipient.Organisation(letter.InstitutionId),
            new Posting(
                $"收到文书：{letter.Title}",
                $"{desk.Actor.OrganisationName}发来{letter.Number}《{letter.Title}》，请查阅。",
                $"/institution/letters/{letter.LetterId}",
                About: letter.About
            )
        );

        await db.SaveChangesAsync(stop);
    }

    private async Task<Attachment?> PrintAsync(Letter letter, CancellationToken stop)
    {
        await using var html = store.Open(letter.Html.Digest);

        if (await chromium.PrintAsync(html, stop) is not { } pdf)
        {
            return null;
        }

        using var bytes = new MemoryStream(pdf);
        return await store.TakeAsync(bytes, $"{letter.Number}.pdf", [FileKinds.Pdf], stop);
    }
}
