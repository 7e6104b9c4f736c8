using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Evaluating.UseCases;
using Mingjian.Credit.Publishing;
using Mingjian.Credit.Publishing.Jobs;
using Mingjian.Credit.Publishing.UseCases;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Ratings.UseCases;
using Mingjian.Credit.Storage;
using Mingjian.Regulation;
using Mingjian.Tests.Credit.Evaluating;
using Mingjian.Tests.Credit.Facts;

namespace Mingjian.Tests.Credit.Crashes;

/// <summary>The evaluation of 2025 from opening to acknowledgement, then a direct D and its lifting: every step in its order.</summary>
internal static class CycleSteps
{
    /// <summary>The ground of the direct D: a penalty of March 2026.</summary>
    public const string Ground = "penalty.false-data";

    private static readonly Actor Officer = Person(1, "李经办");
    private static readonly Actor Reviewer = Person(2, "赵审核");
    private static readonly Actor Leader = Person(3, "钱局长");
    private static readonly Actor Regulator = Person(4, "周监管");

    private static CancellationToken Stop => CancellationToken.None;

    public static readonly IReadOnlyList<CycleStep> All =
    [
        new("open", new(2026, 3, 20), At(Officer), OpenAsync),
        new(
            "freeze",
            new(2026, 3, 20),
            At(Officer),
            On<FreezeEvaluation>((v, e) => v.RunAsync(e, Stop))
        ),
        new(
            "compute",
            new(2026, 3, 20),
            At(Officer),
            On<ComputeEvaluation>((v, e) => v.RunAsync(e, Stop))
        )
        {
            GoesOn = true,
        },
        new(
            "preview",
            new(2026, 3, 20),
            At(Officer),
            On<PreviewEvaluation>((v, e) => v.RunAsync(e, EvaluationBench.Due, Stop))
        ),
        new("state", new(2026, 3, 23), Own, StateAsync),
        new("decide-statement", new(2026, 3, 24), At(Officer), DecideStatementAsync),
        new(
            "close-proposals",
            new(2026, 3, 26),
            At(Officer),
            On<CloseProposals>((v, e) => v.RunAsync(e, Stop))
        ),
        new(
            "review",
            new(2026, 3, 27),
            At(Reviewer),
            On<ReviewEvaluation>((v, e) => v.RunAsync(e, "结果属实。", Stop))
        ),
        new(
            "decide",
            new(2026, 3, 30),
            At(Leader),
            On<DecideEvaluation>((v, e) => v.RunAsync(e, "同意。", EvaluationBench.Minutes, Stop))
        ),
        new(
            "post-notice",
            new(2026, 4, 7),
            At(Officer),
            On<PostEvaluationNotice>((v, e) => v.RunAsync(e, null, Stop))
        ),
        new("object", new(2026, 4, 8), _ => (Actor.Public, Viewer.Public), ObjectAsync),
        new("finish-review", new(2026, 4, 10), At(Reviewer), FinishReviewAsync),
        new(
            "fix",
            new(2026, 5, 12),
            _ => (Actor.System, Viewer.System),
            d => d.Verb<FixResults>().RunAsync(d.Today, Stop)
        ),
        new(
            "publish",
            new(2026, 5, 13),
            At(Leader),
            On<PublishResults>((v, e) => v.RunAsync(e, [], Stop))
        ),
        new(
            "share",
            new(2026, 5, 14),
            _ => (Actor.System, Viewer.System),
            d => d.Verb<PackageOutbox>().SendDueAsync(Stop)
        )
        {
            GoesOn = true,
        },
        new("acknowledge", new(2026, 5, 18), At(Regulator), AcknowledgeAsync),
        new("propose-direct-d", new(2026, 6, 1), At(Officer), ProposeDirectDAsync),
        new(
            "confirm-direct-d",
            new(2026, 6, 2),
            At(Leader),
            async d => await d.Verb<ConfirmDirectD>().RunAsync(await d.DirectDAsync(), null, Stop)
        ),
        new(
            "lift-direct-d",
            new(2026, 9, 1),
            At(Leader),
            async d =>
                await d.Verb<LiftDirectD>()
                    .RunAsync(
                        await d.DirectDAsync(),
                        "处罚决定被撤销。",
                        [FactBench.Paper],
                        null,
                        Stop
                    )
        ),
    ];

    private static Task OpenAsync(CycleDesk desk) =>
        desk.Verb<OpenEvaluation>().RunAsync(EvaluationBench.Year, Stop);

    private static async Task StateAsync(CycleDesk desk)
    {
        var member = await desk.MemberAsync(desk.Site.First);
        await desk.Verb<StateOnPreview>()
            .RunAsync(member.MemberId, "该罚款决定已被撤销。", [FactBench.Paper], Stop);
    }

    private static async Task DecideStatementAsync(CycleDesk desk)
    {
        var member = await desk.MemberAsync(desk.Site.First);
        var facts = MemberScorer.Read(member.Input).Facts;
        await desk.Verb<DecideStatement>()
            .RunAsync(
                member.MemberId,
                accepted: true,
                "核对了法院判决。",
                InputCorrection.None with
                {
                    TakenOut = [facts[0].Id],
                },
                Stop
            );
    }

    private static async Task ObjectAsync(CycleDesk desk) =>
        await desk.Verb<FileObjection>()
            .RunAsync(
                await RatingOfAnybodyAsync(desk),
                ObjectorKind.Citizen,
                "李四",
                "13800138000",
                "该机构当年有监测业务。",
                [FactBench.Paper],
                Stop
            );

    /// <summary>The public finds it on the page of the publicity.</summary>
    private static Task<Guid> RatingOfAnybodyAsync(CycleDesk desk) =>
        desk.Verb<PublicRatings>()
            .All.Where(r => r.InstitutionId == desk.Site.Second)
            .Select(r => r.RatingId)
            .SingleAsync();

    private static async Task FinishReviewAsync(CycleDesk desk)
    {
        var objection = await desk.Db.Objections.AsNoTracking().SingleAsync();
        await desk.Verb<FinishReview>()
            .RunAsync(
                objection.ObjectionId,
                new(
                    ReviewOutcome.Changed,
                    "经核查，当年有业务。",
                    [],
                    new([], [], [], Rate: true),
                    null
                ),
                Stop
            );
    }

    private static async Task AcknowledgeAsync(CycleDesk desk)
    {
        var package = await desk.Db.SharePackages.AsNoTracking().SingleAsync();
        await desk.Verb<AcknowledgePackage>()
            .RunAsync(package.Number, "市市场监管局", package.Digest, [], Stop);
    }

    private static async Task ProposeDirectDAsync(CycleDesk desk)
    {
        var ground = await desk
            .Db.VerifiedFacts.Where(f => f.InstitutionId == desk.Site.First && f.Kind == Ground)
            .Select(f => f.FactId)
            .SingleAsync();
        await desk.Verb<ProposeDirectD>().RunAsync(ground, [], Stop);
    }

    private static Func<CycleDesk, Task> On<T>(Func<T, Guid, Task> act)
        where T : class => async desk => await act(desk.Verb<T>(), await desk.EvaluationAsync());

    private static Func<CycleSite, (Actor Who, Viewer Where)> At(Actor actor) =>
        _ => (actor, Viewer.Municipal);

    private static (Actor Who, Viewer Where) Own(CycleSite site) =>
        (
            Person(5, "示例代表人") with
            {
                OrganisationId = site.First,
            },
            Viewer.Institution(site.First)
        );

    /// <summary>The same person in every process.</summary>
    private static Actor Person(int number, string name) =>
        new(
            Guid.Parse($"0198c000-0000-7000-8000-{number:x12}"),
            name,
            "市局",
            Guid.Parse("0198c000-0000-7000-8000-0000000000ff"),
            "重庆市生态环境局",
            new HashSet<string>
            {
                CreditDuties.Evaluate,
                CreditDuties.ReviewEvaluation,
                CreditDuties.Decide,
                CreditDuties.PostNotice,
                CreditDuties.Review,
                CreditDuties.Publish,
                CreditDuties.ReadShared,
                CreditDuties.ConfirmDirectD,
                CreditDuties.StateCase,
            }
        );
}
