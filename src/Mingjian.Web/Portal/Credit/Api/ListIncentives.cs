using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Incentives;
using Mingjian.Regulation;
using Mingjian.Web.Portal.Api;
using Mingjian.Web.Portal.Credit.Incentives;

namespace Mingjian.Web.Portal.Credit.Api;

/// <summary><c>GET /api/v1/credit/incentives</c></summary>
public static class ListIncentives
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/credit/incentives", RunAsync)
            .WithName("listIncentives")
            .WithTags("信用")
            .WithSummary("查询激励措施和适用的机构")
            .WithDescription(
                "现行激励措施，以及现有适用等级、在名录内的机构，按名录编号。适用的等级由参数“适用激励措施的等级”确定。"
            )
            .Produces<IncentiveList>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .Produces(StatusCodes.Status304NotModified);

    private static async Task<IResult> RunAsync(
        HttpContext http,
        CoveredInstitutions covered,
        CreditTag tag,
        ChinaClock clock,
        [Description("区县代码或名称，如 500103 或渝中区")] string? district,
        [Description("每页机构数，1 至 200；不填为 50")] string? limit,
        [Description("上一页返回的翻页标记")] string? cursor,
        CancellationToken stop
    )
    {
        var (skip, take, answer) = await CreditPaging.ReadAsync(http, tag, limit, cursor, [], stop);

        if (answer is not null)
        {
            return answer;
        }

        var (grades, offices) = await covered.LawAsync(stop);
        var found = await covered
            .Of(grades, CoveredInstitutions.OfficeOf(district, offices), offices)
            .OrderBy(row => row.Number)
            .ThenBy(row => row.InstitutionId)
            .Skip(skip)
            .Take(take + 1)
            .ToListAsync(stop);
        return Results.Json(
            new IncentiveList(
                grades,
                [.. (await covered.IncentivesAsync(clock.Today, stop)).Select(i => Line(i.Terms))],
                [
                    .. found
                        .Take(take)
                        .Select(row => new CoveredInstitution(
                            row.Number,
                            row.Name,
                            DistrictOf.Of(row.Office, offices),
                            row.Grade!.Value,
                            row.Year
                        )),
                ],
                CreditPaging.Next(http, found.Count > take ? skip + take : null)
            ),
            ApiJson.Options
        );
    }

    private static IncentiveOf Line(IncentiveTerms terms) =>
        new(
            terms.Title,
            terms.Kind.Text(),
            terms.GrantedBy,
            terms.From,
            terms.To,
            terms.Grades,
            terms.Institutions,
            terms.Document,
            terms.What
        );
}
