using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Listing.Register;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;
using Mingjian.Web.Portal.Api;
using Mingjian.Web.Portal.Credit.Notices;

namespace Mingjian.Web.Portal.Credit.Api;

/// <summary><c>GET /api/v1/credit/institutions/{number}</c> and <c>/api/v1/credit/notices</c></summary>
public static class CreditEndpoints
{
    public static void MapCreditApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/credit/institutions/{number}", GradeAsync)
            .WithName("getInstitutionGrade")
            .WithTags("信用")
            .WithSummary("查询一家机构的信用风险等级")
            .WithDescription(
                "现行等级、历次等级、正在公示的结果和机构公开的回应。直接评定的 D 级自确认之时起在这里显示。"
            )
            .Produces<InstitutionGrade>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .Produces(StatusCodes.Status304NotModified);
        api.MapGet("/credit/notices", NoticesAsync)
            .WithName("listCreditNotices")
            .WithTags("信用")
            .WithSummary("查询信用风险等级公示")
            .WithDescription("历次公示，最近的在前；open=true 只给出正在公示的。")
            .Produces<NoticeList>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .Produces(StatusCodes.Status304NotModified);
    }

    private static async Task<IResult> GradeAsync(
        HttpContext http,
        MingjianDb db,
        InstitutionGrades grades,
        CreditTag tag,
        ChinaClock clock,
        [Description("名录编号，如 CQ-0001")] string number,
        CancellationToken stop
    )
    {
        if (await tag.IsKnownAsync(http, stop))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        var profile = await db
            .ProfileSpans.AsNoTracking()
            .Where(p => p.Number == number && p.KnownTo == ISpan.Ever)
            .OrderByDescending(p => p.ValidFrom)
            .ThenBy(p => p.ProfileSpanId)
            .FirstOrDefaultAsync(stop);

        if (profile is null)
        {
            http.Response.Headers.Remove("ETag");
            return ApiProblem.NotFound(http, $"名录中没有编号为“{number}”的机构。");
        }

        var found = await grades.OfAsync(profile.InstitutionId, clock.Now, stop);
        return Results.Json(
            new InstitutionGrade(
                profile.Number,
                profile.Name,
                found.InForce is { } now ? GradeSpanOf.Of(now.Span, now.Basis) : null,
                [.. found.Spans.Select(row => GradeSpanOf.Of(row.Span, row.Basis))],
                [
                    .. found.Pending.Select(r => new PendingGrade(
                        r.Year,
                        r.Grade,
                        r.NotRated?.Text(),
                        r.Stage.Text(),
                        r.NoticeTerm?.EndsOn,
                        CreditPortalLinks.Rating(r)
                    )),
                ],
                found.Reply is { Text.Length: > 0 } reply ? reply.Text : null
            ),
            ApiJson.Options
        );
    }

    private static async Task<IResult> NoticesAsync(
        HttpContext http,
        MingjianDb db,
        CreditTag tag,
        ChinaClock clock,
        [Description("true 只给出正在公示的")] string? open,
        [Description("每页条数，1 至 200；不填为 50")] string? limit,
        [Description("上一页返回的翻页标记")] string? cursor,
        CancellationToken stop
    )
    {
        var (skip, take, answer) = await CreditPaging.ReadAsync(http, tag, limit, cursor, [], stop);

        if (answer is not null)
        {
            return answer;
        }

        var today = clock.Today;
        var notices = db.Notices.AsNoTracking();
        var found = await (open == "true" ? notices.OpenOn(today) : notices)
            .OrderByDescending(n => n.PostedOn)
            .ThenByDescending(n => n.NoticeId)
            .Skip(skip)
            .Take(take + 1)
            .Select(NoticeRow.Shown)
            .ToListAsync(stop);
        return Results.Json(
            new NoticeList(
                [
                    .. found
                        .Take(take)
                        .Select(n => new NoticeOf(
                            n.Number,
                            n.Title,
                            n.Cause.Text(),
                            n.PostedOn,
                            n.Term.EndsOn,
                            n.Term.EndsOn is not { } end || end >= today,
                            n.Results,
                            CreditPortalLinks.Notice(n.NoticeId)
                        )),
                ],
                CreditPaging.Next(http, found.Count > take ? skip + take : null)
            ),
            ApiJson.Options
        );
    }
}
