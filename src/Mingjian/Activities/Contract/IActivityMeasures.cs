using Mingjian.Listing.Contract;

namespace Mingjian.Activities.Contract;

/// <summary>What 信用 counts of the 监测活动, of one institution or of all at once: the number of queries is the same.</summary>
public interface IActivityMeasures
{
    /// <summary>Institutions of which nothing is known in the period are left out.</summary>
    Task<IReadOnlyList<ActivityMeasure>> ReadAsync(AskedPeriod asked, CancellationToken stop);

    /// <summary>What became certain in the period and may count against an institution.</summary>
    Task<IReadOnlyList<ActivityMatter>> MattersAsync(AskedPeriod asked, CancellationToken stop);

    /// <summary>When the institution handed in last: until then its measures of finished days cannot change.</summary>
    Task<DateTime?> LastDeliveryAsync(Guid institutionId, CancellationToken stop);
}

/// <summary>What an institution did in a period, in numbers.</summary>
public sealed record ActivityMeasure
{
    public required Guid InstitutionId { get; init; }

    /// <summary>Tasks whose work at a site began in the period, and 运维 visits planned in it; how many were reported before.</summary>
    public PartOf ReportedBefore { get; init; } = PartOf.Nothing;

    /// <summary>现场作业 of the period, and how many with all key information.</summary>
    public PartOf CompleteRecords { get; init; } = PartOf.Nothing;

    /// <summary>Reports issued in the period, and how many came within the days that the setting allows.</summary>
    public PartOf ReportsInTime { get; init; } = PartOf.Nothing;

    /// <summary>A commission's term runs in the period.</summary>
    public bool HasCommission { get; init; }

    /// <summary>A task, a visit or a report of the period was handed in.</summary>
    public bool HasReported { get; init; }

    /// <summary>Business took place, reported or not.</summary>
    public bool HasBusiness => HasCommission || HasReported;
}

/// <summary>Something that the records tell against an institution.</summary>
/// <param name="Key">Names it within the institution and kind, the same at each reading.</param>
/// <param name="On">The day on which it happened.</param>
/// <param name="Record">Number of the report, task, station or commission that it is about.</param>
public sealed record ActivityMatter(
    Guid InstitutionId,
    ActivityMatterKind Kind,
    string Key,
    DateOnly On,
    string Title,
    string Detail,
    string Record
);

public enum ActivityMatterKind
{
    /// <summary>报告要素: no valid signature, or one file under two numbers.</summary>
    DefectiveReport,

    /// <summary>Results outside the accredited scope, or issued without a valid certificate.</summary>
    OutOfScopeReport,

    /// <summary>Unregistered people, unregistered or expired devices, or too few people: once for a task.</summary>
    PeopleOrEquipment,

    /// <summary>A 运维 visit reported too late, or planned and never made.</summary>
    ServiceRecordLate,

    /// <summary>A comparison whose error is above the setting.</summary>
    ComparisonFailed,

    /// <summary>A fault that was not mended within the hours of the setting.</summary>
    FaultLate,

    /// <summary>Work under a commission that article 4 stands against.</summary>
    ConflictOfInterest,
}
