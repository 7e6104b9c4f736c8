using System.ComponentModel.DataAnnotations;
using Mingjian.Activities.Avoidance;
using Mingjian.Activities.Records;
using Mingjian.Regulation;

namespace Mingjian.Activities.Delivering;

/// <summary>What became of one record.</summary>
/// <param name="Place">Where it stood in what was handed in.</param>
public sealed record RecordOutcome(
    RecordKind Kind,
    string Number,
    string Place,
    RecordState State,
    IReadOnlyList<Remark> Remarks
);

public enum RecordState
{
    [Display(Name = "新增")]
    Added,

    [Display(Name = "修订")]
    Revised,

    /// <summary>The same was there already.</summary>
    [Display(Name = "无变化")]
    Unchanged,

    [Display(Name = "未接收")]
    Refused,
}

/// <summary>A checked delivery: every record with what became, or would become, of it.</summary>
public sealed class Intake
{
    public required IReadOnlyList<TakenRecord> Records { get; init; }

    /// <summary>The institution's own files that its records name.</summary>
    public IReadOnlyList<Attachment> Files { get; init; } = [];

    /// <summary>What the commissions among them mean under article 4.</summary>
    public FoundConflicts Conflicts { get; init; } = FoundConflicts.None;

    public IEnumerable<RecordOutcome> Outcomes => Records.Select(r => r.Outcome);

    public DeliveryCount Count =>
        new(
            Of(RecordState.Added),
            Of(RecordState.Revised),
            Of(RecordState.Unchanged),
            Of(RecordState.Refused),
            Records.Sum(r => r.Read.Remarks.Count(remark => !remark.Refuses))
        );

    private int Of(RecordState state) => Records.Count(r => r.State == state);
}

/// <summary>A record that was read and checked.</summary>
/// <param name="Before">Its row as it is stored now.</param>
public sealed record TakenRecord(ReadRecord Read, RecordState State, Rows.ActivityRow? Before)
{
    public RecordOutcome Outcome =>
        new(Read.Type.Kind, Read.Row.Number, Read.Raw.Place, State, Read.Remarks);
}
