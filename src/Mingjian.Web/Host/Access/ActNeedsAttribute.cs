using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Mingjian.Regulation;

namespace Mingjian.Web.Host.Access;

/// <summary>A form of a page that needs a duty of its own: many may read the page, few may act on it.</summary>
/// <remarks>Asked before anything is read of the form; the use case asks again.</remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ActNeedsAttribute(string duty) : Attribute
{
    public string Duty { get; } = duty;
}

/// <summary>Asks for the duty of <see cref="ActNeedsAttribute"/>, and answers a form that the page does not know with 405.</summary>
public sealed class ActDuties(Desk desk) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context)
    {
        var act = context.HandlerMethod?.MethodInfo.GetCustomAttribute<ActNeedsAttribute>();

        return act is null || desk.Actor.Duties.Contains(act.Duty)
            ? Task.CompletedTask
            : throw new DutyMissing(act.Duty);
    }

    public Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        if (
            context is { HandlerMethod: null, HandlerInstance: not RefusedModel }
            && HttpMethods.IsPost(context.HttpContext.Request.Method)
        )
        {
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
            return Task.CompletedTask;
        }

        return next();
    }
}
