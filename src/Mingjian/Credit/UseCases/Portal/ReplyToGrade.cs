using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Replies;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Credit.UseCases;

/// <summary>公开回应: the institution's own words beside its grade; a new one replaces the one before.</summary>
[Article("20")]
public sealed class ReplyToGrade(MingjianDb db, ChinaClock clock, Desk desk)
{
    /// <exception cref="RuleBroken">Nothing is rated yet, or the text is empty, too long or the same.</exception>
    public async Task RunAsync(string text, CancellationToken stop)
    {
        desk.Open<ReplyToGrade>(CreditDuties.Reply);
        var own = desk.Actor.OrganisationId;
        var isRated =
            await db.GradeSpans.AnyAsync(s => s.InstitutionId == own, stop)
            || await db.Ratings.AnyAsync(
                r => r.InstitutionId == own && r.Stage != RatingStage.Scored,
                stop
            );
        var reply = await db.GradeReplies.SingleOrDefaultAsync(r => r.InstitutionId == own, stop);

        if (reply is null)
        {
            reply = new GradeReply { InstitutionId = own };
            db.Add(reply);
        }

        reply.Write(text, isRated, clock.Now);

        await db.SaveChangesAsync(stop);
    }
}
