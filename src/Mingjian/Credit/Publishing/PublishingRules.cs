using Mingjian.Regulation;

namespace Mingjian.Credit.Publishing;

/// <summary>What publicity, publication and sharing refuse, with the words the person reads.</summary>
public static class PublishingRules
{
    public static readonly Rule OtherDigest = new(
        "CREDIT-20-4",
        "20",
        "签收的摘要与共享数据包不一致，请重新下载数据包并核对。"
    );
    public static readonly Rule CaptureNeeded = new(
        "CREDIT-18-2",
        "18",
        "公示发布在市生态环境局官网的，请填写网址并上传页面截图。"
    );

    public static readonly Rule NothingFixed = new(
        "CREDIT-20-R2",
        "20",
        "没有已确定而未公布的结果。公示期届满、复核办结后方可公布。"
    );
    public static readonly Rule NoticeOver = new("CREDIT-18-R1", "18", "公示期已届满，不再留痕。");
    public static readonly Rule AcknowledgerNeeded = new(
        "CREDIT-20-R3",
        "20",
        "请填写签收单位或签收人。"
    );

    public static Rule NoSuchShareMove(ShareStage from, ShareStage to) =>
        new(
            "CREDIT-20-5",
            "20",
            $"该数据包当前为“{from.Text()}”，不能变为“{to.Text()}”。请刷新页面查看最新状态。"
        );
}
