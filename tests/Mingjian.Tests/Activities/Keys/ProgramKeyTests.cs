using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Activities;
using Mingjian.Activities.Keys;
using Mingjian.Activities.Keys.UseCases;
using Mingjian.Activities.Storage;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;

namespace Mingjian.Tests.Activities.Keys;

public sealed class ProgramKeyTests
{
    private readonly StandingTime system = StandingTime.On(2026, 3, 20);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.3(2)")]
    public async Task MakeProgramKey_ByWhoMay_OpensTheDeskAsTheInstitutionsProgram(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var desk = await PersonAsync(database);

        var token = await MakeAsync(database, desk, KeyScope.Deliver, KeyScope.Files);

        var actor = (await FindAsync(database, token))!;
        actor.Name.ShouldBe("接口密钥“LIMS 推送”");
        actor.Capacity.ShouldBe("程序");
        actor.OrganisationId.ShouldBe(desk.Actor.OrganisationId);
        actor.Duties.ShouldBe([ActivitiesDuties.Deliver, Duties.HandInFiles], ignoreOrder: true);
        await using var db = database.Open();
        (await db.ProgramKeys.SingleAsync(Stop)).SecretHash.ShouldNotContain(token[36..]);
        (await db.JournalEntries.Select(e => e.Fact).ToListAsync(Stop)).ShouldContain(
            nameof(ProgramKeyMade)
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task FindAsync_TwiceInAMinute_NotesTheFirstUseOnly(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var token = await MakeAsync(database, await PersonAsync(database), KeyScope.Read);
        var first = system.Moment;
        await FindAsync(database, token);

        system.Moment = first.AddSeconds(59);
        await FindAsync(database, token);
        var afterSeconds = await LastUseAsync(database);
        system.Moment = first.AddSeconds(61);
        await FindAsync(database, token);

        afterSeconds.ShouldBe(first);
        (await LastUseAsync(database)).ShouldBe(first.AddSeconds(61));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RevokeProgramKey_WithAReason_EndsItAtOnce_AndASecondTimeIsRefused(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var desk = await PersonAsync(database);
        var token = await MakeAsync(database, desk, KeyScope.Deliver);
        var keyId = ProgramKey.Parse(token)!.Value.Id;

        await RevokeAsync(database, desk, keyId, "更换 LIMS");

        (await FindAsync(database, token)).ShouldBeNull();
        var again = () => RevokeAsync(database, desk, keyId, "更换 LIMS");
        (await again.ShouldThrowAsync<RuleBroken>()).Rule.ShouldBe(KeyRules.RevokedAlready);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RevokeProgramKey_OfAnotherInstitution_IsNotFound(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var token = await MakeAsync(database, await PersonAsync(database), KeyScope.Deliver);
        var stranger = await PersonAsync(database);

        var revoke = () =>
            RevokeAsync(database, stranger, ProgramKey.Parse(token)!.Value.Id, "不是我的");

        await revoke.ShouldThrowAsync<NotFound>();
        (await FindAsync(database, token)).ShouldNotBeNull();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task FindAsync_ExpiredWrongOrMalformed_OpensNothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var token = await MakeAsync(database, await PersonAsync(database), KeyScope.Deliver);
        string[] wrong =
        [
            token[..^1] + (token[^1] == 'A' ? 'B' : 'A'),
            token[..36],
            "mj_",
            "",
            $"mj_{Guid.CreateVersion7():N}{token[35..]}",
        ];

        foreach (var one in wrong)
        {
            (await FindAsync(database, one)).ShouldBeNull(one);
        }

        system.Moment = system.Moment.AddDays(30);
        (await FindAsync(database, token)).ShouldBeNull();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task MakeProgramKey_BeyondTheMost_IsRefused_UntilOneIsRevoked(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var desk = await PersonAsync(database);
        var last = "";

        for (var i = 0; i < ProgramKey.Most; i++)
        {
            last = await MakeAsync(database, desk, KeyScope.Read);
        }

        var oneMore = () => MakeAsync(database, desk, KeyScope.Read);
        (await oneMore.ShouldThrowAsync<RuleBroken>()).Rule.ShouldBe(KeyRules.TooMany);
        await RevokeAsync(database, desk, ProgramKey.Parse(last)!.Value.Id, "不再使用");
        (await MakeAsync(database, desk, KeyScope.Read)).ShouldStartWith("mj_");
    }

    [Theory]
    [InlineData("", 1, 30, "ACTIVITIES-KEY-1")]
    [InlineData("LIMS", 0, 30, "ACTIVITIES-KEY-2")]
    [InlineData("LIMS", 1, 31, "ACTIVITIES-KEY-3")]
    public void Make_IncompleteKey_IsRefused(string name, int scopes, int days, string code)
    {
        Action make = () =>
            ProgramKey.Make(
                Actor.System,
                name,
                [.. Enumerable.Repeat(KeyScope.Read, scopes)],
                days,
                open: 0,
                system.Moment
            );

        make.ShouldThrow<RuleBroken>().Rule.Code.ShouldBe(code);
    }

    private static async Task<Desk> PersonAsync(TestDatabase database)
    {
        var organisation = new Organisation
        {
            Kind = OrganisationKind.Institution,
            Name = "重庆示例环境检测有限公司",
            Office = null,
        };
        await using var db = database.Open();
        db.Organisations.Add(organisation);
        await db.SaveChangesAsync(Stop);
        var desk = new Desk();
        desk.Seat(
            new(
                Guid.CreateVersion7(),
                "示例管理员",
                "机构管理员",
                organisation.OrganisationId,
                organisation.Name,
                RoleDuties.Of(Role.InstitutionAdministrator)
            ),
            Viewer.Institution(organisation.OrganisationId)
        );
        return desk;
    }

    private async Task<string> MakeAsync(TestDatabase database, Desk desk, params KeyScope[] scopes)
    {
        await using var db = database.Open(desk, new ChinaClock(system));
        return (
            await new MakeProgramKey(db, desk, system).RunAsync("LIMS 推送", scopes, 30, Stop)
        ).Token;
    }

    private async Task RevokeAsync(TestDatabase database, Desk desk, Guid keyId, string reason)
    {
        await using var db = database.Open(desk, new ChinaClock(system));
        await new RevokeProgramKey(db, desk, system).RunAsync(keyId, reason, Stop);
    }

    /// <summary>As at the door: nobody sits at the desk yet.</summary>
    private async Task<Actor?> FindAsync(TestDatabase database, string token)
    {
        await using var db = database.Open(new Desk(), new ChinaClock(system));
        return await new KeyRing(db, system).FindAsync(token, Stop);
    }

    private static async Task<DateTime?> LastUseAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return (await db.ProgramKeys.AsNoTracking().SingleAsync(Stop)).LastUsedAt;
    }
}
