using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Activities.Verifying;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Portal.Api;

namespace Mingjian.Web.Portal.Reports;

/// <summary>报告核验: anybody asks whether a report stands, by number and institution, by its code, or by the digest of its file.</summary>
[AllowAnonymous]
[Article("5.3(2)3")]
public sealed class VerifyReportModel(ReportMemory memory, ApiRate rate) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Number { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Institution { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Digest { get; set; } = "";

    /// <summary><c>null</c> while nothing was asked.</summary>
    public ReportAnswer? Answer { get; private set; }

    public string Tone =>
        Answer?.State switch
        {
            ReportStanding.Valid => "good",
            ReportStanding.Corrected or ReportStanding.UnderRepudiation => "warn",
            ReportStanding.Withdrawn or ReportStanding.Disowned => "bad",
            _ => "over",
        };

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";

        if (!Request.QueryString.HasValue)
        {
            return Page();
        }

        if (rate.Take(RemoteNetwork.Of(HttpContext)) is { IsOver: true } over)
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            Response.Headers.RetryAfter = $"{over.ResetsInSeconds}";
            ModelState.AddModelError("", $"查询过于频繁，请 {over.ResetsInSeconds} 秒后再试。");
            return Page();
        }

        var question = ReportQuestion.Of(Number, Institution, Digest);
        (Number, Institution, Digest) = (question.Number, question.Institution, question.Digest);

        foreach (var (key, message) in question.Faults)
        {
            ModelState.AddModelError(char.ToUpperInvariant(key[0]) + key[1..], message);
        }

        if (question.Faults.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        Answer = await memory.AskAsync(question, stop);
        return Page();
    }
}
