using Mingjian.Journal.Sealing;
using Mingjian.Regulation;

namespace Mingjian.Journal;

/// <summary>查看个人信息原文: somebody saw a masked value in full, for the reason of the proceeding.</summary>
/// <param name="Subject">The kind of record, as the room names it: <c>listing.staff</c>.</param>
/// <param name="SubjectId">The record.</param>
/// <param name="Whose">Masked name, or what else tells the reader whose value it was.</param>
public sealed record PersonalValueUnmasked(
    Guid Stream,
    string Subject,
    Guid SubjectId,
    PersonalKind Kind,
    string Whose
) : IOfficeFact;
