using Xunit.v3;

namespace Mingjian.Proof;

/// <summary>Says which lines of the security checklist a test shows; read by the security page and shown as the trait <c>safeguard</c>.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class SafeguardsAttribute(params string[] lines) : Attribute, ITraitAttribute
{
    public IReadOnlyList<string> Lines { get; } = lines;

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() =>
        [.. Lines.Select(line => new KeyValuePair<string, string>("safeguard", line))];
}
