using Microsoft.AspNetCore.Mvc.Filters;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Accounts.HeldForms;

/// <summary>A kept form that was sent again has reached its page: from here on the page has it.</summary>
public sealed class ForgetHeldForm(HeldFormStore store) : IAsyncPageFilter
{
    public const string Field = "__held";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) =>
        Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var done = await next();
        var http = context.HttpContext;

        if (
            (done.Exception is null || done.ExceptionHandled)
            && http.Request.HasFormContentType
            && Guid.TryParse(http.Request.Form[Field], out var held)
            && http.Seat() is { } seat
        )
        {
            await store.ForgetAsync(held, seat.PersonId, http.RequestAborted);
        }
    }
}
