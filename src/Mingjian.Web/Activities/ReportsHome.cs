using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Avoidance;
using Mingjian.Activities.Reporting;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Accounts.Home;

namespace Mingjian.Web.Activities;

/// <summary>An institution's home: its reports on their way, each to whoever has the next step, and the conflicts that block a commission.</summary>
public sealed class ReportsHome(MingjianDb db, Desk desk) : IHomeSection
{
    private const int Shown = 20;

    public string Area => "/institution";

    public string? Duty => ActivitiesDuties.ReadOwn;

    public int Order => 30;

    public async Task<HomeContent> LoadAsync(CancellationToken stop)
    {
        var own = desk.Actor.OrganisationId;
        var drafts = await db
            .ReportDrafts.AsNoTracking()
            .Where(d => d.InstitutionId == own)
            .Where(d => d.Stage != DraftStage.Signed && d.Stage != DraftStage.Abandoned)
            .OrderBy(d => d.ChangedAt)
            .ThenBy(d => d.DraftId)
            .Take(Shown)
            .ToListAsync(stop);
        var conflicts = await db
            .ConflictsOfInterest.AsNoTracking()
            .Where(c => c.InstitutionId == own)
            .Where(c =>
                c.Stage == ConflictStage.Open
                || c.Stage == ConflictStage.Refused
                || c.Stage == ConflictStage.MeasureStated
            )
            .OrderBy(c => c.FoundOn)
            .ThenBy(c => c.ConflictId)
            .Take(Shown)
            .ToListAsync(stop);

        return new()
        {
            Due =
            [
                .. conflicts.Where(IsOurs).Select(Work),
                .. drafts.Where(d => VerbFor(d) is not null).Select(Work),
            ],
            Waiting =
            [
                .. conflicts.Where(c => !IsOurs(c)).Select(Work),
                .. drafts.Where(d => VerbFor(d) is null).Select(Work),
            ],
        };
    }

    private bool Holds(string duty) => desk.Actor.Duties.Contains(duty);

    private bool IsOurs(ConflictOfInterest conflict) =>
        conflict.Stage != ConflictStage.MeasureStated && Holds(ActivitiesDuties.Deliver);

    /// <summary>What the reader may do with it now; <c>null</c> when it is somebody else's turn.</summary>
    private string? VerbFor(ReportDraft draft) =>
        draft.Stage switch
        {
            DraftStage.Compiling or DraftStage.Returned when Holds(ActivitiesDuties.Deliver) =>
                "编制",
            DraftStage.InReview
                when Holds(ActivitiesDuties.Deliver) && draft.CompiledBy != desk.Actor.PersonId =>
                "审核",
            DraftStage.ToSign when Holds(ActivitiesDuties.SignReport) => "签发",
            _ => null,
        };

    private static HomeWork Work(ConflictOfInterest conflict) =>
        new(
            $"回避事项：委托 {conflict.BlockedCommission}",
            ReportLinks.OwnConflict(conflict.ConflictId),
            conflict.Stage == ConflictStage.MeasureStated ? "查看" : "办理",
            conflict.Stage == ConflictStage.MeasureStated
                ? "等待市生态环境局决定"
                : "受理受阻，请退出其中一份委托或提出回避措施"
        );

    private HomeWork Work(ReportDraft draft) =>
        new(
            $"监测报告 {draft.Number}",
            ReportLinks.Draft(draft.DraftId),
            VerbFor(draft) ?? "查看",
            draft.Stage.Text()
        );
}

/// <summary>The bureau's home: measures and repudiations that wait for a decision.</summary>
public sealed class DecisionsHome(MingjianDb db) : IHomeSection
{
    private const int Shown = 20;

    public string Area => "/console";

    public string? Duty => ActivitiesDuties.Decide;

    public int Order => 30;

    public async Task<HomeContent> LoadAsync(CancellationToken stop)
    {
        var conflicts = await db
            .ConflictsOfInterest.AsNoTracking()
            .Where(c => c.Stage == ConflictStage.MeasureStated)
            .OrderBy(c => c.FoundOn)
            .ThenBy(c => c.ConflictId)
            .Take(Shown)
            .ToListAsync(stop);
        var repudiations = await db
            .Repudiations.AsNoTracking()
            .Where(r => r.Stage == RepudiationStage.Open)
            .OrderBy(r => r.RaisedOn)
            .ThenBy(r => r.RepudiationId)
            .Take(Shown)
            .ToListAsync(stop);

        return new()
        {
            Due =
            [
                .. conflicts.Select(c => new HomeWork(
                    $"回避措施：{c.AuthorityName}与{c.RegulatedName}",
                    ReportLinks.Conflict(c.ConflictId),
                    "决定"
                )),
                .. repudiations.Select(r => new HomeWork(
                    $"否认报告：{r.Number}",
                    ReportLinks.Repudiation(r.RepudiationId),
                    "核查"
                )),
            ],
        };
    }
}
