using Microsoft.AspNetCore.Authorization;
using Mingjian.Regulation;

namespace Mingjian.Web.Host.Access;

/// <summary>The requirement behind <see cref="NeedsDutyAttribute"/>: one of the duties suffices.</summary>
public sealed record HoldsDuty(IReadOnlyList<string> Duties) : IAuthorizationRequirement;

/// <summary>Answers from the desk, which was seated from today's roles for this very request.</summary>
public sealed class HoldsDutyHandler(Desk desk) : AuthorizationHandler<HoldsDuty>
{
    protected override Task HandleRequirementAsync(
        AuthorizationHandlerContext context,
        HoldsDuty requirement
    )
    {
        if (requirement.Duties.Any(desk.Actor.Duties.Contains))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
