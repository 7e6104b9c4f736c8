using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Journal.Scheduling;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Listing.Jobs;

/// <summary>办理期限提醒: tells the bureau's officers and the institution when a clock of an open case is about to end.</summary>
[Article("5.2", "6")]
public sealed class RemindOfCases(MingjianDb db, LawBook book, Notifications notifications)
    : IDailyJob
{
    public string Name => "listing.remind-of-cases";

    public string Title => "办理期限提醒";

    public TimeOnly At => new(6, 10);

    public async Task<JobOutcome> RunAsync(DateOnly today, CancellationToken stop)
    {
        var ladder = new ReminderLadder(
            (await book.SettingsAsync(stop)).On(today).Ladder(SettingName.CaseReminderDays)
        );
        var until = today.AddDays(ladder.Steps.Max());
        var posted = 0;

        foreach (var listingCase in await EndingAsync(until, stop))
        {
            foreach (var clock in ClocksOf(listingCase))
            {
                posted += await RemindAsync(listingCase, clock, ladder, today, stop) ? 1 : 0;
            }
        }

        await db.SaveChangesAsync(stop);
        return new(posted);
    }

    private Task<List<ListingCase>> EndingAsync(DateOnly until, CancellationToken stop) =>
        db
            .ListingCases.AsNoTracking()
            .StillOpen()
            .Where(c =>
                (c.DecisionTerm != null && c.DecisionTerm.EndsOn <= until)
                || c.CorrectionDueOn <= until
                || (
                    c is ChangeFiling
                    && ((ChangeFiling)c).FilingTerm != null
                    && ((ChangeFiling)c).FilingTerm!.EndsOn <= until
                )
            )
            .OrderBy(c => c.CaseId)
            .ToListAsync(stop);

    private static IEnumerable<CaseClock> ClocksOf(ListingCase listingCase)
    {
        if (
            listingCase.Stage is ApplicationStage.Submitted or ApplicationStage.Accepted
            && listingCase.DecisionTerm?.EndsOn is { } decide
        )
        {
            yield return new(
                "办理期限",
                decide,
                Recipient.Holders(Role.CaseOfficer),
                ListingPaths.Case(listingCase.CaseId)
            );
        }

        if (
            listingCase.Stage == ApplicationStage.UnderReview
            && listingCase.DecisionTerm?.EndsOn is { } review
        )
        {
            yield return new(
                "办理期限",
                review,
                Recipient.Holders(Role.ReviewingOfficer),
                ListingPaths.Case(listingCase.CaseId)
            );
        }

        if (
            listingCase.Stage == ApplicationStage.Returned
            && listingCase.CorrectionDueOn is { } correct
        )
        {
            yield return new(
                "补正期限",
                correct,
                Recipient.Organisation(listingCase.InstitutionId),
                ListingPaths.OwnCase(listingCase)
            );
        }

        if (
            listingCase is ChangeFiling
            {
                Stage: ApplicationStage.Draft,
                FilingTerm.EndsOn: { } file
            }
        )
        {
            yield return new(
                "一个月办理时限",
                file,
                Recipient.Organisation(listingCase.InstitutionId),
                ListingPaths.OwnCase(listingCase)
            );
        }
    }

    private async Task<bool> RemindAsync(
        ListingCase listingCase,
        CaseClock clock,
        ReminderLadder ladder,
        DateOnly today,
        CancellationToken stop
    )
    {
        if (ladder.StepOn(today, clock.EndsOn) is not { } step)
        {
            return false;
        }

        var overdue = clock.EndsOn < today;
        var key = ReminderLadder.Key(
            $"listing.case:{listingCase.CaseId:N}:{clock.What}",
            clock.EndsOn,
            overdue ? -1 : step
        );
        var when = overdue
            ? $"已于 {clock.EndsOn:yyyy-MM-dd} 届满"
            : $"到 {clock.EndsOn:yyyy-MM-dd} 为止";

        return await notifications.PostOnceAsync(
            key,
            clock.To,
            new(
                $"{listingCase.Title}的{clock.What}{when}",
                "请尽快办理。",
                clock.Link,
                "5.2",
                overdue ? null : clock.EndsOn,
                listingCase.CaseId
            ),
            stop
        );
    }

    private sealed record CaseClock(string What, DateOnly EndsOn, Recipient To, string Link);
}
