using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Journal.Files;
using Mingjian.Journal.Inbox;
using Mingjian.Journal.Letters;
using Mingjian.Journal.Mail;
using Mingjian.Journal.Storage;
using Mingjian.Journal.UseCases;
using Mingjian.Listing;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Tests.Journal.Letters;

/// <summary>An officer who writes letters; each act at a desk and in a context of its own, as requests are.</summary>
internal sealed class Bureau(
    TestDatabase database,
    FilesFolder folder,
    StandingTime time,
    Guid institution
)
{
    public Guid Case { get; } = Guid.CreateVersion7();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private ChinaClock Clock => new(time);

    public Task<Guid> PrepareAsync(string title, string template = "Journal/Plain") =>
        ActAsync(
            (db, desk, store) =>
                new PrepareLetter(
                    db,
                    desk,
                    Clock,
                    new LawBook(db),
                    new DocumentNumbers(db),
                    new LetterMaker(store)
                ).RunAsync(
                    new LetterOrder(
                        institution,
                        "试验机构",
                        template,
                        title,
                        new LetterFields { { "段落", ["理由 <一>", "理由二"] } },
                        SettingName.ListingLetterNumber,
                        Case
                    ),
                    Stop
                )
        );

    public Task RedraftAsync(Guid letter, LetterFields? fields) =>
        ActAsync(
            async (db, desk, store) =>
            {
                await new RedraftLetter(db, desk, Clock, new LetterMaker(store)).RunAsync(
                    letter,
                    fields,
                    Stop
                );
                return 0;
            }
        );

    public Task VoidAsync(Guid letter, string reason) =>
        ActAsync(
            async (db, desk, _) =>
            {
                await new VoidLetter(db, desk).RunAsync(letter, reason, Stop);
                return 0;
            }
        );

    public Task SendAsync(Guid letter, string seen) =>
        ActAsync(
            async (db, desk, store) =>
            {
                using var chromium = new Chromium(new ChromiumPath(null));
                var notifications = new Notifications(
                    db,
                    Clock,
                    new MailSettings(new("http://127.0.0.1"))
                );
                await new SendLetter(db, desk, Clock, store, chromium, notifications).RunAsync(
                    letter,
                    seen,
                    Stop
                );
                return 0;
            }
        );

    public Task<Letter> LetterAsync(Guid letter) =>
        database.Open().Letters.AsNoTracking().SingleAsync(l => l.LetterId == letter, Stop);

    private async Task<T> ActAsync<T>(Func<MingjianDb, Desk, FileStore, Task<T>> act)
    {
        var desk = new Desk();
        var duties = new HashSet<string> { ListingDuties.SendLetter, ListingDuties.Read };
        desk.Seat(
            new Actor(
                Guid.CreateVersion7(),
                "经办",
                "市局经办",
                Guid.Empty,
                "重庆市生态环境局",
                duties
            ),
            Viewer.Municipal
        );
        var db = database.Open(desk, Clock);
        return await act(db, desk, new FileStore(folder, db, Clock));
    }
}
