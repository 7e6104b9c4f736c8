using Mingjian.Journal.Files;
using Mingjian.Journal.Inbox;
using Mingjian.Journal.Letters;
using Mingjian.Journal.Mail;
using Mingjian.Journal.Receipts;
using Mingjian.Journal.Scheduling;
using Mingjian.Journal.Sealing;
using Mingjian.Journal.Timeline;
using Mingjian.Web.Host;
using Mingjian.Web.Journal.Files;
using Mingjian.Web.Journal.Health;
using Mingjian.Web.Journal.Scheduling;

namespace Mingjian.Web.Journal;

/// <summary>What the room Journal adds to the program.</summary>
public static class JournalServices
{
    public static void AddJournal(this IServiceCollection services, Installation installation)
    {
        services.AddSingleton(new FilesFolder(installation.FilesFolder));
        services.AddScoped<FileStore>();
        services.AddScoped<FileReader>();
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
        services.AddScoped<Readiness>();
        services.AddScoped<MailSender>();
        services.AddScoped<MailRecipients>();
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
