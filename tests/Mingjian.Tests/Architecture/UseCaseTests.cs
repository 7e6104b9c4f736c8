using System.Text.RegularExpressions;
using Mingjian.Data;

namespace Mingjian.Tests.Architecture;

/// <summary>One class, one verb: it opens its proceeding with a duty, and a test names it.</summary>
public sealed partial class UseCaseTests
{
    /// <summary>What anybody may do, signed in or not: everything else names a duty.</summary>
    private static readonly string[] OpenToAnybody =
    [
        // What somebody does with the own account only.
        "SignIn",
        "SignOut",
        "ChooseOrganisation",
        "ConfirmIdentity",
        "ChangePassword",
        "EnrolSecondFactor",
        "EndOtherSessions",
        // The holder of the link.
        "AcceptInvitation",
        "JoinWithAccount",
        // The public, without an account.
        "ReportError",
        "TakePublicUpload",
    ];

    private static readonly List<Type> UseCases =
    [
        .. typeof(MingjianDb)
            .Assembly.GetTypes()
            .Where(type =>
                type is { IsClass: true, IsAbstract: false, IsPublic: true, Namespace: { } space }
                && space.EndsWith(".UseCases", StringComparison.Ordinal)
                && type.GetMethods().Any(method => method.Name == "RunAsync")
            ),
    ];

    [Fact]
    public void EveryUseCase_OpensItsProceedingWithADuty()
    {
        var code = string.Join('\n', Sources.Of("src/Mingjian", ".cs").Select(file => file.Code));

        var opened = Open()
            .Matches(code)
            .ToLookup(m => m.Groups["verb"].Value, m => m.Groups["duty"].Value);

        UseCases
            .Where(verb => !opened.Contains(verb.Name))
            .Select(verb => verb.Name)
            .ShouldBeEmpty();
        UseCases
            .Where(verb => opened[verb.Name].Contains("null"))
            .Select(verb => verb.Name)
            .Except(OpenToAnybody)
            .ShouldBeEmpty();
    }

    [Fact]
    public void EveryUseCase_IsNamedByATest()
    {
        var named = Sources
            .Of("tests", ".cs")
            .Where(file => !file.Path.Contains("/Architecture/", StringComparison.Ordinal))
            .SelectMany(file => Word().Matches(file.Code))
            .Select(match => match.Value)
            .ToHashSet(StringComparer.Ordinal);

        UseCases
            .Select(verb => verb.Name)
            .Where(verb => !named.Contains(verb))
            .ShouldBeEmpty("each use case needs a test that names it");
    }

    [GeneratedRegex(@"\.Open<(?<verb>\w+)>\(\s*(duty:\s*)?(?<duty>[\w.]+)")]
    private static partial Regex Open();

    /// <summary>A name in code, or the subject, condition or outcome of a test's name.</summary>
    [GeneratedRegex(@"(?<![A-Za-z0-9])[A-Z][A-Za-z0-9]*")]
    private static partial Regex Word();
}
