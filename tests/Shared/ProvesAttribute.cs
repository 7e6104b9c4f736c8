using Xunit.v3;

namespace Mingjian.Proof;

/// <summary>Says which clauses a test proves; read by the conformance page and shown as the trait <c>article</c>.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class ProvesAttribute(params string[] clauses) : Attribute, ITraitAttribute
{
    public IReadOnlyList<string> Clauses { get; } = clauses;

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() =>
        [.. Clauses.Select(clause => new KeyValuePair<string, string>("article", clause))];
}
