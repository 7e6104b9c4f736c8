using Mingjian.Regulation;

namespace Mingjian.Activities.Hooks;

/// <summary>What is refused of addresses that are told of outcomes.</summary>
public static class WebhookRules
{
    public static readonly Rule NotHttps = new(
        "ACTIVITIES-HOOK-1",
        "",
        $"请填写以 https:// 开头的完整地址，不超过 {Webhook.LongestAddress} 个字符，不含用户名、口令和“#”，例如 https://lims.example.cn/mingjian。"
    );

    public static readonly Rule PrivateAddress = new(
        "ACTIVITIES-HOOK-2",
        "",
        "这个地址在本机或内部网络，系统不能访问。请填写互联网上可以访问的地址；确需使用专线内的地址，请联系市生态环境局配置。"
    );

    public static readonly Rule NeedsEvent = new(
        "ACTIVITIES-HOOK-3",
        "",
        "请至少选择一种要通知的结果。"
    );

    public static readonly Rule TooMany = new(
        "ACTIVITIES-HOOK-4",
        "",
        $"本机构登记的地址已有 {Webhook.Most} 个，请先撤销不再使用的地址。"
    );

    public static readonly Rule NotOpen = new(
        "ACTIVITIES-HOOK-5",
        "",
        "这个地址没有在使用中，不能暂停。"
    );

    public static readonly Rule NotPaused = new(
        "ACTIVITIES-HOOK-6",
        "",
        "这个地址没有暂停，不必恢复。"
    );

    public static readonly Rule RevokedAlready = new(
        "ACTIVITIES-HOOK-7",
        "",
        "这个地址已经撤销，不能再使用。需要时请重新登记。"
    );

    public static readonly Rule RevokeNeedsReason = new(
        "ACTIVITIES-HOOK-8",
        "",
        "请填写撤销的原因，它会记入办理记录。"
    );

    public static readonly Rule StillWaiting = new(
        "ACTIVITIES-HOOK-9",
        "",
        "这条回调还没有结束尝试，到时会自动发送，不必重发。"
    );
}
