using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;

namespace Mingjian.Activities.Verifying;

/// <summary>
/// 报告核验的答复: whether a report stands, without client, subject or values. A report that does not exist and one that is none of the
/// asked institution's are answered alike.
/// </summary>
[Article("5.3(2)3")]
public sealed record ReportAnswer
{
    public static readonly ReportAnswer Unknown = new() { State = ReportStanding.Unknown };

    public required ReportStanding State { get; init; }

    public string? Number { get; init; }

    public string? InstitutionNumber { get; init; }

    public string? InstitutionName { get; init; }

    /// <summary>The version that was asked for: the current one when asked by number.</summary>
    public int? Version { get; init; }

    /// <summary>签发日期 of that version.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>The version that stands now.</summary>
    public int? CurrentVersion { get; init; }

    public DateOnly? CurrentIssuedOn { get; init; }

    /// <summary>Beijing day on which the current version took the place of the one asked for.</summary>
    public DateOnly? CorrectedOn { get; init; }

    /// <summary>Post of the signer on the day of signing; <c>null</c> when the register has none.</summary>
    public string? SignerPost { get; init; }

    public ScopeCover? Scope { get; init; }

    /// <summary>SHA-256 of the file of the version asked for, so that a paper copy can be compared with the file.</summary>
    public string? FileDigest { get; init; }
}

/// <summary>How a report stands.</summary>
public enum ReportStanding
{
    [Display(Name = "有效")]
    Valid,

    /// <summary>Another version has taken its place.</summary>
    [Display(Name = "已更正")]
    Corrected,

    [Display(Name = "已作废")]
    Withdrawn,

    [Display(Name = "否认核查中")]
    UnderRepudiation,

    /// <summary>The bureau found that the institution did not issue it.</summary>
    [Display(Name = "经核查并非该机构出具")]
    Disowned,

    [Display(Name = "未查到")]
    Unknown,
}

/// <summary>Whether the accredited scope of the day of sampling covers what was reported.</summary>
public enum ScopeCover
{
    [Display(Name = "所报项目均在资质范围内")]
    Covered,

    [Display(Name = "有项目超出资质范围")]
    NotCovered,

    /// <summary>No results were handed in with it.</summary>
    [Display(Name = "未随报告报送检测结果，无法判断")]
    NotKnown,
}
