using Mingjian.Regulation;

namespace Mingjian.Activities.Delivering;

/// <summary>What is refused of a delivery as a whole.</summary>
public static class DeliveryRules
{
    public static readonly Rule NeverListed = new(
        "ACTIVITIES-DELIVERY-1",
        "5.1",
        "本机构尚未纳入名录，不能报送监测活动信息。请先办理名录申请。"
    );

    public static readonly Rule Empty = new(
        "ACTIVITIES-DELIVERY-2",
        "5.3(2)",
        "没有可以报送的记录，请核对内容。"
    );

    public static readonly Rule KeyUsedForOther = new(
        "ACTIVITIES-DELIVERY-3",
        "5.3(2)",
        "这个幂等键（Idempotency-Key）已经用于另一份内容。重发同一份内容请保持原文不变，新的内容请换一个键。"
    );

    public static Rule TooMany(int most) =>
        new(
            "ACTIVITIES-DELIVERY-4",
            "5.3(2)",
            $"一次最多报送 {most} 条记录，请分批报送，后面的记录未被接收。"
        );
}
