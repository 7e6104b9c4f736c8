using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Activities;
using Mingjian.Activities.Keys;
using Mingjian.Activities.Keys.UseCases;
using Mingjian.Credit;
using Mingjian.Regulation;

namespace Mingjian.Tests.Credit.Ratings;

/// <summary>The key of the market regulator's program: made by the system administrator, good for what is shared and nothing else.</summary>
[Proves("20")]
public sealed class PartnerKeyTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task MakePartnerKey_OpensTheSharesOnly_UntilItIsRevoked(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var db = database.Open(DeskOf(Duties.Operate));
        var regulator = new Organisation
        {
            Kind = OrganisationKind.MarketRegulator,
            Name = "重庆市市场监督管理局",
        };
        db.Organisations.Add(regulator);
        await db.SaveChangesAsync(Stop);

        var (key, token) = await new MakePartnerKey(db, db.Desk, TimeProvider.System).RunAsync(
            regulator.OrganisationId,
            "共享平台",
            90,
            Stop
        );
        var seated = await new KeyRing(database.Open(), TimeProvider.System).FindAsync(token, Stop);
        await new RevokePartnerKey(db, db.Desk, TimeProvider.System).RunAsync(
            key.ProgramKeyId,
            "更换",
            Stop
        );
        var after = await new KeyRing(database.Open(), TimeProvider.System).FindAsync(token, Stop);

        seated!.Duties.ShouldBe([CreditDuties.ReadShared]);
        after.ShouldBeNull();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task MakePartnerKey_ForAnInstitution_IsRefused_AndSoIsTheScopeToInstitutions(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var db = database.Open(DeskOf(Duties.Operate, ActivitiesDuties.ManageKeys));

        var partner = await Should.ThrowAsync<RuleBroken>(() =>
            new MakePartnerKey(db, db.Desk, TimeProvider.System).RunAsync(
                Guid.CreateVersion7(),
                "x",
                90,
                Stop
            )
        );
        var own = await Should.ThrowAsync<RuleBroken>(() =>
            new MakeProgramKey(db, db.Desk, TimeProvider.System).RunAsync(
                "x",
                [KeyScope.Shared],
                90,
                Stop
            )
        );

        partner.Rule.ShouldBe(KeyRules.NotAPartner);
        own.Rule.ShouldBe(KeyRules.NotOfInstitutions);
    }

    private static Desk DeskOf(params string[] duties)
    {
        var desk = new Desk();
        desk.Seat(
            new(
                Guid.CreateVersion7(),
                "系统管理员",
                "系统管理员",
                Guid.CreateVersion7(),
                "重庆市生态环境局",
                duties.ToHashSet()
            ),
            Viewer.Municipal
        );
        return desk;
    }
}
