using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Credit.Ratings.UseCases;

/// <summary>结束现场核查、监测: the last day that does not count (19.2).</summary>
[Article("19.2")]
public sealed class ResumeReview(MingjianDb db, Desk desk, LawBook book)
{
    public async Task RunAsync(Guid objectionId, DateOnly lastStopped, CancellationToken stop)
    {
        desk.Open<ResumeReview>(CreditDuties.Review);
        var objection = await db.ObjectionAsync(objectionId, stop);

        objection.ResumeTerm(lastStopped, await book.CalendarAsync(stop));

        await db.SaveChangesAsync(stop);
    }
}
