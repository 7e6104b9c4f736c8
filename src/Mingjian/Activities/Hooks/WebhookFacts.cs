using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;

namespace Mingjian.Activities.Hooks;

[Display(Name = "登记结果回调地址")]
public sealed record WebhookRegistered(
    Guid Stream,
    Guid WebhookId,
    string Address,
    IReadOnlyList<WebhookEvent> Events
) : IFact
{
    Guid? IFact.About => WebhookId;
}

[Display(Name = "暂停结果回调")]
public sealed record WebhookPaused(Guid Stream, Guid WebhookId, string Address) : IFact
{
    Guid? IFact.About => WebhookId;
}

[Display(Name = "恢复结果回调")]
public sealed record WebhookResumed(Guid Stream, Guid WebhookId, string Address) : IFact
{
    Guid? IFact.About => WebhookId;
}

[Display(Name = "撤销结果回调地址")]
public sealed record WebhookRevoked(Guid Stream, Guid WebhookId, string Address) : IFact
{
    Guid? IFact.About => WebhookId;
}

/// <summary>Somebody asked to send one event once more.</summary>
[Display(Name = "重发结果回调")]
public sealed record WebhookResent(
    Guid Stream,
    Guid WebhookId,
    string Address,
    WebhookEvent Event,
    Guid MessageId
) : IFact
{
    Guid? IFact.About => WebhookId;
}

/// <summary>Somebody tried the receiver.</summary>
[Display(Name = "测试结果回调")]
public sealed record WebhookTested(Guid Stream, Guid WebhookId, string Address) : IFact
{
    Guid? IFact.About => WebhookId;
}
