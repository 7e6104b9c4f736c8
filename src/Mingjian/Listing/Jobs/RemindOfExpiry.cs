using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Journal.Scheduling;
using Mingjian.Listing.Expiry;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Listing.Jobs;

/// <summary>到期提醒: tells each institution at 90, 30, 7 and 0 days (a setting) what of it ends, and the bureau when a certificate has ended.</summary>
[Article("5.3(1)3", "5.3(1)4", "5.3(1)6")]
public sealed class RemindOfExpiry(
    MingjianDb db,
    LawBook book,
    ExpiryWatch watch,
    Notifications notifications
) : IDailyJob
{
    private const int BatchSize = 500;

    public string Name => "listing.remind-of-expiry";

    public string Title => "有效期到期提醒";

    public TimeOnly At => new(6, 0);

    public async Task<JobOutcome> RunAsync(DateOnly today, CancellationToken stop)
    {
        var ladder = new ReminderLadder(
            (await book.SettingsAsync(stop)).On(today).Ladder(SettingName.ExpiryReminderDays)
        );
        var until = today.AddDays(ladder.Steps.Max());
        var ending = await watch
            .Until(until, today)
            .Where(e => e.EndsOn >= today.AddDays(-1))
            .ToListAsync(stop);
        var posted = 0;

        // One message for what ends together: forty calibrations of one day are one errand.
        foreach (
            var batch in ending.GroupBy(e => (e.InstitutionId, e.Kind, e.EndsOn)).Chunk(BatchSize)
        )
        {
            foreach (var together in batch)
            {
                posted += await RemindAsync([.. together], ladder, today, stop) ? 1 : 0;
            }

            await db.SaveChangesAsync(stop);
        }

        return new(posted);
    }

    private async Task<bool> RemindAsync(
        List<Expiring> together,
        ReminderLadder ladder,
        DateOnly today,
        CancellationToken stop
    )
    {
        var first = together[0];
        var expired = first.EndsOn < today;

        if (!expired && ladder.StepOn(today, first.EndsOn) is null)
        {
            return false;
        }

        var step = expired ? -1 : ladder.StepOn(today, first.EndsOn)!.Value;
        var thing = $"listing.{first.Kind}:{first.InstitutionId:N}".ToLowerInvariant();
        var key = ReminderLadder.Key(thing, first.EndsOn, step);
        var posted = await notifications.PostOnceAsync(
            key,
            Recipient.Organisation(first.InstitutionId),
            ToInstitution(together, expired),
            stop
        );

        if (expired && first.Kind == ExpiryKind.Certificate)
        {
            await notifications.PostOnceAsync(
                key,
                Recipient.Holders(Role.CaseOfficer),
                ToBureau(first),
                stop
            );
        }

        return posted;
    }

    private static Posting ToInstitution(List<Expiring> together, bool expired)
    {
        var first = together[0];
        var things =
            string.Join('、', together.Take(5).Select(e => e.What))
            + (together.Count > 5 ? $"等 {together.Count} 项" : "");
        var verb = expired ? "已于" : "将于";

        return new(
            $"{first.Kind.Text()}{verb} {first.EndsOn:yyyy-MM-dd} 到期",
            $"{things}{verb} {first.EndsOn:yyyy-MM-dd} 到期。续期后请在变更之日起一个月内办理信息变更。",
            "/institution/changes",
            "6",
            expired ? null : first.EndsOn
        );
    }

    private static Posting ToBureau(Expiring certificate) =>
        new(
            $"{certificate.Institution}的资质认定证书已到期",
            $"证书 {certificate.What} 已于 {certificate.EndsOn:yyyy-MM-dd} 到期，机构尚未办理变更。",
            $"/console/institutions/{certificate.Number}",
            "5.3(1)3"
        );
}
