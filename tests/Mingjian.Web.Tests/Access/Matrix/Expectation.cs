using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Tests.Access.Matrix;

/// <summary>What the table says of a cell, together with the duty on the page and the roles that carry it.</summary>
public static class Expectation
{
    /// <summary>Not of this installation, which is no demo.</summary>
    private static readonly string[] OnlyInTheDemo = ["/demo/clock"];

    /// <summary>Their form ends there for everybody.</summary>
    private static readonly string[] LeadToSignIn = ["/sign-in", "/sign-out"];

    /// <summary>Forms that name a row of the page, which an empty form does not.</summary>
    private static readonly string[] NameARow =
    [
        "Remove",
        "Restore",
        "End",
        "EndPost",
        "Revoke",
        "Join",
        "Run",
        "Retry",
        "Resend",
    ];

    public static Outcome Of(
        RouteEndpoint endpoint,
        AccessRow row,
        Caller caller,
        Example example
    ) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null ? There(row, caller, example)
        : !caller.IsSignedIn || IsForPrograms(endpoint) ? Outcome.SignIn
        : endpoint.Metadata.GetMetadata<NeedsDutyAttribute>() is { Duties: var duties }
        && !caller.Holds(duties)
            ? Outcome.Forbidden
        : There(row, caller, example);

    public static Outcome OfForm(
        RouteEndpoint endpoint,
        AccessRow row,
        string form,
        Caller caller,
        Example example
    )
    {
        var page = Of(endpoint, row, caller, example);

        return
            page is Outcome.NotFound or Outcome.Answered
            && DutyOf(endpoint, form) is { } duty
            && !caller.Holds([duty])
            ? Outcome.Forbidden
            : page;
    }

    /// <summary>Whether a form does something to a thing in this state.</summary>
    public static bool Acts(AccessRow row, string form, Example example) =>
        example.State is not { } state
        || row.Acts.First(act => act.Handler == form).When.Contains(state);

    public static bool Fits(
        this Answer answer,
        Outcome expected,
        AccessRow row,
        Example example,
        string? form = null
    ) =>
        answer.Outcome == expected
        || expected == Outcome.Answered
            && (
                answer.Outcome == Outcome.SignIn && LeadToSignIn.Contains(row.Route)
                || answer.Outcome == Outcome.NotFound && MayMissItsRow(row, form, example)
            );

    public static string RouteOf(RouteEndpoint endpoint) =>
        $"/{endpoint.RoutePattern.RawText?.TrimStart('/')}";

    public static bool Reads(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is not { HttpMethods.Count: > 0 } some
        || some.HttpMethods.Contains(HttpMethods.Get);

    public static IReadOnlyList<string> FormsOf(RouteEndpoint endpoint) =>
        PageOf(endpoint) is { } page
            ?
            [
                .. page
                    .HandlerMethods.Where(handler => HttpMethods.IsPost(handler.HttpMethod))
                    .Select(handler => handler.Name ?? ""),
            ]
        : Reads(endpoint) ? []
        : [""];

    /// <summary>Opened by keys only: every person, signed in or not, is told to come with one (401).</summary>
    private static bool IsForPrograms(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<NeedsDutyAttribute>() is { AuthenticationSchemes: not null };

    private static bool MayMissItsRow(AccessRow row, string? form, Example example) =>
        form is not null
        && example.Thing != Thing.Application
        && (NameARow.Contains(form) || row.Route == "/account/organisation");

    private static Outcome There(AccessRow row, Caller caller, Example example) =>
        !OnlyInTheDemo.Contains(row.Route)
        && (row.Holding.Count == 0 || caller.Holds(row.Holding))
        && row.IsSeenIn(example.State)
        && (example.Owner is not { } owner || caller.Visitor.Person?.Id == owner)
        && (
            row.Scope is Scope.Public or Scope.City
            || example.Subject is not { } subject
            || caller.Sees(subject)
        )
        && (row.Thing != Thing.Message || caller.Institution == example.Subject!.Id)
            ? Outcome.Answered
            : Outcome.NotFound;

    private static string? DutyOf(RouteEndpoint endpoint, string form) =>
        PageOf(endpoint)
            ?.HandlerMethods.Single(handler =>
                HttpMethods.IsPost(handler.HttpMethod) && (handler.Name ?? "") == form
            )
            .MethodInfo.GetCustomAttribute<ActNeedsAttribute>()
            ?.Duty;

    private static CompiledPageActionDescriptor? PageOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>();
}
