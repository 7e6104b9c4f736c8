using Mingjian.Activities.Avoidance;
using Mingjian.Activities.Codes;
using Mingjian.Regulation;

namespace Mingjian.Activities.Rows;

/// <summary>委托: who asked for the work, on what terms, and about whom.</summary>
[Article("5.3(2)1", "4")]
public sealed class Commission : ActivityRow
{
    public string ClientName { get; set; } = "";

    /// <summary>统一社会信用代码; empty for a private person.</summary>
    public string? ClientCode { get; set; }

    public ClientKind ClientKind { get; set; }

    /// <summary>合同编号.</summary>
    public string Contract { get; set; } = "";

    public DateOnly SignedOn { get; set; }

    /// <summary>First day of the term for which the work is commissioned.</summary>
    public DateOnly From { get; set; }

    /// <summary>Last day of that term, inclusive.</summary>
    public DateOnly To { get; set; }

    /// <summary>元, as written.</summary>
    public string? Amount { get; set; }

    /// <summary>被测单位: code and name of each, separated by 、.</summary>
    public string Subjects { get; set; } = "";

    /// <summary>Digest of the contract's file.</summary>
    public string? FileDigest { get; set; }

    /// <summary>受理情况 under article 4: set by the system, never handed in.</summary>
    public CommissionAcceptance Acceptance { get; set; }
}

/// <summary>Whom a commission is about: one row for each, so that article 4 is one look-up.</summary>
[Article("4")]
public sealed class CommissionSubject : IOfInstitution
{
    public Guid InstitutionId { get; set; }

    public string Commission { get; set; } = "";

    public string SubjectCode { get; set; } = "";

    public string SubjectName { get; set; } = "";
}

/// <summary>监测任务.</summary>
[Article("5.3(2)1")]
public sealed class MonitoringTask : ActivityRow
{
    public string Commission { get; set; } = "";

    public Purpose Purpose { get; set; }

    public string SubjectName { get; set; } = "";

    /// <summary>统一社会信用代码 of the 被测单位; empty where there is none (environmental quality, private persons).</summary>
    public string? SubjectCode { get; set; }

    public DateOnly PlannedFrom { get; set; }

    public DateOnly PlannedTo { get; set; }

    /// <summary>Digest of the plan's file (监测方案).</summary>
    public string? FileDigest { get; set; }

    /// <summary>Why it ended without a report.</summary>
    public string? ClosedReason { get; set; }
}

/// <summary>点位: where is measured.</summary>
[Article("5.3(2)2")]
public sealed class SamplingPoint : ActivityRow
{
    public string Task { get; set; } = "";

    /// <summary>排污许可口编号 or the like: DW001, DA003, 厂界N1.</summary>
    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    public Matrix Matrix { get; set; }

    /// <summary>Degrees in WGS-84 (CGCS2000 is the same to centimetres); GCJ-02 is converted.</summary>
    public double Longitude { get; set; }

    public double Latitude { get; set; }

    /// <summary>As the institution gave them, in <see cref="GivenIn"/>.</summary>
    public double GivenLongitude { get; set; }

    public double GivenLatitude { get; set; }

    /// <summary>The system in which the institution gave them.</summary>
    public CoordinateSystem GivenIn { get; set; }

    /// <summary>执行标准.</summary>
    public string? Standard { get; set; }
}

/// <summary>监测方案的一行: how often an item is to be measured at a point.</summary>
[Article("5.3(2)1")]
public sealed class PlanItem : ActivityRow
{
    public string Task { get; set; } = "";

    public string Point { get; set; } = "";

    public string Item { get; set; } = "";

    public int Days { get; set; }

    public int TimesADay { get; set; }
}
