using Mingjian.Regulation;

namespace Mingjian.Activities.Reporting;

/// <summary>What the compiler fills in of a report.</summary>
[Article("5.3(2)3")]
public sealed record ReportContent
{
    public string Title { get; init; } = "";

    /// <summary>Numbers of the tasks that it answers.</summary>
    public IReadOnlyList<string> Tasks { get; init; } = [];

    /// <summary>签发日期 as it stands on the cover.</summary>
    public DateOnly? IssuedOn { get; init; }

    public bool CmaMark { get; init; }

    public int? Pages { get; init; }

    /// <summary>The report as it goes to the client, PDF or OFD.</summary>
    public Attachment? File { get; init; }

    public string Conclusion { get; init; } = "";

    /// <summary>更正原因: for every version but the first.</summary>
    public string CorrectionReason { get; init; } = "";

    /// <summary>What is still missing, in Chinese; <c>null</c> when it is whole.</summary>
    public string? FindMissing(bool isCorrection) =>
        Title.Length == 0 ? "报告名称"
        : Tasks.Count == 0 ? "任务编号"
        : IssuedOn is null ? "签发日期"
        : Pages is not > 0 ? "页数"
        : File is null ? "报告文件"
        : isCorrection && CorrectionReason.Length == 0 ? "更正原因"
        : null;
}
