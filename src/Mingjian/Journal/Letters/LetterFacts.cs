using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;

namespace Mingjian.Journal.Letters;

/// <summary>拟制文书: drawn up and numbered.</summary>
/// <param name="Digest">Of the letter of record, as in every fact here.</param>
[Display(Name = "拟制文书")]
public sealed record LetterPrepared(
    Guid Stream,
    Guid LetterId,
    Guid? CaseId,
    string Number,
    string Title,
    string Digest
) : IOfficeFact
{
    Guid? IFact.About => CaseId;
}

/// <summary>重新生成文书 under the same number.</summary>
[Display(Name = "重新生成文书")]
public sealed record LetterRedrafted(
    Guid Stream,
    Guid LetterId,
    Guid? CaseId,
    string Number,
    string Title,
    string Before,
    string After
) : IOfficeFact
{
    Guid? IFact.About => CaseId;
}

/// <summary>附上盖章件.</summary>
[Display(Name = "附上盖章件")]
public sealed record LetterSealed(
    Guid Stream,
    Guid LetterId,
    Guid? CaseId,
    string Number,
    string Title,
    string FileName,
    string Digest
) : IOfficeFact
{
    Guid? IFact.About => CaseId;
}

/// <summary>发出文书: to the institution's inbox, and by e-mail where there is a server.</summary>
[Display(Name = "发出文书")]
public sealed record LetterSent(
    Guid Stream,
    Guid LetterId,
    Guid? CaseId,
    string Number,
    string Title,
    string Digest,
    string? PrintedDigest,
    string? SealedDigest
) : IFact
{
    Guid? IFact.About => CaseId;
}

/// <summary>作废文书 before it was sent.</summary>
[Display(Name = "作废文书")]
public sealed record LetterVoided(
    Guid Stream,
    Guid LetterId,
    Guid? CaseId,
    string Number,
    string Title,
    string Reason
) : IOfficeFact
{
    Guid? IFact.About => CaseId;
}
