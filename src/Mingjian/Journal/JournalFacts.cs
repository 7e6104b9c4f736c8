using System.ComponentModel.DataAnnotations;
using Mingjian.Journal.Sealing;
using Mingjian.Regulation;

namespace Mingjian.Journal;

/// <summary>查看个人信息原文: somebody saw a masked value in full, for the reason of the proceeding.</summary>
/// <param name="Subject">The kind of record, as the room names it: <c>listing.staff</c>.</param>
/// <param name="SubjectId">The record.</param>
/// <param name="Whose">Masked name, or what else tells the reader whose value it was.</param>
[Display(Name = "查看个人信息原文")]
public sealed record PersonalValueUnmasked(
    Guid Stream,
    string Subject,
    string SubjectId,
    PersonalKind Kind,
    string Whose
) : IOfficeFact;

/// <summary>手动运行任务: an administrator ran a job by hand.</summary>
/// <param name="Done">Whether it succeeded.</param>
[Display(Name = "手动运行任务")]
public sealed record JobRunByHand(Guid Stream, string Job, string Title, DateOnly Day, bool Done)
    : IOfficeFact;

/// <summary>重发邮件: an administrator put a failed mail back into the queue.</summary>
[Display(Name = "重发邮件")]
public sealed record MailRetried(Guid Stream, Guid MailId, string Subject) : IOfficeFact;
