using Mingjian.Activities.Codes;
using Mingjian.Regulation;

namespace Mingjian.Activities.Rows;

/// <summary>分析批: what one analyst measured in one go on one instrument.</summary>
[Article("5.3(2)2")]
public sealed class AnalysisBatch : ActivityRow
{
    public string Item { get; set; } = "";

    public string Method { get; set; } = "";

    public string Analyst { get; set; } = "";

    /// <summary>Serial number.</summary>
    public string Equipment { get; set; } = "";

    public DateTime StartedAt { get; set; }

    public DateTime EndedAt { get; set; }

    /// <summary>Digests of the raw files, separated by 、.</summary>
    public string? RawFiles { get; set; }
}

/// <summary>监测结果: one item of one sample. Its number is sample and item, joined by |.</summary>
[Article("5.3(2)2")]
public sealed class Result : ActivityRow
{
    public string Sample { get; set; } = "";

    public string Item { get; set; } = "";

    public string Method { get; set; } = "";

    /// <summary>The value with its digits: 3.10 stays 3.10.</summary>
    public string Value { get; set; } = "";

    public Qualifier Qualifier { get; set; }

    public string Unit { get; set; } = "";

    /// <summary>检出限, in the same unit, as written.</summary>
    public string? DetectionLimit { get; set; }

    public string? Batch { get; set; }

    public string? Analyst { get; set; }

    public string? Equipment { get; set; }

    public DateTime? StartedAt { get; set; }

    public DateTime? EndedAt { get; set; }

    /// <summary>Who did it instead, when it was subcontracted.</summary>
    public string? Subcontractor { get; set; }
}

/// <summary>质控.</summary>
[Article("5.3(2)2")]
public sealed class QualityControl : ActivityRow
{
    public string Batch { get; set; } = "";

    public QualityControlKind Kind { get; set; }

    public string? Sample { get; set; }

    public string Value { get; set; } = "";

    /// <summary>Second value of a pair, or the certified one.</summary>
    public string? Expected { get; set; }

    public string Unit { get; set; } = "";
}
