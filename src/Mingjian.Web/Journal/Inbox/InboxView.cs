using System.ComponentModel.DataAnnotations;

namespace Mingjian.Web.Journal.Inbox;

/// <summary>What of the inbox is shown.</summary>
public enum InboxView
{
    [Display(Name = "未读")]
    Unread,

    [Display(Name = "有期限、未办")]
    Pending,

    [Display(Name = "已办")]
    Done,
}
