using Mingjian.Listing;
using Mingjian.Regulation;

namespace Mingjian.Tests.Listing;

public sealed class ListingCaseTests
{
    private static readonly DateOnly Day = new(2026, 3, 20);
    private static readonly Actor Preparer = Actor.System with
    {
        PersonId = Guid.CreateVersion7(),
        Name = "经办甲",
    };
    private static readonly Actor Decider = Actor.System with
    {
        PersonId = Guid.CreateVersion7(),
        Name = "审核乙",
    };

    [Fact, Proves("5.2")]
    public void Decide_ByThePreparer_IsRefused()
    {
        var application = UnderReview();

        var refusal = Should.Throw<RuleBroken>(() =>
            application.Decide(Preparer, list: true, "符合条件", Day)
        );

        refusal.Rule.ShouldBe(ListingRules.DeciderPrepared);
        application.Stage.ShouldBe(ApplicationStage.UnderReview);
    }

    [Fact, Proves("5.2")]
    public void Accept_OfACaseUnderReview_IsRefused()
    {
        var application = UnderReview();

        var refusal = Should.Throw<RuleBroken>(() => application.Accept(Day));

        refusal.Rule.Code.ShouldBe(
            ListingRules.NoSuchMove(ApplicationStage.UnderReview, ApplicationStage.Accepted).Code
        );
        application.Stage.ShouldBe(ApplicationStage.UnderReview);
    }

    [Fact, Proves("5.2")]
    public void SendBack_OfACaseThatNobodyAccepted_IsRefused()
    {
        var application = Submitted();

        Should.Throw<RuleBroken>(() => application.SendBack("请核对"));

        application.Stage.ShouldBe(ApplicationStage.Submitted);
    }

    [Fact, Proves("5.2")]
    public void Decide_ByAnother_Lists()
    {
        var application = UnderReview();

        application.Decide(Decider, list: true, "符合条件", Day);

        application.Stage.ShouldBe(ApplicationStage.Listed);
        application.DecidedOn.ShouldBe(Day);
    }

    [Fact, Proves("6")]
    public void Submit_AfterTheCorrectionTermPassed_CountsAsFirstSubmission()
    {
        var application = Accepted();
        application.Return([Comment(application)], dueOn: Day.AddDays(5), TestLaw.On(Day));

        application.Submit(Signed(), TestLaw.On(Day.AddDays(6)));

        application.FirstSubmittedOn.ShouldBe(Day.AddDays(6));
    }

    [Fact, Proves("6")]
    public void Submit_WithinTheCorrectionTerm_KeepsTheFirstDay()
    {
        var application = Accepted();
        application.Return([Comment(application)], dueOn: Day.AddDays(5), TestLaw.On(Day));

        application.Submit(Signed(), TestLaw.On(Day.AddDays(5)));

        application.FirstSubmittedOn.ShouldBe(Day);
    }

    [Fact, Proves("5.2")]
    public void DecisionTerm_WhileTheInstitutionCorrects_StandsStill()
    {
        var application = Accepted(); // Friday 2026-03-20; ten working days end on 2026-04-03

        application.Return([Comment(application)], dueOn: Day.AddDays(20), TestLaw.On(2026, 3, 25));
        application.Submit(Signed(), TestLaw.On(2026, 3, 30)); // 26, 27 and 30 March do not count; 6 April is Qingming

        application.DecisionTerm!.EndsOn.ShouldBe(new DateOnly(2026, 4, 9));
    }

    [Theory, Proves("6")]
    [InlineData("2026-02-05", 0)] // the last day of the month from 5 January
    [InlineData("2026-02-06", 1)]
    [InlineData("2026-03-16", 39)]
    public void DaysLate_OfAChange_CountFromTheEndOfTheMonth(string submitted, int daysLate)
    {
        var filing = new ChangeFiling
        {
            InstitutionId = Guid.CreateVersion7(),
            Kind = ChangeKind.Address,
            CreatedAt = DateTime.UnixEpoch,
        };
        var law = TestLaw.On(
            DateOnly.ParseExact(
                submitted,
                "yyyy-MM-dd",
                System.Globalization.CultureInfo.InvariantCulture
            )
        );
        filing.Fill(
            new ChangeEntry(new(2026, 1, 5), new ChangeContent { Address = "新址" }, "搬迁", []),
            law,
            DateTime.UnixEpoch
        );

        filing.Submit(Signed(), law);

        filing.DaysLate.ShouldBe(daysLate);
    }

    [Fact, Proves("6")]
    public void Submit_WithoutTheDayOfTheChange_IsRefused()
    {
        var filing = new ChangeFiling
        {
            InstitutionId = Guid.CreateVersion7(),
            Kind = ChangeKind.Name,
            CreatedAt = DateTime.UnixEpoch,
        };

        var refusal = Should.Throw<RuleBroken>(() => filing.Submit(Signed(), TestLaw.On(Day)));

        refusal.Rule.ShouldBe(ListingRules.ChangedOnNeeded);
    }

    private static ListingApplication UnderReview()
    {
        var application = Accepted();
        application.Propose(Preparer, list: true, "材料齐全");
        return application;
    }

    private static ListingApplication Accepted()
    {
        var application = Submitted();
        application.Accept(Day);
        return application;
    }

    private static ListingApplication Submitted()
    {
        var application = new ListingApplication
        {
            InstitutionId = Guid.CreateVersion7(),
            Kind = ApplicationKind.First,
            CreatedAt = DateTime.UnixEpoch,
        };
        application.Submit(Signed(), TestLaw.On(Day));
        return application;
    }

    private static Signature Signed() =>
        new(Guid.CreateVersion7(), "法人", "法定代表人", "承诺", "00", DateTime.UnixEpoch);

    private static FieldComment Comment(ListingApplication application) =>
        new()
        {
            CaseId = application.CaseId,
            InstitutionId = application.InstitutionId,
            Round = 1,
            Field = "licence.address",
            Text = "与执照不符",
            AuthorId = Preparer.PersonId,
            AuthorName = Preparer.Name,
            At = DateTime.UnixEpoch,
        };
}
