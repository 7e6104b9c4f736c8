using Microsoft.AspNetCore.Authorization;

namespace Mingjian.Web.Host.Access;

/// <summary>Who may use a page or endpoint: somebody signed in whose roles carry one of these duties.</summary>
/// <remarks>Every endpoint bears this, <see cref="NeedsSessionAttribute"/> or <c>[AllowAnonymous]</c>; one that bears none answers nobody.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsDutyAttribute(params string[] duties)
    : AuthorizeAttribute,
        IAuthorizationRequirementData
{
    public IReadOnlyList<string> Duties { get; } = duties;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new HoldsDuty(Duties)];
}

/// <summary>A page of the own account (password, second factor, choice of organisation): being signed in is enough.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsSessionAttribute : AuthorizeAttribute;

public static class NeedsDutyConventions
{
    /// <summary>For minimal APIs: <c>app.MapGet(…).NeedsDuty(ListingDuties.Read)</c>.</summary>
    public static T NeedsDuty<T>(this T endpoint, params string[] duties)
        where T : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new NeedsDutyAttribute(duties));
}
