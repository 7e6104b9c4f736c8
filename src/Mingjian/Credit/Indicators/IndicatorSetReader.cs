using System.Text.Json;
using Mingjian.Regulation;

namespace Mingjian.Credit.Indicators;

/// <summary>What is wrong in a set, and where: /indicators/3/tiers/0.</summary>
public sealed record SetProblem(string Path, string Message);

/// <summary>A set, or every reason why the file cannot be one.</summary>
public sealed record IndicatorSetReading(
    IndicatorSetContent? Content,
    IReadOnlyList<SetProblem> Problems
)
{
    public bool IsValid => Content is not null;
}

/// <summary>Reads an indicator set (指标体系) from JSON: first its form, then by <see cref="IndicatorSetCheck"/> its sense.</summary>
[Article("15")]
public static class IndicatorSetReader
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static IndicatorSetReading Read(string json)
    {
        List<SetProblem> problems = [];

        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            var content = new SetNode(document.RootElement, "", problems).Object(Content);

            if (content is not null)
            {
                problems.AddRange(IndicatorSetCheck.ProblemsOf(content));
            }

            return new(problems.Count == 0 ? content : null, problems);
        }
        catch (JsonException mistake)
        {
            return new(
                null,
                [
                    new(
                        "/",
                        $"文件不是有效的 JSON（第 {mistake.LineNumber + 1} 行附近），或有重名的字段。可先导出一份现行指标体系，对照其格式修改。"
                    ),
                ]
            );
        }
    }

    private static IndicatorSetContent Content(SetNode set) =>
        new(
            set.Text("title", 100),
            set.Text("label", 40, may: true),
            set.Text("basis", 400),
            set.List("dimensions", may: false, node => node.Object(Dimension)),
            set.List("indicators", may: false, node => node.Object(Indicator))
        );

    private static Dimension Dimension(SetNode node) =>
        new(node.Text("name", 20), node.MaybeNumber("cap"));

    private static Indicator Indicator(SetNode node) =>
        new(
            node.Text("code", 10),
            node.Text("dimension", 20),
            node.Text("name", 60),
            node.OneOf<IndicatorKind>("kind"),
            node.Number("points"),
            node.Number("cap"),
            node.Text("rule", 600),
            node.OneOf<IndicatorSource>("source"),
            node.OneOf<IndicatorScope>("applies"),
            node.Text("counter", 60),
            node.Texts("kinds"),
            node.OneOf<IndicatorShape>("shape"),
            node.List("tiers", may: true, tier => tier.AsTier()),
            node.Child("slope", Slope),
            node.MaybeWhole("minDen"),
            node.Texts("params"),
            node.Flag("confirm"),
            node.Text("basis", 400),
            node.Text("formula", 1000, may: true),
            node.Text("clause", 10, may: true) is { Length: > 0 } clause ? clause : null,
            node.Flag("voidsBonus")
        );

    private static Slope Slope(SetNode node) =>
        new(node.Number("from"), node.Number("step"), node.Number("points"));
}
