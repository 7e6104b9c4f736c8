using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Journal.Scheduling;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Credit.Jobs;

/// <summary>
/// 评价提醒: that a period is over and not evaluated, and, while a preview runs, that the term for statements ends: to institutions that said
/// nothing, to officers with statements that wait, to districts without an opinion.
/// </summary>
[Article("14.2")]
public sealed class RemindOfEvaluations(
    MingjianDb db,
    LawBook book,
    Notifications notifications,
    Desk desk
) : IDailyJob
{
    public string Name => "credit.remind-evaluations";

    public string Title => "信用风险评价提醒";

    public TimeOnly At => new(6, 20);

    public async Task<JobOutcome> RunAsync(DateOnly today, CancellationToken stop)
    {
        desk.Open<RemindOfEvaluations>(CreditDuties.Evaluate);
        var settings = (await book.SettingsAsync(stop)).On(today);
        var posted = await RemindOfPeriodAsync(today, settings, stop);
        var ladder = new ReminderLadder(settings.Ladder(SettingName.CaseReminderDays));
        var running = await db
            .Evaluations.AsNoTracking()
            .Where(e => e.Stage == EvaluationStage.Previewed)
            .OrderBy(e => e.EvaluationId)
            .ToListAsync(stop);

        foreach (var evaluation in running)
        {
            if (ladder.StepOn(today, evaluation.StatementDueOn!.Value) is { } step)
            {
                posted += await RemindAsync(evaluation, today, step, stop);
            }
        }

        await db.SaveChangesAsync(stop);
        return new(posted);
    }

    private async Task<int> RemindOfPeriodAsync(
        DateOnly today,
        SettingsOfDay settings,
        CancellationToken stop
    )
    {
        var period = EvaluationPeriod.Before(
            today,
            settings.CalendarMonths(SettingName.EvaluationCycleMonths)
        );
        var isOpen = await db.Evaluations.AnyAsync(
            e => e.Stage != EvaluationStage.Cancelled && e.From <= period.To && e.To >= period.From,
            stop
        );

        return
            !isOpen
            && await notifications.PostOnceAsync(
                $"credit.period:{period.From:yyyy-MM-dd}",
                Recipient.Holders(Role.CaseOfficer),
                new(
                    $"{period.From:yyyy-MM-dd} 至 {period.To:yyyy-MM-dd} 的信用风险评价尚未启动",
                    "评价期间已经结束，请核对纳入范围后启动评价。",
                    EvaluatingPaths.Evaluations,
                    "14.2"
                ),
                stop
            )
            ? 1
            : 0;
    }

    private async Task<int> RemindAsync(
        Evaluation evaluation,
        DateOnly today,
        int step,
        CancellationToken stop
    )
    {
        var due = evaluation.StatementDueOn!.Value;
        var over = due < today;
        var members = db.EvaluationMembers.Where(m => m.EvaluationId == evaluation.EvaluationId);
        var waiting = await members.CountAsync(m => m.Statement == StatementStage.Open, stop);
        var silent = await members.CountAsync(m => m.ProposedOn == null, stop);
        var posted = 0;

        if (waiting > 0)
        {
            posted += await OnceAsync(
                evaluation,
                "statements",
                over ? -1 : step,
                Recipient.Holders(Role.CaseOfficer),
                $"还有 {waiting} 件陈述申辩没有处理",
                EvaluatingPaths.Evaluation(evaluation.EvaluationId),
                stop
            );
        }

        if (silent > 0)
        {
            posted += await OnceAsync(
                evaluation,
                "proposals",
                over ? -1 : step,
                Recipient.Holders(Role.DistrictOfficer),
                $"还有 {silent} 家机构没有初评意见",
                EvaluatingPaths.Proposals(evaluation.EvaluationId),
                stop
            );
        }

        return posted + (over ? 0 : await RemindInstitutionsAsync(evaluation, step, stop));
    }

    private async Task<int> RemindInstitutionsAsync(
        Evaluation evaluation,
        int step,
        CancellationToken stop
    )
    {
        var silent = await db
            .EvaluationMembers.AsNoTracking()
            .Where(m => m.EvaluationId == evaluation.EvaluationId)
            .Where(m => m.Statement == StatementStage.None)
            .Where(m => m.Grade != Grade.A)
            .OrderBy(m => m.MemberId)
            .Select(m => new { m.MemberId, m.InstitutionId })
            .ToListAsync(stop);
        var posted = 0;

        foreach (var member in silent)
        {
            posted += await OnceAsync(
                evaluation,
                $"{member.MemberId:N}",
                step,
                Recipient.Organisation(member.InstitutionId),
                $"陈述申辩到 {evaluation.StatementDueOn:yyyy-MM-dd} 为止",
                EvaluatingPaths.Own(member.MemberId),
                stop
            );
        }

        return posted;
    }

    private async Task<int> OnceAsync(
        Evaluation evaluation,
        string thing,
        int step,
        Recipient to,
        string what,
        string link,
        CancellationToken stop
    )
    {
        var due = evaluation.StatementDueOn!.Value;
        var key = ReminderLadder.Key($"credit.{evaluation.EvaluationId:N}:{thing}", due, step);
        return await notifications.PostOnceAsync(
            key,
            to,
            new(
                $"{evaluation.Year} 年度信用风险评价：{what}",
                "请尽快办理。",
                link,
                "14.2",
                step < 0 ? null : due,
                evaluation.EvaluationId
            ),
            stop
        )
            ? 1
            : 0;
    }
}
