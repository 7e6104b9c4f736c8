using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Records;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Portal.Api;

namespace Mingjian.Web.Activities.Api;

/// <summary><c>GET /api/v1/activities/{path}/{number}</c></summary>
public static class GetRecord
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/{path}/{**number}", RunAsync)
            .WithName("getRecord")
            .WithSummary("读取本机构的一条记录及其历次版本")
            .WithDescription(
                "监测结果的编号为“样品编号|项目”。其他机构的记录与不存在的记录同样返回 404。"
            )
            .Produces<RecordHistory>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithKeyAnswers()
            .NeedsKey(ActivitiesDuties.ReadOwn);

    private static async Task<IResult> RunAsync(
        HttpContext http,
        MingjianDb db,
        Desk desk,
        [Description("记录的种类")] string path,
        [Description("记录的编号")] string number,
        CancellationToken stop
    )
    {
        var (type, unknown) = ActivitiesApi.KindOf(http, path);

        if (type is null)
        {
            return unknown!;
        }

        var own = desk.Actor.OrganisationId;
        var asked = number.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        var found = asked.Contains('\0', StringComparison.Ordinal)
            ? []
            : await RecordTables.Of(type.Kind).LoadAsync(db, own, [asked], stop);

        return found is [var row]
            ? Results.Json(
                new RecordHistory(
                    RecordDetail.Of(type, row),
                    await RemarksAsync(db, own, type, asked, stop),
                    await RevisionsAsync(db, own, type, asked, stop)
                ),
                ApiJson.Options
            )
            : ApiProblem.NotFound(http, $"本机构没有编号为“{asked}”的{type.Title}。");
    }

    private static Task<List<KeptRemark>> RemarksAsync(
        MingjianDb db,
        Guid own,
        RecordType type,
        string number,
        CancellationToken stop
    ) =>
        db
            .RecordRemarks.AsNoTracking()
            .Where(r => r.InstitutionId == own && r.Kind == type.Kind && r.Number == number)
            .OrderBy(r => r.Revision)
            .ThenBy(r => r.RecordRemarkId)
            .Select(r => new KeptRemark(r.Revision, r.Field, r.Code, r.Clause, r.Message))
            .ToListAsync(stop);

    private static async Task<IReadOnlyList<EarlierRevision>> RevisionsAsync(
        MingjianDb db,
        Guid own,
        RecordType type,
        string number,
        CancellationToken stop
    )
    {
        var before = await db
            .SupersededRecords.AsNoTracking()
            .Where(r => r.InstitutionId == own && r.Kind == type.Kind && r.Number == number)
            .OrderBy(r => r.Revision)
            .ToListAsync(stop);
        return [.. before.Select(EarlierRevision.Of)];
    }
}
