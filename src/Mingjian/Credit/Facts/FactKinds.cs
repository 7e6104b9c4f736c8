using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mingjian.Regulation;

namespace Mingjian.Credit.Facts;

/// <summary>事实类别表, as it comes with the program: read once, and refused as a whole when anything in it is not right.</summary>
[Article("14.1", "17(1)", "17(2)", "17(3)", "17(4)", "17(5)", "17(6)", "17(7)", "17(8)")]
public static class FactKinds
{
    private const string Resource = "Mingjian.Credit.Facts.Data.fact-kinds.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private static readonly Lazy<IReadOnlyList<FactKind>> Kinds = new(ReadOwn);

    private static readonly Lazy<FrozenDictionary<string, FactKind>> ByCode = new(() =>
        Kinds.Value.ToFrozenDictionary(kind => kind.Code, StringComparer.Ordinal)
    );

    /// <summary>All kinds in the order of the table.</summary>
    public static IReadOnlyList<FactKind> All => Kinds.Value;

    /// <summary>The kinds that may count in a later period than their own: the ground still stands, or was confirmed late (I-11).</summary>
    public static IEnumerable<FactKind> Lasting =>
        All.Where(kind => kind.IsVeto || kind.Continues != Continuation.None);

    public static FactKind? Find(string? code) =>
        code is null ? null : ByCode.Value.GetValueOrDefault(code);

    /// <exception cref="RuleBroken">There is no such kind.</exception>
    public static FactKind Of(string code) =>
        Find(code) ?? throw new RuleBroken(FactRules.UnknownKind(code));

    /// <summary>Name of a kind; the code itself when the table no longer has it.</summary>
    public static string NameOf(string code) => Find(code)?.Name ?? code;

    /// <summary>The kind of a penalty decision by its heaviest part, and by whether it is for false data.</summary>
    public static FactKind OfPenalty(PenaltyKind heaviest, bool forFalseData) =>
        All.First(kind => kind.Heaviest.Contains(heaviest) && kind.IsVeto == forFalseData);

    /// <exception cref="InvalidDataException">Something in the table is not right; every reason is named.</exception>
    public static IReadOnlyList<FactKind> Read(Stream json)
    {
        var kinds = JsonSerializer.Deserialize<KindsFile>(json, Options)!.Kinds;
        var errors = kinds
            .SelectMany(kind => ErrorsOf(kind).Select(e => $"{kind.Code}: {e}"))
            .Concat(
                kinds
                    .GroupBy(kind => kind.Code)
                    .Where(same => same.Count() > 1)
                    .Select(same => $"{same.Key}: stands twice")
            )
            .ToList();

        return errors.Count == 0
            ? kinds
            : throw new InvalidDataException(string.Join("; ", errors));
    }

    private static IEnumerable<string> ErrorsOf(FactKind kind)
    {
        if (kind.Code.Length is 0 or > 60 || kind.Name.Length == 0 || kind.Sources.Count == 0)
        {
            yield return "code, name or sources are missing";
        }

        if (kind.Required.Except(kind.Fields).Any())
        {
            yield return "a required field is not asked for";
        }

        if (kind.IsVeto != kind.Clause.StartsWith("17(", StringComparison.Ordinal))
        {
            yield return "a ground of direct D names its item of article 17, and nothing else does";
        }

        if (kind.IsVeto && !kind.Confirm)
        {
            yield return "a ground of direct D is confirmed by an officer";
        }

        if (kind.Continues == Continuation.WithinTerm && !kind.Required.Contains(FactField.Until))
        {
            yield return "the end of the ban is not required";
        }

        foreach (var error in kind.Weight.Errors())
        {
            yield return error;
        }
    }

    private static IReadOnlyList<FactKind> ReadOwn()
    {
        using var stream = typeof(FactKinds).Assembly.GetManifestResourceStream(Resource)!;
        return Read(stream);
    }

    private sealed record KindsFile(
        string Source,
        DateOnly EffectiveFrom,
        IReadOnlyList<FactKind> Kinds
    );
}
