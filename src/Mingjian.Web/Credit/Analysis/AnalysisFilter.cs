using System.ComponentModel.DataAnnotations;
using Mingjian.Credit;

namespace Mingjian.Web.Credit.Analysis;

/// <summary>What of the analysis is asked for; it stands in the address, and the export asks the same.</summary>
public sealed class AnalysisFilter
{
    public int? Year { get; init; }

    public MoveDirection? Move { get; init; }

    /// <summary>Code of the official indicator whose means by district are compared; empty for all together.</summary>
    public string? Indicator { get; init; }

    /// <summary>Which table the export gives.</summary>
    public AnalysisTable Table { get; init; }
}

public enum AnalysisTable
{
    [Display(Name = "历年分布")]
    Years,

    [Display(Name = "区县分布")]
    Offices,

    [Display(Name = "服务类别分布")]
    Services,

    [Display(Name = "等级升降")]
    Moves,

    [Display(Name = "扣分来源")]
    Drivers,

    [Display(Name = "区县尺度")]
    Fairness,
}

public enum MoveDirection
{
    [Display(Name = "上升")]
    Up,

    [Display(Name = "下降")]
    Down,

    [Display(Name = "进出不予评定")]
    NotRated,
}

/// <summary>An institution whose result is another than the year before.</summary>
public sealed class MoveRow
{
    public required Guid InstitutionId { get; init; }

    public required string Number { get; init; }

    public required string Name { get; init; }

    public required string Office { get; init; }

    public required Grade? Before { get; init; }

    public required Grade? After { get; init; }

    public required string ScoreBefore { get; init; }

    public required string ScoreAfter { get; init; }

    public required long Order { get; init; }

    public static string Words(Grade? grade) => grade?.ToString() ?? "不予评定";
}

/// <summary>How many went from one result to another.</summary>
public sealed record MoveCount(Grade? Before, Grade? After, int Count);

/// <summary>What one indicator came to.</summary>
/// <param name="Points">In points.</param>
public sealed record DriverRow(
    string Indicator,
    string Name,
    string Dimension,
    string Kind,
    bool IsOfficial,
    bool Deducts,
    decimal Points,
    int Hit,
    int Applied,
    int Lines
);

/// <summary>How much was deducted a head where an office leads, on findings of officers and on the system's data.</summary>
public sealed record FairnessRow(
    string Office,
    string Label,
    int Members,
    int Hit,
    decimal Official,
    decimal Automatic
);
