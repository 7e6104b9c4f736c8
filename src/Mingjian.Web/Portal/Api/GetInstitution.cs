using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing.Register;
using Mingjian.Listing.Search;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Web.Portal.Api;

/// <summary><c>GET /api/v1/institutions/{number}</c></summary>
public static class GetInstitution
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/institutions/{number}", RunAsync)
            .WithName("getInstitution")
            .WithSummary("查询一家机构")
            .WithDescription(
                "一家机构在 asOf 当天、按 knownAt 时已经登记的信息：基本情况、资质范围、关键岗位（只有姓名）和场所。"
            )
            .Produces<InstitutionDetail>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .Produces(StatusCodes.Status304NotModified);

    private static async Task<IResult> RunAsync(
        HttpContext http,
        MingjianDb db,
        SearchMemory memory,
        ChinaClock clock,
        [Description("名录编号，如 CQ-0001")] string number,
        [Description("哪一天的情况，如 2026-03-20；不填为今天")] string? asOf,
        [Description("按哪一天（当日结束时）或哪一时刻已经登记的信息；不填为现在")] string? knownAt,
        CancellationToken stop
    )
    {
        if (await ApiTag.IsKnownAsync(http, db, memory, clock, stop))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        List<ApiFault> faults = [];
        var asked = AskedDay.Of(asOf, knownAt, clock, faults);

        if (faults.Count > 0)
        {
            http.Response.Headers.Remove("ETag");
            return ApiProblem.BadRequest(http, faults);
        }

        var profile = await db
            .ProfileSpans.AsNoTracking()
            .At(asked.Day)
            .SingleOrDefaultAsync(p => p.Number == number, stop);

        if (profile is null)
        {
            http.Response.Headers.Remove("ETag");
            return ApiProblem.NotFound(
                http,
                $"名录中没有编号为“{number}”的机构，或者它在所问的那一天还没有登记。"
            );
        }

        var offices = (await memory.NowAsync(db, stop)).Offices;
        var places = await db
            .PlaceSpans.AsNoTracking()
            .At(asked.Day)
            .Where(p => p.InstitutionId == profile.InstitutionId)
            .OrderBy(p => p.Name)
            .ThenBy(p => p.PlaceSpanId)
            .ToListAsync(stop);
        var posts = await db
            .KeyPersonSpans.AsNoTracking()
            .At(asked.Day)
            .Where(p => p.InstitutionId == profile.InstitutionId)
            .OrderBy(p => p.KeyPersonSpanId)
            .ToListAsync(stop);

        return Results.Json(
            new InstitutionDetail(
                asked.AsOf,
                asked.Moment(clock.Now),
                profile.ValidFrom,
                InstitutionSummary.Of(DirectoryLine.Of(profile), offices),
                profile.LegalNature.Text(),
                profile.Address,
                profile.Website.Length == 0 ? null : profile.Website,
                CertificateOf.Of(profile),
                [.. places.Select(place => PlaceOf.Of(place, offices))],
                [.. posts.OrderBy(p => p.Post).Select(PostOf.Of)],
                ScopeAsync(db, profile.InstitutionId, asked.Day)
            ),
            ApiJson.Options
        );
    }

    private static async IAsyncEnumerable<ScopeOf> ScopeAsync(
        MingjianDb db,
        Guid institutionId,
        RegisterDay day
    )
    {
        var rows = db
            .ScopeSpans.AsNoTracking()
            .At(day)
            .Where(s => s.InstitutionId == institutionId)
            .OrderBy(s => s.Category)
            .ThenBy(s => s.Item)
            .ThenBy(s => s.ScopeSpanId);

        await foreach (var row in rows.AsAsyncEnumerable())
        {
            yield return ScopeOf.Of(row);
        }
    }
}
