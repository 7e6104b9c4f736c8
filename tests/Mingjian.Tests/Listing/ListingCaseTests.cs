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
        application.Return([Comment(application)], dueOn: Day.AddDays(5), Day);

        application.Submit(Signed(), Day.AddDays(6));

        application.FirstSubmittedOn.ShouldBe(Day.AddDays(6));
    }

    [Fact, Proves("6")]
    public void Submit_WithinTheCorrectionTerm_KeepsTheFirstDay()
    {
        var application = Accepted();
        application.Return([Comment(application)], dueOn: Day.AddDays(5), Day);

        application.Submit(Signed(), Day.AddDays(5));

        application.FirstSubmittedOn.ShouldBe(Day);
    }

    private static ListingApplication UnderReview()
    {
        var application = Accepted();
        application.Propose(Preparer, list: true, "材料齐全");
        return application;
    }

    private static ListingApplication Accepted()
    {
        var application = new ListingApplication
        {
            InstitutionId = Guid.CreateVersion7(),
            Kind = ApplicationKind.First,
            CreatedAt = DateTime.UnixEpoch,
        };
        application.Submit(Signed(), Day);
        application.Accept(Day);
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
