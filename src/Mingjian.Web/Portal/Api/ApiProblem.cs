using Microsoft.AspNetCore.Mvc;

namespace Mingjian.Web.Portal.Api;

/// <summary>One wrong parameter: where it is and how to mend it.</summary>
/// <param name="Pointer">JSON pointer to the parameter: <c>/query/asOf</c>.</param>
public sealed record ApiFault(string Pointer, string Detail);

/// <summary>Errors of the interface as problem documents (RFC 9457), in Chinese.</summary>
public static class ApiProblem
{
    public static Task WriteAsync(
        HttpContext http,
        int status,
        string code,
        string detail,
        IReadOnlyList<ApiFault>? errors = null
    ) => Of(status, code, detail, http.Request.Path, errors).ExecuteAsync(http);

    public static IResult BadRequest(HttpContext http, IReadOnlyList<ApiFault> errors) =>
        Of(
            StatusCodes.Status400BadRequest,
            "API-PARAMETER",
            string.Join(' ', errors.Select(e => e.Detail)),
            http.Request.Path,
            errors
        );

    public static IResult NotFound(HttpContext http, string detail) =>
        Of(StatusCodes.Status404NotFound, "API-NOT-FOUND", detail, http.Request.Path, errors: null);

    private static IResult Of(
        int status,
        string code,
        string detail,
        string instance,
        IReadOnlyList<ApiFault>? errors
    )
    {
        var problem = new ProblemDetails
        {
            Type = $"{PortalLinks.ApiReference}#{code.ToLowerInvariant()}",
            Title = TitleOf(status),
            Status = status,
            Detail = detail,
            Instance = instance,
            Extensions = { ["code"] = code },
        };

        if (errors is not null)
        {
            problem.Extensions["errors"] = errors;
        }

        return Results.Json(
            problem,
            ApiJson.Options,
            contentType: "application/problem+json",
            statusCode: status
        );
    }

    private static string TitleOf(int status) =>
        status switch
        {
            400 => "参数有误",
            404 => "没有找到",
            429 => "请求过于频繁",
            _ => "请求有误",
        };
}
