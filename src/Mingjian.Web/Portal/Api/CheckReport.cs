using System.ComponentModel;
using Mingjian.Activities.Verifying;
using Mingjian.Regulation;
using Mingjian.Web.Portal.Reports;

namespace Mingjian.Web.Portal.Api;

/// <summary><c>GET /api/v1/reports/check</c></summary>
public static class CheckReport
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/reports/check", RunAsync)
            .WithName("checkReport")
            .WithTags("报告核验")
            .WithSummary("核验一份监测报告")
            .WithDescription(
                "按报告编号和机构，或按报告文件的 SHA-256 摘要，查报告是否有效、已更正、已作废或在核查中。"
                    + "不提供委托单位、被测单位和检测结果。没有查到和不存在的答复相同。答复不缓存，更正后一秒之内可见。"
            )
            .Produces<ReportCheck>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static async Task<IResult> RunAsync(
        HttpContext http,
        ReportMemory memory,
        [Description("报告编号，与 institution 一起使用；与 digest 二选一")] string? number,
        [Description("机构的名录编号、统一社会信用代码或全称")] string? institution,
        [Description("报告文件的 SHA-256 摘要，64 位十六进制")] string? digest,
        CancellationToken stop
    )
    {
        http.Response.Headers.CacheControl = "no-store";
        var question = ReportQuestion.Of(number, institution, digest);

        return question.Faults.Count > 0
            ? ApiProblem.BadRequest(
                http,
                [.. question.Faults.Select(f => new ApiFault($"/query/{f.Key}", f.Value))]
            )
            : Results.Json(ReportCheck.Of(await memory.AskAsync(question, stop)), ApiJson.Options);
    }
}

/// <summary>Whether a report stands.</summary>
public sealed record ReportCheck(
    [property: Description(
        "valid 有效，corrected 已更正，withdrawn 已作废，underRepudiation 否认核查中，disowned 经核查并非该机构出具，unknown 未查到"
    )]
        ReportStanding State,
    [property: Description("状态（中文）")] string StateText,
    [property: Description("报告编号")] string? Number,
    [property: Description("出具机构")] ReportIssuer? Institution,
    [property: Description("所查的版本：1 为首次出具，每更正一次加 1")] int? Version,
    [property: Description("所查版本的签发日期")] DateOnly? IssuedOn,
    [property: Description("现行版本")] int? CurrentVersion,
    [property: Description("现行版本的签发日期")] DateOnly? CurrentIssuedOn,
    [property: Description("所查版本被更正之日；未被更正时不出现")] DateOnly? CorrectedOn,
    [property: Description("签发人签发当日的岗位；名录中没有登记时不出现")] string? SignerPost,
    [property: Description(
        "资质范围：covered 所报项目均在范围内，notCovered 有项目超出范围，notKnown 无法判断"
    )]
        ScopeCover? Scope,
    [property: Description("所查版本报告文件的 SHA-256 摘要")] string? FileDigest
)
{
    public static ReportCheck Of(ReportAnswer answer) =>
        new(
            answer.State,
            answer.State.Text(),
            answer.Number,
            answer.InstitutionNumber is { } number ? new(number, answer.InstitutionName!) : null,
            answer.Version,
            answer.IssuedOn,
            answer.CurrentVersion,
            answer.CurrentIssuedOn,
            answer.CorrectedOn,
            answer.SignerPost,
            answer.Scope,
            answer.FileDigest
        );
}

public sealed record ReportIssuer(
    [property: Description("名录编号")] string Number,
    [property: Description("机构名称")] string Name
);
