using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Credit.Publishing.UseCases;

/// <summary>立即留痕: an officer has the page of a running publicity looked at now (18).</summary>
[Article("18")]
public sealed class LookAtNotice(MingjianDb db, Desk desk, ChinaClock clock, NoticeWatch watch)
{
    public async Task<NoticeFetch> RunAsync(Guid noticeId, CancellationToken stop)
    {
        desk.Open<LookAtNotice>(CreditDuties.PostNotice);
        var notice =
            await db.Notices.SingleOrDefaultAsync(n => n.NoticeId == noticeId, stop)
            ?? throw new NotFound("notice");

        if (!notice.RunsOn(clock.Today))
        {
            throw new RuleBroken(PublishingRules.NoticeOver);
        }

        var fetch = await watch.LookAsync(notice, stop);

        await db.SaveChangesAsync(stop);
        return fetch;
    }
}
