using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;

namespace Mingjian.Credit.Replies;

[Display(Name = "公开机构回应")]
public sealed record ReplyWritten(Guid Stream, string Text) : IPublicFact;

[Display(Name = "撤回机构回应")]
public sealed record ReplyWithdrawn(Guid Stream) : IPublicFact;
