using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Mingjian.Journal.Files;
using Mingjian.Regulation;

namespace Mingjian.Web.Host.Access;

/// <summary>What a refusal tells: read by the error page.</summary>
/// <param name="Clause">Clause of the regulation; empty for a rule of good order.</param>
public sealed record Refusal(int Status, string Code, string Clause, string Message);

/// <summary>The law's refusals become answers here and nowhere else: a page with the reason, or a problem document for the API.</summary>
public sealed class Refusals : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext,
        Exception exception,
        CancellationToken cancellationToken
    )
    {
        var refusal = Of(exception);

        if (refusal is null)
        {
            return false;
        }

        if (SessionCookie.IsApi(httpContext.Request))
        {
            await ProblemAsync(
                httpContext,
                refusal.Status,
                refusal.Code,
                refusal.Message,
                refusal.Clause
            );
            return true;
        }

        httpContext.Features.Set(refusal);
        httpContext.Response.StatusCode = refusal.Status;
        return true;
    }

    /// <summary>What an exception tells the person; <c>null</c> when it is none of the law's refusals.</summary>
    public static Refusal? Of(Exception exception) =>
        exception switch
        {
            RuleBroken { Rule: var rule } => new Refusal(409, rule.Code, rule.Clause, rule.Message),
            ChangedMeanwhile => new Refusal(409, "CHANGED-MEANWHILE", "", exception.Message),
            NotFound => new Refusal(404, "NOT-FOUND", "", "没有找到，或者您无权查看。"),
            FileRefused { Rule: var rule, TooLarge: var tooLarge } => new Refusal(
                tooLarge ? 413 : 400,
                rule.Code,
                rule.Clause,
                rule.Message
            ),
            DutyMissing => new Refusal(403, "ACCESS-DUTY", "", "您的岗位没有这项职责。"),
            _ => null,
        };

    public static Task ProblemAsync(
        HttpContext http,
        int status,
        string code,
        string message,
        string clause = ""
    )
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(
            new ProblemDetails
            {
                Status = status,
                Title = message,
                Extensions = { ["code"] = code, ["clause"] = clause },
            },
            options: null,
            contentType: "application/problem+json",
            http.RequestAborted
        );
    }
}
