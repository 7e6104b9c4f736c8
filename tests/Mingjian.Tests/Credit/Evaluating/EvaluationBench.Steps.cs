using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Evaluating.UseCases;
using Mingjian.Regulation;
using Mingjian.Tests.Credit.Facts;

namespace Mingjian.Tests.Credit.Evaluating;

/// <summary>Each step of an evaluation by who may do it.</summary>
internal sealed partial class EvaluationBench
{
    public Task<Guid> OpenAsync() =>
        AsAsync(
            Officer,
            async db =>
                EvaluationId = await new OpenEvaluation(
                    db,
                    new EvaluationSets(db),
                    facts.Clock,
                    db.Desk
                ).RunAsync(Year, Stop)
        );

    public Task<int> FreezeAsync() => FreezeUntilAsync(Stop);

    /// <summary>Broken off when <paramref name="stop"/> says so.</summary>
    public Task<int> FreezeUntilAsync(CancellationToken stop) =>
        AsAsync(
            Officer,
            db =>
                new FreezeEvaluation(
                    db,
                    Sources(db),
                    new EvaluationSets(db),
                    facts.Clock,
                    db.Desk
                ).RunAsync(EvaluationId, stop)
        );

    public Task<int> ComputeAsync() =>
        AsAsync(
            Officer,
            db =>
                new ComputeEvaluation(db, new EvaluationSets(db), facts.Clock, db.Desk).RunAsync(
                    EvaluationId,
                    Stop
                )
        );

    public Task PreviewAsync(DateOnly? due = null) =>
        AsAsync(
            Officer,
            db =>
                new PreviewEvaluation(db, facts.Notifications(db), facts.Clock, db.Desk).RunAsync(
                    EvaluationId,
                    due ?? Due,
                    Stop
                )
        );

    public async Task StateAsync(string text = "该罚款决定已被撤销。")
    {
        await using var db = facts.OpenOwn();
        var member = await MemberAsync(First);
        await new StateOnPreview(db, facts.Notifications(db), facts.Clock, db.Desk).RunAsync(
            member.MemberId,
            text,
            [FactBench.Paper],
            Stop
        );
    }

    public async Task DecideStatementAsync(bool accepted, InputCorrection correction)
    {
        var member = await MemberAsync(First);
        await AsAsync(
            Officer,
            db =>
                new DecideStatement(
                    db,
                    new EvaluationSets(db),
                    facts.Notifications(db),
                    facts.Clock,
                    db.Desk
                ).RunAsync(member.MemberId, accepted, "核对了法院判决。", correction, Stop)
        );
    }

    /// <summary>By the officer of the district that leads the first institution.</summary>
    public async Task<int> ProposeAsync(
        bool agrees = true,
        string opinion = "",
        string? office = null,
        params Guid[] members
    )
    {
        var desk = new Desk();
        desk.Seat(District, Viewer.District(office ?? (await MemberAsync(First)).Office));
        await using var db = facts.Open(desk);
        return await new ProposeGrade(db, facts.Clock, db.Desk).RunAsync(
            EvaluationId,
            members,
            agrees,
            opinion,
            Stop
        );
    }

    public Task CloseAsync() =>
        AsAsync(
            Officer,
            db =>
                new CloseProposals(db, facts.Notifications(db), facts.Clock, db.Desk).RunAsync(
                    EvaluationId,
                    Stop
                )
        );

    public Task ReviewAsync(Actor? by = null) =>
        AsAsync(
            by ?? Reviewer,
            db =>
                new ReviewEvaluation(db, facts.Notifications(db), facts.Clock, db.Desk).RunAsync(
                    EvaluationId,
                    "结果属实。",
                    Stop
                )
        );

    public Task SendBackAsync() =>
        AsAsync(
            Reviewer,
            db =>
                new SendBackEvaluation(db, facts.Notifications(db), facts.Clock, db.Desk).RunAsync(
                    EvaluationId,
                    "请核对第二家。",
                    Stop
                )
        );

    public Task<int> DecideAsync(Actor? by = null, Attachment? minutes = null) =>
        AsAsync(
            by ?? Leader,
            db =>
                new DecideEvaluation(
                    db,
                    new EvaluationSets(db),
                    facts.Notifications(db),
                    facts.Clock,
                    db.Desk
                ).RunAsync(EvaluationId, "同意。", minutes ?? Minutes, Stop)
        );

    public Task CancelAsync(string reason = "指标体系有误。") =>
        AsAsync(
            Officer,
            db =>
                new CancelEvaluation(db, facts.Notifications(db), facts.Clock, db.Desk).RunAsync(
                    EvaluationId,
                    reason,
                    Stop
                )
        );

    public async Task BringToPreviewAsync()
    {
        await OpenAsync();
        await FreezeAsync();
        await ComputeAsync();
        await PreviewAsync();
    }

    public async Task BringToReviewAsync()
    {
        await BringToPreviewAsync();
        On(Due.AddDays(1));
        await CloseAsync();
    }
}
