using Mingjian.Accounts;
using Mingjian.Journal.Files;
using Mingjian.Journal.Files.Pictures;
using Mingjian.Journal.Inbox;
using Mingjian.Journal.Letters;
using Mingjian.Journal.Mail;
using Mingjian.Journal.Receipts;
using Mingjian.Journal.Scheduling;
using Mingjian.Journal.Sealing;
using Mingjian.Journal.Sending;
using Mingjian.Journal.Timeline;
using Mingjian.Listing;
using Mingjian.Web.Host;
using Mingjian.Web.Journal.Console;
using Mingjian.Web.Journal.Files;
using Mingjian.Web.Journal.Health;
using Mingjian.Web.Journal.Scheduling;
using Mingjian.Web.Journal.Timeline;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Journal;

/// <summary>What the room Journal adds to the program.</summary>
public static class JournalServices
{
    public static void AddJournal(this IServiceCollection services, Installation installation)
    {
        services.AddSingleton(new FilesFolder(installation.FilesFolder));
        services.AddScoped<FileStore>();
        services.AddScoped<FileReader>();
        services.AddScoped<PictureReader>();
        services.AddScoped<PictureCopies>();
        services.AddEvery<IFileAccess>();
        services.AddUploadBinding();
        services.AddSingleton(_ =>
            PersonalKeys.Load(installation.KeysFolder, installation.PersonalKey)
        );
        services.AddSingleton<PersonalData>();
        services.AddSingleton<SealedFiles>();
        services.AddEvery<IPersonalValues>();
        services.AddSingleton(installation.Mail);
        services.AddScoped<Notifications>();
        services.AddScoped<InboxReader>();
        services.AddScoped<TimelineReader>();
        services.AddTransient<FactRenderer>();
        services.AddScoped<Readiness>();
        services.AddScoped<OperationsReader>();
        services.AddSingleton<UnreadMessages>(
            (provider, stop) => provider.GetRequiredService<InboxReader>().UnreadAsync(stop)
        );
        services.AddNavigation(
            new NavigationItem(
                "文书",
                JournalLinks.Letters,
                ListingDuties.SendLetter,
                "名录管理",
                60,
                Icon: "mail"
            ),
            new NavigationItem(
                "收到的文书",
                JournalLinks.OwnLetters,
                ListingDuties.ReadOwn,
                "",
                60,
                Icon: "mail"
            ),
            new NavigationItem(
                "办理记录",
                JournalLinks.Journal,
                Duties.ReadJournal,
                "系统",
                80,
                Icon: "history"
            ),
            new NavigationItem(
                "运行状况",
                JournalLinks.Operations,
                Duties.Operate,
                "系统",
                90,
                Icon: "activity"
            )
        );
        services.AddScoped<MailSender>();
        services.AddScoped<MailRecipients>();
        services.AddScoped(typeof(OutgoingQueue<>));
        services.AddScoped<Outbox>();
        services.AddSingleton(ChromiumPath.Find(installation.Chromium));
        services.AddSingleton<Chromium>();
        services.AddScoped<DocumentNumbers>();
        services.AddScoped<LetterMaker>();
        services.AddScoped<ReceiptOffice>();
        services.AddEvery<IDailyJob>();
        services.AddScoped<JobLedger>();
        services.AddSingleton<JobRunner>();

        if (installation.Jobs)
        {
            services.AddTicks();
        }
    }

    public static void MapJournal(this IEndpointRouteBuilder routes)
    {
        routes.MapHealth();
        routes.MapPost("/uploads", TakeUploadEndpoint.PostAsync).WithUploadAccess();
        routes.MapGet("/files/{digest:length(64)}", ServeFile.GetAsync).AllowAnonymous();
    }

    /// <summary>Registers every public implementation of a contract that the law assembly holds.</summary>
    internal static void AddEvery<TContract>(this IServiceCollection services)
    {
        foreach (
            var type in typeof(FileStore)
                .Assembly.GetExportedTypes()
                .Where(t =>
                    t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(TContract))
                )
        )
        {
            services.AddScoped(typeof(TContract), type);
        }
    }
}
