using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Mingjian.Accounts;
using Mingjian.Journal.Files;
using Mingjian.Journal.UseCases;
using Mingjian.Web.Portal.Api;

namespace Mingjian.Web.Activities.Api;

/// <summary><c>POST /api/v1/activities/files</c></summary>
public static class PostFile
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/files", RunAsync)
            .WithName("postFile")
            .WithSummary("上传文件")
            .WithDescription(
                "请求体就是文件本身，边收边存；name 是带扩展名的文件名，决定文件类型。返回 SHA-256 摘要，填入记录的“…摘要”字段，例如报告的 fileDigest。"
                    + "同一文件再次上传得到同一摘要，只存一份。"
            )
            .Produces<FileResultOf>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .WithKeyAnswers()
            .NeedsKey(Duties.HandInFiles)
            .WithMetadata(new RequestSizeLimitAttribute(FileKinds.LargestFile));

    private static async Task<IResult> RunAsync(
        HttpContext http,
        TakeUpload take,
        ILogger<TakeUpload> log,
        [Description("文件名，带扩展名，如 报告.pdf；非 ASCII 字符须做 URL 编码")] string? name,
        CancellationToken stop
    )
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return ApiProblem.BadRequest(
                http,
                [new("/query/name", "请用 name 给出带扩展名的文件名，如 ?name=report.pdf。")]
            );
        }

        try
        {
            var file = await take.RunAsync(http.Request.Body, name, allowed: null, stop);
            return Results.Json(
                new FileResultOf(file.Digest, file.FileName, file.Size, file.MediaType),
                ApiJson.Options,
                statusCode: StatusCodes.Status201Created
            );
        }
        catch (FileRefused refused)
        {
            return ApiProblem.Of(http, refused.TooLarge ? 413 : 400, refused.Rule);
        }
        catch (BadHttpRequestException big)
            when (big.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return ApiProblem.Of(http, 413, FileRules.RequestTooLarge);
        }
        catch (Exception cut) when (cut is IOException or OperationCanceledException)
        {
            log.LogWarning(cut, "An upload was cut off; nothing of it was stored.");
            return ApiProblem.Of(http, 400, "API-CUT", "文件没有传完就中断了，没有保存，请重传。");
        }
    }
}
