using Xunit.v3;

namespace Mingjian.Proof;

/// <summary>A test that is too long for every run: <c>dotnet do.cs soak</c> runs it, <c>test</c> and <c>check</c> leave it out.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class SoakAttribute : Attribute, ITraitAttribute
{
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() =>
        [new KeyValuePair<string, string>("kind", "soak")];
}
