using System.ComponentModel.DataAnnotations;
using Mingjian.Activities.Delivering;
using Mingjian.Regulation;

namespace Mingjian.Activities;

/// <summary>Records of monitoring activities were taken in: how many, and the digest of their canonical text.</summary>
[Display(Name = "报送监测活动信息")]
public sealed record RecordsDelivered(
    Guid Stream,
    Guid DeliveryId,
    DeliveryWay Way,
    DeliveryCount Count,
    string ContentDigest
) : IFact
{
    Guid? IFact.About => DeliveryId;
}
