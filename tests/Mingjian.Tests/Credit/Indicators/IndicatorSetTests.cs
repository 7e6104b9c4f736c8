using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Indicators.UseCases;
using Mingjian.Credit.Scoring;
using Mingjian.Credit.Storage;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;

namespace Mingjian.Tests.Credit.Indicators;

/// <summary>A version from draft to force, on both databases, by the use cases.</summary>
[Proves("14.1", "15")]
public sealed partial class IndicatorSetTests
{
    private static readonly DateOnly NextYear = new(2027, 1, 1);
    private static readonly Actor Drafter = Person("起草人");
    private static readonly Actor Approver = Person("批准人");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Load_OfTheDefaultSet_HoldsFromTheRegulationsFirstDayAndOnlyOnce(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);

        await IndicatorSets.LoadAsync(database.Open(), Stop);

        var set = await database.Open().IndicatorSets.SingleAsync(Stop);
        set.Stage.ShouldBe(IndicatorSetStage.InForce);
        set.Content.Indicators.Count.ShouldBe(48);
        set.Digest.ShouldBe(GradeBundle.DigestOf(DefaultIndicators.Content));
        (await HoldingAsync(database, new(2024, 1, 12))).ShouldBe(set.Name);
        (await HoldingAsync(database, new(2024, 1, 11))).ShouldBeNull();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task DraftIndicatorSet_EditedProposedAndApproved_HoldsFromItsDay(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var setId = await DraftAsync(database, "2027 年版", NextYear);
        await EditAsync(database, setId, "YW11", i => i with { Points = 1 });

        await ProposeAsync(database, setId);
        await ApproveAsync(database, setId);

        (await HoldingAsync(database, new(2026, 12, 31))).ShouldBe("建议稿");
        (await HoldingAsync(database, NextYear)).ShouldBe("2027 年版");
        var stored = await database.Open().IndicatorSets.FindOrRefuseAsync(setId, Stop);
        stored.Content.Indicators.Single(i => i.Code == "YW11").Points.ShouldBe((Fraction)1);
        stored.ApprovedBy.ShouldBe(Approver.Name);
        var facts = await database
            .Open()
            .JournalEntries.Where(entry => entry.Stream == setId)
            .OrderBy(entry => entry.Number)
            .Select(entry => entry.Fact)
            .ToListAsync(Stop);
        facts.Count.ShouldBe(4);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ApproveIndicatorSet_BySomebodyWhoDraftedIt_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var setId = await ProposedAsync(database);

        var refused = await Should.ThrowAsync<RuleBroken>(() =>
            ApproveAsync(database, setId, Drafter)
        );

        refused.Rule.Code.ShouldBe("CREDIT-15-S2");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task EditIndicator_OfASetThatIsNoDraft_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var setId = await ProposedAsync(database);

        var proposed = await Should.ThrowAsync<RuleBroken>(() => RenameAsync(database, setId));
        await ApproveAsync(database, setId);
        var inForce = await Should.ThrowAsync<RuleBroken>(() => RenameAsync(database, setId));

        proposed.Rule.Code.ShouldBe("CREDIT-15-S6");
        inForce.Rule.Code.ShouldBe("CREDIT-15-S6");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task EditIndicatorSet_OfADraft_ChangesHeadAndCaps(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var setId = await DraftAsync(database, "草稿", NextYear);
        var head = new IndicatorSetHead(
            "2027 年版",
            NextYear.AddMonths(1),
            "新体系",
            "",
            "渝环规〔2026〕1号",
            [.. DefaultIndicators.Content.Dimensions.Select(d => d with { Cap = 30 })]
        );

        await As<EditIndicatorSet>(
            database,
            Drafter,
            (db, desk) => new(db, desk),
            v => v.RunAsync(setId, head, Stop)
        );

        var set = await database.Open().IndicatorSets.FindOrRefuseAsync(setId, Stop);
        (set.Name, set.EffectiveFrom).ShouldBe(("2027 年版", NextYear.AddMonths(1)));
        set.Content.Dimensions.ShouldAllBe(d => d.Cap == (Fraction)30);
        set.Content.Label.ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task EditIndicator_AddedAndRemoved_IsGoneAgain(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var setId = await DraftAsync(database, "草稿", NextYear);
        var added = DefaultIndicators.Content.Indicators[0] with { Code = "JB99" };

        await ChangeAsync(database, setId, null, added);
        var twice = await Should.ThrowAsync<RuleBroken>(() =>
            ChangeAsync(database, setId, null, added)
        );
        var needed = await Should.ThrowAsync<RuleBroken>(() =>
            ChangeAsync(database, setId, "VT03", null)
        );
        var absent = await Should.ThrowAsync<RuleBroken>(() =>
            ChangeAsync(database, setId, "ZZ01", null)
        );
        await ChangeAsync(database, setId, "JB99", null);

        twice.Rule.Code.ShouldBe("CREDIT-15-S9");
        needed.Message.ShouldContain("第十七条第（三）项");
        absent.Rule.Code.ShouldBe("CREDIT-15-S10");
        (await database.Open().IndicatorSets.FindOrRefuseAsync(setId, Stop)).Digest.ShouldBe(
            GradeBundle.DigestOf(DefaultIndicators.Content)
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ProposeIndicatorSet_WithoutAnyChange_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var setId = await DraftAsync(database, "同样的", NextYear);

        (
            await Should.ThrowAsync<RuleBroken>(() => ProposeAsync(database, setId))
        ).Rule.Code.ShouldBe("CREDIT-15-S4");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ProposeIndicatorSet_FromAPastDay_NeedsAReason(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var setId = await DraftAsync(database, "补施行", new(2025, 12, 31));
        await RenameAsync(database, setId);

        var refused = await Should.ThrowAsync<RuleBroken>(() => ProposeAsync(database, setId));
        await ProposeAsync(database, setId, "局务会决定用于 2025 年度评价");

        refused.Rule.Code.ShouldBe("CREDIT-15-S7");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ReturnIndicatorSet_WithAReason_IsADraftAgain(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var setId = await ProposedAsync(database);

        await As<ReturnIndicatorSet>(
            database,
            Approver,
            (db, desk) => new(db, desk),
            v => v.RunAsync(setId, "权重过低", Stop)
        );
        await RenameAsync(database, setId, "再改");

        (await database.Open().IndicatorSets.FindOrRefuseAsync(setId, Stop)).Stage.ShouldBe(
            IndicatorSetStage.Draft
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task DiscardIndicatorSet_OfADraft_NeverHolds(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var setId = await ProposedAsync(database);

        await As<DiscardIndicatorSet>(
            database,
            Drafter,
            (db, desk) => new(db, desk),
            v => v.RunAsync(setId, null, Stop)
        );

        await Should.ThrowAsync<RuleBroken>(() => ApproveAsync(database, setId));
        (await HoldingAsync(database, NextYear)).ShouldBe("建议稿");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ApproveIndicatorSet_OfTheSameDay_ReplacesTheUnusedOne(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var first = await ProposedAsync(database);
        await ApproveAsync(database, first);
        var second = await ProposedAsync(database, "更正版");

        await ApproveAsync(database, second);

        (await HoldingAsync(database, NextYear)).ShouldBe("更正版");
        (await database.Open().IndicatorSets.FindOrRefuseAsync(first, Stop)).Stage.ShouldBe(
            IndicatorSetStage.Replaced
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ApproveIndicatorSet_ForATimeThatWasEvaluated_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await UseDefaultAsync(database, until: new(2026, 12, 31));
        var late = await DraftAsync(database, "事后的", new(2026, 12, 31));
        await RenameAsync(database, late);
        await ProposeAsync(database, late, "补");
        var next = await ProposedAsync(database);

        var refused = await Should.ThrowAsync<RuleBroken>(() => ApproveAsync(database, late));
        await ApproveAsync(database, next);

        refused.Rule.Code.ShouldBe("CREDIT-15-S8");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ApproveIndicatorSet_ByTwoAtOnce_TellsTheSecond(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var setId = await ProposedAsync(database);
        var (one, two) = (database.Open(DeskOf(Approver)), database.Open(DeskOf(Person("另一人"))));
        var (first, second) = (
            await one.IndicatorSets.FindOrRefuseAsync(setId, Stop),
            await two.IndicatorSets.FindOrRefuseAsync(setId, Stop)
        );
        first.Approve([], Approver, DateTime.UnixEpoch);
        second.Return("不同意");
        one.Desk.Open<ApproveIndicatorSet>(CreditDuties.ApproveIndicators);
        two.Desk.Open<ReturnIndicatorSet>(CreditDuties.ApproveIndicators);
        await one.SaveChangesAsync(Stop);

        await Should.ThrowAsync<ChangedMeanwhile>(() => two.SaveChangesAsync(Stop));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task DraftIndicatorSet_WithoutTheDuty_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var reader = Drafter with { Duties = new HashSet<string> { CreditDuties.Read } };

        await Should.ThrowAsync<DutyMissing>(() => DraftAsync(database, "x", NextYear, reader));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task DraftIndicatorSet_FromAFile_HasItsContent(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var content = DefaultIndicators.Content with { Title = "导入的体系" };

        var setId = await As<DraftIndicatorSet, Guid>(
            database,
            Drafter,
            (db, desk) => new(db, desk, Clock),
            verb => verb.RunAsync("导入版", NextYear, DraftSource.File(content), Stop)
        );

        (await database.Open().IndicatorSets.FindOrRefuseAsync(setId, Stop)).Content.Title.ShouldBe(
            "导入的体系"
        );
    }
}
