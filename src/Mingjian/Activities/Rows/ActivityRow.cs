using Mingjian.Regulation;

namespace Mingjian.Activities.Rows;

/// <summary>
/// One record of a monitoring activity as it stands now. Rows are plain: they come in bulk, and what they were before is kept as
/// <see cref="SupersededRecord"/>. <see cref="Number"/> is the institution's own and names the record within its kind.
/// </summary>
[Article("5.3(2)")]
public abstract class ActivityRow : IAtSite
{
    public Guid InstitutionId { get; set; }

    public string Number { get; set; } = "";

    /// <summary>Office in whose district the site lies (三条), taken down from task, point and station.</summary>
    public string Office { get; set; } = "";

    /// <summary>1 when first handed in; each change counts on.</summary>
    public int Revision { get; set; } = 1;

    /// <summary>Of the record's canonical text: the same record handed in again is known by it.</summary>
    public long Fingerprint { get; set; }

    /// <summary>With which delivery (报送) this revision came.</summary>
    public Guid DeliveryId { get; set; }

    /// <summary>Fields that only some activities have, as canonical JSON; <c>null</c> when there are none.</summary>
    public string? Details { get; set; }
}

/// <summary>How a record was before it was changed: nothing that was handed in is overwritten.</summary>
public sealed class SupersededRecord : IAtSite
{
    public required Guid InstitutionId { get; init; }

    public string Office { get; init; } = "";

    public required RecordKind Kind { get; init; }

    public required string Number { get; init; }

    public required int Revision { get; init; }

    /// <summary>The whole record as canonical JSON.</summary>
    public required string Content { get; init; }

    public required Guid DeliveryId { get; init; }

    public required DateTime SupersededAt { get; init; }
}
