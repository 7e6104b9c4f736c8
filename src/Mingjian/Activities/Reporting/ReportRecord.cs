using System.Globalization;
using Mingjian.Activities.Definitions;
using Mingjian.Activities.Records;
using Mingjian.Regulation;

namespace Mingjian.Activities.Reporting;

/// <summary>A signed report as the record that is delivered: the same fields as by Excel or interface.</summary>
[Article("5.3(2)3")]
internal static class ReportRecord
{
    public static RawRecord Of(SignedReport report, DateTime signedAt)
    {
        var content = report.Content;
        var values = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["number"] = report.Number,
            ["tasks"] = string.Join('、', content.Tasks),
            ["title"] = content.Title,
            ["compiledBy"] = report.CompiledBy,
            ["compiledAt"] = FieldReader.Beijing(report.CompiledAt),
            ["reviewedBy"] = report.ReviewedBy,
            ["reviewedAt"] = FieldReader.Beijing(report.ReviewedAt),
            ["signedBy"] = report.SignedBy,
            ["signedAt"] = FieldReader.Beijing(signedAt),
            ["issuedOn"] = content.IssuedOn!.Value.ToString(
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture
            ),
            ["cmaMark"] = content.CmaMark ? "是" : "否",
            ["pages"] = content.Pages!.Value.ToString(CultureInfo.InvariantCulture),
            ["fileDigest"] = content.File!.Digest,
            ["correctionReason"] = Empty(content.CorrectionReason),
            ["conclusion"] = Empty(content.Conclusion),
        };
        return RawRecords.Of(RecordTypes.Of(RecordKind.Report), values, "在线签发");
    }

    private static string? Empty(string text) => text.Length == 0 ? null : text;
}
