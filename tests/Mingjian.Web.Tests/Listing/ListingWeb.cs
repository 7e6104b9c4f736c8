using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingjian.Accounts;
using Mingjian.Accounts.Credentials;
using Mingjian.Accounts.Signing;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Journal.Files;
using Mingjian.Journal.Sealing;
using Mingjian.Listing;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Web.Tests.Listing;

/// <summary>Institutions with somebody who fills in and somebody who signs, for the pages of 名录管理.</summary>
public class ListingWeb : WebFixture
{
    public const string Password = "江边的老水塔 1987 还在";

    private static readonly byte[] Key = "mingjian-test-second"u8.ToArray();

    private int institutions;
    private int listed;

    public PersonalData Seals => Services.GetRequiredService<PersonalData>();

    public async Task<Organisation> AddInstitutionAsync()
    {
        var seed = Interlocked.Increment(ref institutions);
        var organisation = new Organisation
        {
            Kind = OrganisationKind.Institution,
            Name = $"重庆示例{seed}号环境检测有限公司",
            CreditCode = TestData.CreditCode(seed),
        };
        await using var db = Db();
        db.Organisations.Add(organisation);
        await db.SaveChangesAsync();
        return organisation;
    }

    /// <summary>A legal representative with password, second factor and post, signed in.</summary>
    public async Task<Visitor> SignInAsSignerAsync(
        Organisation organisation,
        DateOnly? postEnds = null
    )
    {
        var person = await AddPersonAsync("示例法定代表人", secondFactor: false);
        await AddRoleAsync(person, organisation, Role.Representative);
        await using var scope = Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var desk = services.GetRequiredService<Desk>();
        desk.Seat(Actor.System, Viewer.System);
        desk.Open<SignApplication>(null);
        var db = services.GetRequiredService<MingjianDb>();
        var stored = await db.People.SingleAsync(p => p.Id == person.Id);
        services.GetRequiredService<SecretSetter>().SetPassword(stored, Password);
        stored.Enrol(services.GetRequiredService<SecondFactor>().Protect(Key), usedStep: 0);
        db.LegalPosts.Add(
            LegalPost.Begin(
                organisation.OrganisationId,
                stored,
                new(2024, 1, 12),
                postEnds,
                others: []
            )
        );
        await db.SaveChangesAsync();
        return await SignInAs(stored);
    }

    /// <summary>The code that the signers' authenticators show now.</summary>
    public string Code() => OneTimeCode.At(Key, OneTimeCode.StepOf(SystemTime.GetUtcNow()));

    /// <summary>A stored draft, whole unless given otherwise.</summary>
    public async Task<ListingApplication> AddDraftAsync(
        Organisation organisation,
        Func<ApplicationPapers, ApplicationPapers>? change = null
    )
    {
        var whole = TestData.MonitoringPapers(1, Seals);
        await KeepPapersAsync();
        await using var db = Db();
        return await TestData.ApplicationAsync(
            db,
            organisation.OrganisationId,
            change is null ? whole : change(whole),
            seals: Seals
        );
    }

    /// <summary>Puts an institution into the list, with whole papers.</summary>
    public async Task AddListedAsync(Organisation organisation)
    {
        await KeepPapersAsync();
        var desk = TestDatabase.SystemDesk();
        desk.Open<DecideCase>(null);
        await using var db = Database.Open(desk, new ChinaClock(LawTime));
        var institution = new Mingjian.Listing.Institution
        {
            InstitutionId = organisation.OrganisationId,
            Number = $"CQ-{Interlocked.Increment(ref listed):0000}",
            ListedOn = new(2025, 1, 6),
        };
        institution.List(TestData.MonitoringPapers(1, Seals), new(2025, 1, 6));
        db.Add(institution);
        await db.SaveChangesAsync();
    }

    public async Task<ApplicationPapers> PapersOfAsync(Guid caseId)
    {
        await using var db = Db();
        return (await db.ListingApplications.SingleAsync(a => a.CaseId == caseId)).Papers;
    }

    /// <summary>The files that the test papers name, in the program's own store.</summary>
    private async Task KeepPapersAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<FileStore>();

        foreach (var name in TestData.PaperNames)
        {
            using var content = new MemoryStream(TestData.PaperBytes(name));
            await store.TakeAsync(content, name);
        }
    }

    protected override async Task PrepareAsync()
    {
        await using var db = Db();
        await ReferenceData.LoadAsync(db);
    }
}
