using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;

namespace Mingjian.Activities.Rows;

/// <summary>监测报告, in its current version.</summary>
[Article("5.3(2)3")]
public sealed class Report : ActivityRow
{
    /// <summary>Tasks it answers, separated by 、.</summary>
    public string Tasks { get; set; } = "";

    public string Title { get; set; } = "";

    public string CompiledBy { get; set; } = "";

    public DateTime CompiledAt { get; set; }

    public string ReviewedBy { get; set; } = "";

    public DateTime ReviewedAt { get; set; }

    public string SignedBy { get; set; } = "";

    public DateTime SignedAt { get; set; }

    public DateOnly IssuedOn { get; set; }

    public bool CmaMark { get; set; }

    public int Pages { get; set; }

    /// <summary>SHA-256 of the report as it went to the client.</summary>
    public string FileDigest { get; set; } = "";

    /// <summary>Why this version takes the place of the one before.</summary>
    public string? CorrectionReason { get; set; }

    public ReportStage Stage { get; set; }

    /// <summary>When the current version reached the system.</summary>
    public DateTime ReceivedAt { get; set; }
}

/// <summary>Each version of a report that was ever handed in: what the check by digest looks at.</summary>
[Article("5.3(2)3")]
public sealed class ReportVersion : IAtSite
{
    public Guid InstitutionId { get; set; }

    public string Office { get; set; } = "";

    public string Number { get; set; } = "";

    /// <summary>1 for the first, then one more for each correction.</summary>
    public int Version { get; set; }

    public string FileDigest { get; set; } = "";

    public DateOnly IssuedOn { get; set; }

    public string SignedBy { get; set; } = "";

    public DateTime SignedAt { get; set; }

    public string? CorrectionReason { get; set; }

    public Guid DeliveryId { get; set; }

    public DateTime ReceivedAt { get; set; }
}

/// <summary>The state of a report.</summary>
public enum ReportStage
{
    [Display(Name = "有效")]
    Valid,

    /// <summary>By the institution, with a reason; no other version takes its place.</summary>
    [Display(Name = "作废")]
    Withdrawn,

    /// <summary>The institution says that it never sent it; the case is open.</summary>
    [Display(Name = "否认核查中")]
    Repudiated,

    /// <summary>The bureau found that the institution did not issue it.</summary>
    [Display(Name = "否认属实")]
    Disowned,
}

/// <summary>Which tasks a report answers: one row for each.</summary>
[Article("5.3(2)3")]
public sealed class ReportTask : IAtSite
{
    public Guid InstitutionId { get; set; }

    public string Office { get; set; } = "";

    public string Task { get; set; } = "";

    public string Report { get; set; } = "";
}
