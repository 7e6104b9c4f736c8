using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Letters;
using Mingjian.Credit.Publishing;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal.Files;
using Mingjian.Journal.Inbox;
using Mingjian.Journal.Letters;
using Mingjian.Journal.Mail;
using Mingjian.Journal.Sealing;
using Mingjian.Journal.Sending;
using Mingjian.Listing.Contract;
using Mingjian.Listing.Register;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Tests.Credit.Evaluating;

namespace Mingjian.Tests.Credit.Crashes;

/// <summary>The desk at which a step is taken: its use cases, and what is stored so far.</summary>
internal sealed class CycleDesk : IAsyncDisposable
{
    private const int KeyBytes = 32;
    private readonly ServiceProvider services;

    public CycleDesk(MingjianDb db, TimeProvider time, CycleSite site)
    {
        (Db, Site) = (db, site);
        services = new ServiceCollection()
            .AddSingleton(db)
            .AddSingleton(db.Desk)
            .AddSingleton(time)
            .AddSingleton(new ChinaClock(time))
            .AddSingleton(new LawBook(db))
            .AddSingleton(new MailSettings(new("https://mingjian.example")))
            .AddSingleton(new FilesFolder(site.Folder))
            .AddSingleton(new PersonalKeys([new byte[KeyBytes]]))
            .AddSingleton(new ShareTarget(site.Peer))
            .AddSingleton(EvaluationBench.Sources(db))
            .AddSingleton<IInstitutionNames>(new InstitutionNames(db))
            .AddSingleton<Notifications>()
            .AddSingleton<DocumentNumbers>()
            .AddSingleton<FileStore>()
            .AddSingleton<LetterMaker>()
            .AddSingleton<PersonalData>()
            .AddSingleton<EvaluationSets>()
            .AddSingleton<ObjectionLetters>()
            .AddSingleton<ObjectionIntake>()
            .AddSingleton<PublicRatings>()
            .AddSingleton<NoticePoster>()
            .AddSingleton<GradeBook>()
            .AddSingleton<DirectDLifting>()
            .AddSingleton<OutgoingQueue<PackagePush>>()
            .AddSingleton<PackageClient>()
            .BuildServiceProvider();
    }

    public MingjianDb Db { get; }

    public CycleSite Site { get; }

    public DateOnly Today => services.GetRequiredService<ChinaClock>().Today;

    /// <summary>A use case, a job, or what sends.</summary>
    public T Verb<T>()
        where T : class => ActivatorUtilities.CreateInstance<T>(services);

    public Task<Guid> EvaluationAsync() => Db.Evaluations.Select(e => e.EvaluationId).SingleAsync();

    public Task<EvaluationMember> MemberAsync(Guid institutionId) =>
        Db.EvaluationMembers.AsNoTracking().SingleAsync(m => m.InstitutionId == institutionId);

    public Task<Guid> RatingAsync(Guid institutionId) =>
        Db
            .Ratings.Where(r => r.InstitutionId == institutionId && r.EvaluationId != null)
            .Select(r => r.RatingId)
            .SingleAsync();

    public Task<Guid> DirectDAsync() => Db.DirectDs.Select(d => d.DirectDId).SingleAsync();

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
