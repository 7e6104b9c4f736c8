using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Mingjian.Credit.Indicators;
using Mingjian.Journal;
using Mingjian.Regulation;

namespace Mingjian.Credit.Scoring;

/// <summary>SHA-256 of the canonical JSON of each part.</summary>
public sealed record GradeDigests(string Set, string Input, string Result);

/// <summary>
/// 评分包: everything that a grade was made from and what came out, as one canonical JSON (RFC 8785) that anybody can compute again
/// without a database. One changed byte, and it is refused.
/// </summary>
[Article("16", "20")]
public sealed record GradeBundle(
    string Format,
    GradeDigests Digests,
    IndicatorSetContent Set,
    ScoringInput Input,
    ScoringResult Result
)
{
    public const string CurrentFormat = "mingjian-grade-bundle/1";

    private static readonly UTF8Encoding Utf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    private static readonly JsonSerializerOptions Strict = new(CanonicalJson.Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
    };

    public static GradeBundle Of(IndicatorSetContent set, ScoringInput input, ScoringResult result)
    {
        var ordered = input.InOrder();
        return new(CurrentFormat, DigestsOf(set, ordered, result), set, ordered, result);
    }

    /// <summary>Digest of any part, as the bundle names it.</summary>
    public static string DigestOf<T>(T part)
        where T : notnull =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalJson.Of(part))));

    /// <exception cref="RuleBroken">It is no bundle, or was changed.</exception>
    public static GradeBundle Read(ReadOnlySpan<byte> file)
    {
        string text;

        try
        {
            text = Utf8.GetString(file);
        }
        catch (DecoderFallbackException)
        {
            throw new RuleBroken(ScoringRules.BundleUnreadable("编码不是 UTF-8。"));
        }

        return Read(text);
    }

    /// <exception cref="RuleBroken">It is no bundle, or was changed.</exception>
    public static GradeBundle Read(string text)
    {
        var (node, bundle) = Parse(text);

        // Another spelling of the same content is another file: only the canonical one is the bundle.
        if (bundle.Format != CurrentFormat || CanonicalJson.Of(node) != text)
        {
            throw new RuleBroken(ScoringRules.BundleUnreadable("内容不是规范形式。"));
        }

        var digests = DigestsOf(bundle.Set, bundle.Input, bundle.Result);
        Require(bundle.Digests.Set == digests.Set, ScoringRules.BundleChanged("指标体系"));
        Require(bundle.Digests.Input == digests.Input, ScoringRules.BundleChanged("评分输入"));
        Require(bundle.Digests.Result == digests.Result, ScoringRules.BundleChanged("评分结果"));
        return bundle;
    }

    /// <summary>The canonical text; its bytes are the file.</summary>
    public string ToJson() => CanonicalJson.Of(this);

    /// <summary>Digest of the whole file.</summary>
    public string Digest() => DigestOf(this);

    /// <summary>Computes the score anew from set and input alone.</summary>
    /// <exception cref="RuleBroken">It is not the result that the bundle states.</exception>
    public ScoringResult Recompute()
    {
        var result = Scorer.Score(Set, Input);
        Require(DigestOf(result) == Digests.Result, ScoringRules.ResultDiffers());
        return result;
    }

    private static (JsonNode Node, GradeBundle Bundle) Parse(string text)
    {
        try
        {
            var node = JsonNode.Parse(
                text,
                documentOptions: new() { AllowDuplicateProperties = false }
            );

            if (node.Deserialize<GradeBundle>(Strict) is { } bundle)
            {
                return (node!, bundle);
            }
        }
        catch (JsonException)
        {
            // Told below: where the text breaks says nothing to the reader.
        }

        throw new RuleBroken(ScoringRules.BundleUnreadable("内容无法读取。"));
    }

    private static GradeDigests DigestsOf(
        IndicatorSetContent set,
        ScoringInput input,
        ScoringResult result
    ) => new(DigestOf(set), DigestOf(input), DigestOf(result));

    private static void Require(bool holds, Rule rule)
    {
        if (!holds)
        {
            throw new RuleBroken(rule);
        }
    }
}
