using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Mingjian.Accounts;
using Mingjian.Journal.Files;
using Mingjian.Journal.UseCases;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Journal.Files;

/// <summary>
/// <c>POST /uploads?kinds=pdf,xlsx</c>: one file as multipart, streamed to the store; answers its digest, which the form then posts.
/// The antiforgery token comes in the header, so that the body is never read twice.
/// </summary>
public static class TakeUploadEndpoint
{
    /// <summary>Room for the multipart frame around the largest file.</summary>
    private const int Frame = 64 * 1024;

    public static void WithUploadAccess(this RouteHandlerBuilder endpoint) =>
        endpoint
            .NeedsDuty(Duties.ReadInbox)
            .WithMetadata(new RequestSizeLimitAttribute(FileKinds.LargestFile + Frame));

    public static async Task<IResult> PostAsync(
        HttpContext http,
        string? kinds,
        TakeUpload takeUpload,
        IAntiforgery antiforgery,
        ILogger<TakeUpload> log
    )
    {
        var request = http.Request;

        if (!request.Headers.ContainsKey("RequestVerificationToken"))
        {
            return Refusal(400, "页面已过期，请刷新后重新上传。", "antiforgery");
        }

        try
        {
            await antiforgery.ValidateRequestAsync(http);
            var file = await FirstFileAsync(request, http.RequestAborted);

            if (file?.FileStream is null)
            {
                return Refusal(400, FileRules.Missing);
            }

            var stored = await takeUpload.RunAsync(
                file.FileStream,
                file.FileName,
                FileKinds.Named(kinds),
                http.RequestAborted
            );
            return Results.Json(
                new
                {
                    stored.Digest,
                    Name = stored.FileName,
                    stored.Size,
                    stored.MediaType,
                },
                statusCode: StatusCodes.Status201Created
            );
        }
        catch (AntiforgeryValidationException)
        {
            return Refusal(400, "页面已过期，请刷新后重新上传。", "antiforgery");
        }
        catch (FileRefused refused)
        {
            return Refusal(refused.TooLarge ? 413 : 400, refused.Rule);
        }
        catch (BadHttpRequestException big) when (big.StatusCode == 413)
        {
            return Refusal(413, FileRules.RequestTooLarge);
        }
        catch (Exception cut) when (cut is IOException or OperationCanceledException)
        {
            log.LogWarning(cut, "An upload was cut off; nothing of it was stored.");
            return Refusal(400, "上传中断，文件未保存。请检查网络后重新上传。", "cut");
        }
    }

    private static async Task<FileMultipartSection?> FirstFileAsync(
        HttpRequest request,
        CancellationToken stop
    )
    {
        if (
            !MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary
        )
        {
            return null;
        }

        var reader = new MultipartReader(boundary, request.Body);

        while (await reader.ReadNextSectionAsync(stop) is { } section)
        {
            if (section.AsFileSection() is { FileName.Length: > 0 } file)
            {
                return file;
            }
        }

        return null;
    }

    private static IResult Refusal(int status, Mingjian.Regulation.Rule rule) =>
        Refusal(status, rule.Message, rule.Code);

    private static IResult Refusal(int status, string detail, string code) =>
        Results.Problem(
            detail,
            statusCode: status,
            title: "文件未上传",
            extensions: new Dictionary<string, object?> { ["code"] = code }
        );
}
