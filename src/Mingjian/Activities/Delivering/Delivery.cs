using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;

namespace Mingjian.Activities.Delivering;

/// <summary>
/// 报送: records handed in together, whichever way they came. It is stored with them in one transaction and journalled as one fact
/// with the digest of its canonical text.
/// </summary>
[Article("5.3(2)")]
public sealed class Delivery : Aggregate, IHoldsFiles
{
    public Guid DeliveryId { get; init; } = Guid.CreateVersion7();

    public required Guid InstitutionId { get; init; }

    public required DeliveryWay Way { get; init; }

    public required DateTime ReceivedAt { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>Who handed it in: a person's name, or the name of the key that a program used.</summary>
    public required string PersonName { get; init; }

    /// <summary>The caller's own key for this delivery: the same key again gets the same answer.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>SHA-256 of what came under <see cref="IdempotencyKey"/>: another content under the same key is refused.</summary>
    public string? RequestDigest { get; init; }

    /// <summary>SHA-256 of the canonical text of all records that were stored.</summary>
    public string ContentDigest { get; private set; } = "";

    public int Added { get; private set; }

    public int Revised { get; private set; }

    public int Unchanged { get; private set; }

    public int Refused { get; private set; }

    public int Warnings { get; private set; }

    public int Records => Added + Revised + Unchanged + Refused;

    /// <summary>The answer that was given, as JSON, so that the same key gets it again; empty without a key.</summary>
    public string Answer { get; set; } = "";

    /// <summary>The files that its records name by digest.</summary>
    public IReadOnlyList<Attachment> Files { get; init; } = [];

    public IEnumerable<Attachment> HeldFiles => Files;

    /// <summary>Counts what became of the records.</summary>
    [Article("5.3(2)")]
    public void Close(DeliveryCount count, string contentDigest)
    {
        (Added, Revised, Unchanged, Refused, Warnings) = count;
        ContentDigest = contentDigest;

        if (count.Stored > 0)
        {
            Record(new RecordsDelivered(InstitutionId, DeliveryId, Way, count, contentDigest));
        }
    }
}

/// <summary>What became of the records of a delivery.</summary>
public sealed record DeliveryCount(int Added, int Revised, int Unchanged, int Refused, int Warnings)
{
    public int Stored => Added + Revised;
}

/// <summary>报送方式.</summary>
public enum DeliveryWay
{
    [Display(Name = "在线填报")]
    Form,

    [Display(Name = "Excel 导入")]
    Workbook,

    [Display(Name = "接口推送")]
    Api,

    [Display(Name = "现场终端")]
    Phone,
}

/// <summary>What was said of a record when it was taken in, and is kept with it: never silently accepted, never silently lost.</summary>
public sealed class RecordRemark : IAtSite
{
    public Guid RecordRemarkId { get; init; } = Guid.CreateVersion7();

    public required Guid InstitutionId { get; init; }

    public required string Office { get; init; }

    public required Guid DeliveryId { get; init; }

    public required RecordKind Kind { get; init; }

    public required string Number { get; init; }

    public required int Revision { get; init; }

    public string? Field { get; init; }

    public required string Code { get; init; }

    public required string Clause { get; init; }

    public required string Message { get; init; }

    /// <summary>Beijing day on which it came.</summary>
    public required DateOnly Day { get; init; }
}

/// <summary>A person or a device at work: who or what, from when until when, for which record.</summary>
public sealed class WorkEvent : IAtSite
{
    public Guid WorkEventId { get; init; } = Guid.CreateVersion7();

    public required Guid InstitutionId { get; init; }

    public required string Office { get; init; }

    public required WorkerKind Worker { get; init; }

    /// <summary>A person's name, or a device's serial number.</summary>
    public required string Who { get; init; }

    public required DateTime From { get; init; }

    public required DateTime To { get; init; }

    public required RecordKind Kind { get; init; }

    public required string Number { get; init; }
}

public enum WorkerKind
{
    [Display(Name = "人员")]
    Person,

    [Display(Name = "设备")]
    Device,
}
