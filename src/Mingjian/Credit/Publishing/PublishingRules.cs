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

    public static Rule NoSuchShareMove(ShareStage from, ShareStage to) =>
        new(
            "CREDIT-20-5",
            "20",
            $"该数据包当前为“{from.Text()}”，不能变为“{to.Text()}”。请刷新页面查看最新状态。"
        );
}
