using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Ui;

/// <summary>A page that can be shown again after a refusal: loads what it shows, as for a first visit, and leaves what was typed alone.</summary>
public interface ILoads
{
    Task LoadAsync(CancellationToken stop);
}

/// <summary>
/// A POST that the law refuses, or that came second, shows the same page again with the reason on top (409) and keeps what was typed.
/// A page that loads anything implements <see cref="ILoads"/>; one that has <c>OnGet</c> and does not gets the error page instead.
/// </summary>
public sealed class ShowAgain : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) =>
        Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var done = await next();

        if (
            done.Exception is not (RuleBroken or ChangedMeanwhile)
            || !HttpMethods.IsPost(context.HttpContext.Request.Method)
            || context.HandlerInstance is not PageModel page
            || !CanShowAgain(context, page)
        )
        {
            return;
        }

        var refusal = Refusals.Of(done.Exception)!;
        var http = context.HttpContext;
        done.ExceptionHandled = true;
        http.Features.Set(refusal);
        http.Response.StatusCode = refusal.Status;
        http.RequestServices.GetRequiredService<MingjianDb>().ChangeTracker.Clear();

        if (page is ILoads loads)
        {
            await loads.LoadAsync(http.RequestAborted);
        }

        done.Result = page.Page();
    }

    private static bool CanShowAgain(PageHandlerExecutingContext context, PageModel page) =>
        page is ILoads
        || context.ActionDescriptor.HandlerMethods.All(method =>
            !HttpMethods.IsGet(method.HttpMethod)
        );
}
