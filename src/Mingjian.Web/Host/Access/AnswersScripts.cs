namespace Mingjian.Web.Host.Access;

/// <summary>An address outside of <c>/api</c> that scripts ask: it refuses with a problem document, never with a page to sign in.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AnswersScriptsAttribute : Attribute;

public static class AnswersScriptsConventions
{
    public static T AnswersScripts<T>(this T endpoint)
        where T : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new AnswersScriptsAttribute());
}
