using Mingjian.Accounts;
using Mingjian.Accounts.Signing;
using Mingjian.Accounts.Signing.UseCases;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Tests.Accounts.Signing;

[Proves("5.3(1)1")]
public sealed class SigningAuthorityTests
{
    private static readonly Attachment Paper = new(
        new string('a', 64),
        "授权委托书.pdf",
        1000,
        "application/pdf"
    );

    private readonly StandingTime time = StandingTime.On(2026, 3, 20);
    private readonly Organisation institution = Organisation.Register(
        OrganisationKind.Institution,
        "甲检测"
    );
    private readonly Person chief = Person.New("chief@a.example", "法人甲", default);
    private readonly Person delegated = Person.New("delegate@a.example", "受托人乙", default);

    private DateOnly Today => ChinaClock.DayOf(time.Moment);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Signer_ByPost_MaySignUntilItsLastDayAndIsRefusedTheDayAfter(DatabaseKind kind)
    {
        await using var database = await PrepareAsync(kind);
        var post = await RecordPostAsync(database, chief, to: null);
        await EndPostAsync(database, post, Today);

        var ground = await AskAsync(database, chief, SigningScope.Application);
        time.Moment = time.Moment.AddDays(1);
        var refused = await Should.ThrowAsync<RuleBroken>(() =>
            AskAsync(database, chief, SigningScope.Application)
        );

        ground.Text.ShouldBe("法定代表人");
        refused.Message.ShouldContain("任职已于 2026-03-20 终止");
        refused.Rule.Clause.ShouldBe("5.3(1)1");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Signer_ByDelegation_MaySignWhatItCoversWhileItLasts(DatabaseKind kind)
    {
        await using var database = await PrepareAsync(kind);
        await RecordPostAsync(database, chief, to: null);
        await FileAsync(database, [SigningScope.ChangeFiling], Today.AddDays(30));

        var ground = await AskAsync(database, delegated, SigningScope.ChangeFiling);
        var other = await Should.ThrowAsync<RuleBroken>(() =>
            AskAsync(database, delegated, SigningScope.Application)
        );
        time.Moment = time.Moment.AddDays(31);
        var late = await Should.ThrowAsync<RuleBroken>(() =>
            AskAsync(database, delegated, SigningScope.ChangeFiling)
        );

        ground.Text.ShouldContain("2026-03-20 至 2026-04-19");
        other.Message.ShouldContain("不含“名录申请”，授权事项为：变更备案");
        late.Message.ShouldContain("已于 2026-04-19 到期");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Delegation_Ended_RefusesFromThatDayOn(DatabaseKind kind)
    {
        await using var database = await PrepareAsync(kind);
        await RecordPostAsync(database, chief, to: null);
        var paper = await FileAsync(database, [SigningScope.Everything], Today.AddYears(1));
        await AskAsync(database, delegated, SigningScope.Activities);
        var db = database.Open(SystemDesk(), new ChinaClock(time));
        await new EndDelegation(db, db.Desk, new ChinaClock(time)).RunAsync(
            institution.OrganisationId,
            paper.DelegationId,
            Stop
        );

        var refused = await Should.ThrowAsync<RuleBroken>(() =>
            AskAsync(database, delegated, SigningScope.Activities)
        );

        refused.Message.ShouldContain("已于 2026-03-20 被终止");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Signer_OfAnotherInstitution_IsRefused(DatabaseKind kind)
    {
        await using var database = await PrepareAsync(kind);
        await RecordPostAsync(database, chief, to: null);
        var db = database.Open(SystemDesk(), new ChinaClock(time));

        var refused = await Should.ThrowAsync<RuleBroken>(() =>
            new SigningAuthority(db, new ChinaClock(time)).RequireAsync(
                Guid.CreateVersion7(),
                chief.Id,
                SigningScope.Application,
                Stop
            )
        );

        refused.Message.ShouldContain("不是本单位登记的法定代表人");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task LegalPost_BesideAnother_IsRefused(DatabaseKind kind)
    {
        await using var database = await PrepareAsync(kind);
        await RecordPostAsync(database, chief, to: null);

        var refused = await Should.ThrowAsync<RuleBroken>(() =>
            RecordPostAsync(database, delegated, to: null)
        );

        refused.Rule.ShouldBe(AccountsRules.PostTaken);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Delegation_WithoutLegalRepresentative_IsRefused(DatabaseKind kind)
    {
        await using var database = await PrepareAsync(kind);

        var refused = await Should.ThrowAsync<RuleBroken>(() =>
            FileAsync(database, [SigningScope.Everything], Today.AddYears(1))
        );

        refused.Rule.ShouldBe(AccountsRules.DelegationNeedsPrincipal);
    }

    private async Task<TestDatabase> PrepareAsync(DatabaseKind kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        var desk = SystemDesk();
        var db = database.Open(desk, new ChinaClock(time));
        desk.Open<SigningAuthorityTests>(duty: null);
        db.Organisations.Add(institution);
        db.People.AddRange(chief, delegated);
        db.Memberships.AddRange(
            new[] { chief, delegated }.Select(person => new Membership
            {
                PersonId = person.Id,
                OrganisationId = institution.OrganisationId,
                Role = Role.Representative,
                From = new(2024, 1, 12),
            })
        );
        await db.SaveChangesAsync(Stop);
        return database;
    }

    private async Task<LegalPost> RecordPostAsync(
        TestDatabase database,
        Person person,
        DateOnly? to
    )
    {
        var db = database.Open(SystemDesk(), new ChinaClock(time));
        return await new RecordLegalPost(db, db.Desk).RunAsync(
            institution.OrganisationId,
            person.Id,
            new(2024, 1, 12),
            to,
            Stop
        );
    }

    private async Task EndPostAsync(TestDatabase database, LegalPost post, DateOnly lastDay)
    {
        var db = database.Open(SystemDesk(), new ChinaClock(time));
        await new EndLegalPost(db, db.Desk).RunAsync(
            institution.OrganisationId,
            post.LegalPostId,
            lastDay,
            Stop
        );
    }

    private async Task<Delegation> FileAsync(
        TestDatabase database,
        IReadOnlyList<SigningScope> scopes,
        DateOnly to
    )
    {
        var db = database.Open(SystemDesk(), new ChinaClock(time));
        return await new FileDelegation(db, db.Desk).RunAsync(
            institution.OrganisationId,
            delegated.Id,
            scopes,
            Today,
            to,
            Paper,
            Stop
        );
    }

    private async Task<SigningGround> AskAsync(
        TestDatabase database,
        Person person,
        SigningScope scope
    )
    {
        MingjianDb db = database.Open(SystemDesk(), new ChinaClock(time));
        return await new SigningAuthority(db, new ChinaClock(time)).RequireAsync(
            institution.OrganisationId,
            person.Id,
            scope,
            Stop
        );
    }

    private static Desk SystemDesk() => TestDatabase.SystemDesk();
}
