using Mingjian.Activities.Verifying;

namespace Mingjian.Web.Portal.Reports;

/// <summary>What somebody asks about a report, on the page and through the interface alike: by number and institution, or by digest.</summary>
public sealed record ReportQuestion(string Number, string Institution, string Digest)
{
    private const int Longest = 200;

    /// <summary>What is wrong with the question, by the name of the parameter.</summary>
    public IReadOnlyDictionary<string, string> Faults { get; private init; } =
        new Dictionary<string, string>();

    public static ReportQuestion Of(string? number, string? institution, string? digest)
    {
        var question = new ReportQuestion(
            (number ?? "").Trim(),
            (institution ?? "").Trim(),
            string.Concat((digest ?? "").Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant()
        );
        return question with { Faults = question.Check() };
    }

    public Task<ReportAnswer> AskAsync(ReportRegister register, CancellationToken stop) =>
        Digest.Length > 0
            ? register.FindAsync(Digest, stop)
            : register.FindAsync(Number, Institution, stop);

    private Dictionary<string, string> Check()
    {
        var faults = new Dictionary<string, string>(StringComparer.Ordinal);

        if (Digest.Length > 0)
        {
            if (
                Digest.Length != ReportRegister.DigestLength
                || !Digest.All(char.IsAsciiHexDigitLower)
            )
            {
                faults.Add(
                    "digest",
                    $"文件摘要应为 64 位十六进制数字（SHA-256），现为 {Digest.Length} 位，请核对。"
                );
            }

            return faults;
        }

        Need(faults, "number", Number, "请填写报告编号，或改用文件摘要查询。");
        Need(faults, "institution", Institution, "请填写出具报告的机构：名录编号、名称或代码。");
        return faults;
    }

    private static void Need(
        Dictionary<string, string> faults,
        string key,
        string value,
        string missing
    )
    {
        if (value.Length == 0)
        {
            faults.Add(key, missing);
        }
        else if (value.Length > Longest)
        {
            faults.Add(key, $"最多 {Longest} 个字，请核对。");
        }
    }
}
