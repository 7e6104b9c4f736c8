using Microsoft.AspNetCore.Mvc;
using Mingjian.Regulation;

namespace Mingjian.Web.Portal.Api;

/// <summary>One wrong parameter: where it is and how to mend it.</summary>
/// <param name="Pointer">JSON pointer to the parameter: <c>/query/asOf</c>.</param>
public sealed record ApiFault(string Pointer, string Detail);

/// <summary>Errors of the interface as problem documents (RFC 9457), in Chinese.</summary>
public static class ApiProblem
{
    public const string MediaType = "application/problem+json";

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

    /// <summary>A rule's refusal, with its clause.</summary>
    public static IResult Of(HttpContext http, int status, Rule rule) =>
        Of(status, rule.Code, rule.Message, http.Request.Path, errors: null, rule.Clause);

    public static IResult Of(HttpContext http, int status, string code, string detail) =>
        Of(status, code, detail, http.Request.Path, errors: null);

    public static IResult NotFound(HttpContext http, string detail) =>
        Of(StatusCodes.Status404NotFound, "API-NOT-FOUND", detail, http.Request.Path, errors: null);

    private static IResult Of(
        int status,
        string code,
        string detail,
        string instance,
        IReadOnlyList<ApiFault>? errors,
        string? clause = null
    ) =>
        Results.Json(
            Document(status, code, detail, instance, errors, clause),
            ApiJson.Options,
            contentType: MediaType,
            statusCode: status
        );

    public static ProblemDetails Document(
        int status,
        string code,
        string detail,
        string instance,
        IReadOnlyList<ApiFault>? errors = null,
        string? clause = null
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

        if (clause is { Length: > 0 })
        {
            problem.Extensions["clause"] = clause;
        }

        return problem;
    }

    private static string TitleOf(int status) =>
        status switch
        {
            400 => "参数有误",
            401 => "密钥无效",
            403 => "密钥没有这项用途",
            404 => "没有找到",
            409 => "现在不能这样办理",
            413 => "内容太大",
            415 => "不能识别的内容类型",
            422 => "没有一条记录被接收",
            429 => "请求过于频繁",
            _ => "请求有误",
        };
}
