using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Journal.Storage;
using Mingjian.Listing;
using Mingjian.Listing.Editing;
using Mingjian.Listing.Editing.UseCases;
using Mingjian.Listing.Register;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;

namespace Mingjian.Tests.Listing.UseCases;

public sealed class PrepareApplicationTests
{
    private static readonly ChinaClock Clock = new(StandingTime.On(2026, 3, 20));

    [Theory, Proves("5.1", "5.2"), ClassData(typeof(BothDatabases))]
    public async Task Start_OfANewInstitution_KnowsItsNameAndCode(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var institution = await TestInstitution.InAsync(database, Clock);

        var caseId = await StartAsync(institution);

        await using var db = institution.Open(institution.ClerksDesk());
        var application = await db.ListingApplications.SingleAsync(Stop);
        application.CaseId.ShouldBe(caseId);
        application.Kind.ShouldBe(ApplicationKind.First);
        application.Papers.Licence.Name.ShouldBe(institution.Organisation.Name);
        application.Papers.Licence.CreditCode.ShouldBe(institution.Organisation.CreditCode);
        (await db.JournalEntries.SingleAsync(Stop)).Fact.ShouldBe(nameof(ApplicationStarted));
    }

    [Theory, Proves("5.2"), ClassData(typeof(BothDatabases))]
    public async Task Start_ByTwoAtOnce_OpensOneApplication(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var institution = await TestInstitution.InAsync(database, Clock);

        var both = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => StartAsync(institution)))
        );

        both.Distinct().Count().ShouldBe(1);
        await using var db = database.Open();
        (await db.ListingApplications.CountAsync(Stop)).ShouldBe(1);
    }

    [Theory, Proves("5.2"), ClassData(typeof(BothDatabases))]
    public async Task Start_OfAnInstitutionInTheList_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var institution = await TestInstitution.InAsync(database, Clock);
        await ListedAsync(institution);

        var refusal = await Should.ThrowAsync<RuleBroken>(() => StartAsync(institution));

        refusal.Rule.ShouldBe(ApplicationRules.AlreadyListed);
    }

    [Theory, Proves("5.2"), ClassData(typeof(BothDatabases))]
    public async Task Start_AfterDeregistration_BeginsAgainFromTheLastPapers(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var institution = await TestInstitution.InAsync(database, Clock);
        await ListedAsync(institution, Standing.Deregistered);
        await RegisterRowAsync(institution);

        await StartAsync(institution);

        await using var db = institution.Open(institution.ClerksDesk());
        var application = await db.ListingApplications.SingleAsync(Stop);
        application.Kind.ShouldBe(ApplicationKind.Again);
        application.Papers.Cma.ShouldNotBeNull();
        application.Papers.Commitment.Agreed.ShouldBeFalse();
        (await db.DraftScope.SingleAsync(Stop)).Item.ShouldBe("氨氮");
    }

    [Theory, Proves("5.3(1)"), ClassData(typeof(BothDatabases))]
    public async Task Save_OfOneStep_KeepsTheOthers(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var institution = await TestInstitution.InAsync(database, Clock);
        var before = await DraftAsync(institution);
        var edit = new BasicsEdit(Services.Monitoring, "新联系人", "13912345678", "", "");

        await SaveAsync(institution, before, edit, edit.BasisOf(before.Papers));

        await using var db = institution.Open(institution.ClerksDesk());
        var papers = (await db.ListingApplications.SingleAsync(Stop)).Papers;
        papers.Contact.Name.ShouldBe("新联系人");
        papers.Contact.PhoneSealed.ShouldNotBeNull().ShouldNotContain("13912345678");
        papers.Licence.ShouldBe(before.Papers.Licence);
        papers.KeyPersonnel.Count.ShouldBe(before.Papers.KeyPersonnel.Count);
    }

    [Theory, Proves("5.3"), ClassData(typeof(BothDatabases))]
    public async Task Save_OfTheSameStepByTwo_TellsTheSecondAndStoresNothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var institution = await TestInstitution.InAsync(database, Clock);
        var before = await DraftAsync(institution);
        var mine = new CommitmentEdit(false, null);
        var basis = mine.BasisOf(before.Papers);
        await SaveAsync(institution, before, mine, basis);

        await Should.ThrowAsync<ChangedMeanwhile>(() =>
            SaveAsync(institution, before, new CommitmentEdit(true, TestData.Paper()), basis)
        );

        await using var db = institution.Open(institution.ClerksDesk());
        (await db.ListingApplications.SingleAsync(Stop)).Papers.Commitment.File.ShouldBeNull();
    }

    [Theory, Proves("5.3"), ClassData(typeof(BothDatabases))]
    public async Task Save_OfDifferentStepsByTwo_StoresBoth(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var institution = await TestInstitution.InAsync(database, Clock);
        var before = await DraftAsync(institution);
        var commitment = new CommitmentEdit(false, null);
        var licence = new LicenceEdit(before.Papers.Licence with { Address = "新地址" });

        await SaveAsync(institution, before, commitment, commitment.BasisOf(before.Papers));
        await SaveAsync(institution, before, licence, licence.BasisOf(before.Papers));

        await using var db = institution.Open(institution.ClerksDesk());
        var papers = (await db.ListingApplications.SingleAsync(Stop)).Papers;
        papers.Commitment.Agreed.ShouldBeFalse();
        papers.Licence.Address.ShouldBe("新地址");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Save_AfterItsOwnAutomaticSaving_IsNoConflict(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var institution = await TestInstitution.InAsync(database, Clock);
        var before = await DraftAsync(institution);
        var basis = new CommitmentEdit(true, null).BasisOf(before.Papers);
        await SaveAsync(institution, before, new CommitmentEdit(false, null), basis, "form-1");

        await SaveAsync(
            institution,
            before,
            new CommitmentEdit(true, TestData.Paper()),
            basis,
            "form-1"
        );

        await using var db = institution.Open(institution.ClerksDesk());
        (await db.ListingApplications.SingleAsync(Stop)).Papers.Commitment.File.ShouldNotBeNull();
    }

    [Theory, Proves("3.2"), ClassData(typeof(BothDatabases))]
    public async Task Save_OfAnotherInstitutionsCase_FindsNothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var theirs = await TestInstitution.InAsync(database, Clock);
        var stranger = await TestInstitution.InAsync(database, Clock, seed: 2);
        var application = await DraftAsync(theirs);
        var edit = new CommitmentEdit(false, null);

        await Should.ThrowAsync<NotFound>(() =>
            SaveAsync(stranger, application, edit, edit.BasisOf(application.Papers))
        );
    }

    [Theory, Proves("5.3"), ClassData(typeof(BothDatabases))]
    public async Task Discard_OfAnUnsignedDraft_LeavesNothingButTheFact(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var institution = await TestInstitution.InAsync(database, Clock);
        var application = await DraftAsync(institution);
        var desk = institution.ClerksDesk();

        await using (var db = institution.Open(desk))
        {
            await new DiscardDraft(db, desk).RunAsync(application.CaseId, Stop);
        }

        await using var after = database.Open();
        (await after.ListingApplications.AnyAsync(Stop)).ShouldBeFalse();
        (await after.DraftStaff.AnyAsync(Stop)).ShouldBeFalse();
        (await after.JournalEntries.SingleAsync(Stop)).Fact.ShouldBe(nameof(DraftDiscarded));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<Guid> StartAsync(TestInstitution institution)
    {
        var desk = institution.ClerksDesk();
        await using var db = institution.Database.Open(desk, Clock);
        return await new StartApplication(db, desk, Clock).RunAsync(Stop);
    }

    private static async Task SaveAsync(
        TestInstitution institution,
        ListingApplication application,
        PaperEdit edit,
        string basis,
        string form = ""
    )
    {
        var desk = institution.ClerksDesk();
        await using var db = institution.Open(desk);
        await new SavePapers(db, desk, Clock, TestData.Seals).RunAsync(
            application.CaseId,
            edit,
            new(basis, form),
            Stop
        );
    }

    private static async Task<ListingApplication> DraftAsync(TestInstitution institution)
    {
        await using var db = institution.Database.Open();
        return await TestData.ApplicationAsync(db, institution.Id, TestData.MonitoringPapers());
    }

    private static async Task RegisterRowAsync(TestInstitution institution)
    {
        await using var db = institution.Database.Open();
        db.ScopeSpans.Add(
            new()
            {
                InstitutionId = institution.Id,
                Category = "水和废水",
                Item = "氨氮",
                MethodNumber = "HJ 535-2009",
                ValidFrom = new(2025, 1, 6),
                ValidTo = ISpan.Forever,
                KnownFrom = new(2025, 1, 6, 0, 0, 0, DateTimeKind.Utc),
                KnownTo = ISpan.Ever,
            }
        );
        await db.SaveChangesAsync(Stop);
    }

    private static async Task ListedAsync(
        TestInstitution institution,
        Standing standing = Standing.InList
    )
    {
        var desk = TestDatabase.SystemDesk();
        desk.Open<StartApplication>(null);
        await using MingjianDb db = institution.Database.Open(desk);
        var listed = new Institution
        {
            InstitutionId = institution.Id,
            Number = "CQ-0001",
            ListedOn = new(2025, 1, 6),
        };
        listed.List(TestData.MonitoringPapers(), new(2025, 1, 6));

        if (standing != Standing.InList)
        {
            listed.ChangeStanding(standing, "本机构申请", new(2026, 1, 5));
        }

        db.Add(listed);
        await db.SaveChangesAsync(Stop);
    }
}
