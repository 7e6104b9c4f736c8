using Mingjian.Credit.Indicators;
using Mingjian.Regulation;

namespace Mingjian.Credit.Analysis;

/// <summary>
/// What one indicator came to in an evaluation at the institutions that one office leads, of one kind of services: so that the analysis
/// reads sums and no results. Written whenever an evaluation is computed or decided; never the basis of a grade.
/// </summary>
[Article("14.1")]
public sealed class IndicatorTotal
{
    /// <summary>Points are kept in millionths, each sum cut downward.</summary>
    public const int Unit = 1_000_000;

    public Guid IndicatorTotalId { get; init; } = Guid.CreateVersion7();

    public required Guid EvaluationId { get; init; }

    /// <summary>Code of the office that leads (I-09).</summary>
    public required string Office { get; init; }

    /// <summary>监测、运维 or both, as the published table shows it.</summary>
    public required string Services { get; init; }

    /// <summary>Code of the indicator; <see cref="Name"/> and <see cref="Dimension"/> as the set of the evaluation has them.</summary>
    public required string Indicator { get; init; }

    public required string Name { get; init; }

    public required string Dimension { get; init; }

    public required IndicatorKind Kind { get; init; }

    /// <summary>It rests on what officers found (认定文书), not on the system's data.</summary>
    public required bool IsOfficial { get; init; }

    /// <summary>Rated institutions of the office and services.</summary>
    public required int Members { get; init; }

    /// <summary>Of them those to which the indicator applied.</summary>
    public required int Applied { get; init; }

    /// <summary>Of them those at which it counted.</summary>
    public required int Hit { get; init; }

    /// <summary>What counted: facts, or lines measured.</summary>
    public required int Lines { get; init; }

    /// <summary>Points deducted (or added by a bonus) after the indicator's cap, in millionths.</summary>
    public required long Points { get; init; }
}
