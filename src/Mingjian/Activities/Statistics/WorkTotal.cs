using Mingjian.Activities.Codes;
using Mingjian.Regulation;

namespace Mingjian.Activities.Statistics;

/// <summary>
/// 统计数: what one institution did in one month in one district for one purpose and of one type. Never entered, always counted from
/// the records by <see cref="WorkCounter"/>; nothing but statistics reads it.
/// </summary>
[Article("5.3(2)")]
public sealed class WorkTotal : IAtSite
{
    public Guid WorkTotalId { get; init; } = Guid.CreateVersion7();

    public required Guid InstitutionId { get; init; }

    /// <summary>District of the site; empty when it is not known.</summary>
    public required string Office { get; init; }

    public required int Year { get; init; }

    /// <summary>1 to 12.</summary>
    public required int Month { get; init; }

    public required Purpose Purpose { get; init; }

    /// <summary><c>null</c> for a task without a point.</summary>
    public required ActivityType? Activity { get; init; }

    /// <summary>Planned to begin in the month.</summary>
    public int Tasks { get; set; }

    /// <summary>Teams at sites, of monitoring and of operation and maintenance.</summary>
    public int Visits { get; set; }

    public int Samples { get; set; }

    public int Results { get; set; }

    /// <summary>Issued in the month, whatever became of them later.</summary>
    public int Reports { get; set; }

    /// <summary>Parts whose clock began in the month (报送时限).</summary>
    public int Duties { get; set; }

    /// <summary>Of <see cref="Duties"/>: came after its time.</summary>
    public int Late { get; set; }

    /// <summary>Of <see cref="Duties"/>: its time is over and it has not come.</summary>
    public int Missing { get; set; }

    /// <summary>Of <see cref="Duties"/>: has not come and has time left.</summary>
    public int Pending { get; set; }

    /// <summary>Of <see cref="Tasks"/>: answered by a report.</summary>
    public int Reported { get; set; }

    /// <summary>Of <see cref="Reported"/>: a link of the chain is not there (<see cref="ChainParts"/>).</summary>
    public int Incomplete { get; set; }

    /// <summary>Measurements that the plans of <see cref="Tasks"/> ask for.</summary>
    public int Planned { get; set; }

    /// <summary>Of <see cref="Planned"/>: with a result.</summary>
    public int Done { get; set; }
}

/// <summary>统计数 of one item (监测项目).</summary>
[Article("5.3(2)2")]
public sealed class ItemTotal : IAtSite
{
    public Guid ItemTotalId { get; init; } = Guid.CreateVersion7();

    public required Guid InstitutionId { get; init; }

    public required string Office { get; init; }

    public required int Year { get; init; }

    /// <summary>1 to 12.</summary>
    public required int Month { get; init; }

    public required Purpose Purpose { get; init; }

    public required ActivityType? Activity { get; init; }

    public required string Item { get; init; }

    public int Results { get; set; }

    /// <summary>Of <see cref="Results"/>: came after the time of the report that they belong to.</summary>
    public int Late { get; set; }

    /// <inheritdoc cref="WorkTotal.Planned"/>
    public int Planned { get; set; }

    /// <inheritdoc cref="WorkTotal.Done"/>
    public int Done { get; set; }
}

/// <summary>Up to when an institution's work was counted.</summary>
public sealed class WorkCount : IOfInstitution
{
    public required Guid InstitutionId { get; init; }

    /// <summary>Deliveries received before it are in the totals.</summary>
    public required DateTime CountedAt { get; set; }

    /// <summary>First year in which something is late, missing or not yet due: the clock changes it without a delivery.</summary>
    public int? OpenSince { get; set; }
}
