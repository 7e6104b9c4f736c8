using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Credit.Institution.Ratings;

/// <summary>信用等级与异议: the institution's own results, those on publicity first.</summary>
[NeedsDuty(CreditDuties.ReadOwn)]
public sealed class ListOwnRatingsModel(MingjianDb db, Desk desk) : PageModel
{
    public IReadOnlyList<Rating> Ratings { get; private set; } = [];

    public GradeSpan? InForce { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        var own = desk.Actor.OrganisationId;
        Ratings = await db
            .Ratings.AsNoTracking()
            .Where(r => r.InstitutionId == own && r.NoticeId != null)
            .OrderByDescending(r => r.Year)
            .ThenByDescending(r => r.Sequence)
            .ThenBy(r => r.RatingId)
            .ToListAsync(stop);
        InForce = await db
            .GradeSpans.AsNoTracking()
            .SingleOrDefaultAsync(s => s.InstitutionId == own && s.UntilAt == null, stop);
    }
}
