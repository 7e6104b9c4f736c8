using Mingjian.Journal;
using Mingjian.Regulation;

namespace Mingjian.Activities.Reporting;

/// <summary>签发的全部内容: everything that the signatory sees before signing and the receipt keeps.</summary>
[Article("5.3", "5.3(2)3")]
public sealed record SignedReport
{
    /// <summary>Names this form of content, so that it can be read years later.</summary>
    public string Form { get; init; } = "mingjian.activities.report.1";

    public required Guid DraftId { get; init; }

    public required Guid InstitutionId { get; init; }

    public required string Number { get; init; }

    public required int Edition { get; init; }

    public required ReportContent Content { get; init; }

    public required string CompiledBy { get; init; }

    public required DateTime CompiledAt { get; init; }

    public required string ReviewedBy { get; init; }

    public required DateTime ReviewedAt { get; init; }

    public required string SignedBy { get; init; }

    /// <summary>签字领域 of the signatory that day; empty for all.</summary>
    public required string SignatoryFields { get; init; }

    /// <summary>Categories of the accredited scope to which the reported results belong.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>Results outside the accredited scope, as item and method.</summary>
    public required IReadOnlyList<string> OutOfScope { get; init; }

    /// <summary>How many results the report rests on.</summary>
    public required int Results { get; init; }

    public required string Statement { get; init; }

    public required Guid SignerId { get; init; }

    public string Title => $"监测报告 {Number}（第 {Edition} 版）";

    public string ToJson() => CanonicalJson.Of(this);
}

/// <summary>签发声明: what the signatory states of the whole text above it.</summary>
[Article("5.3", "4")]
public static class ReportStatement
{
    public static string Of(string institution, string signer, string fields) =>
        $"本人{signer}，“{institution}”的授权签字人"
        + (fields.Length > 0 ? $"（签字领域：{fields}）" : "")
        + "，签发上述监测报告。本人已核对以上全部内容和报告文件，确认报告依据真实的采样、测试和分析记录出具，没有篡改、伪造，"
        + "并知悉本机构对报送信息的真实性、有效性和准确性负责（《重庆市社会环境监测机构服务管理办法》第四条、第五条第三款）。";
}
