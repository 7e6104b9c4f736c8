using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;

namespace Mingjian.Credit.Corrections;

/// <summary>What was written stays out of the fact.</summary>
[Display(Name = "收到纠错")]
public sealed record ErrorReported(
    Guid Stream,
    Guid CorrectionId,
    string Number,
    CorrectionSubject Subject,
    string Datum
) : IPublicFact
{
    Guid? IFact.About => CorrectionId;
}

[Display(Name = "答复纠错")]
public sealed record ErrorAnswered(
    Guid Stream,
    Guid CorrectionId,
    string Number,
    CorrectionOutcome Outcome,
    string Answer
) : IPublicFact
{
    Guid? IFact.About => CorrectionId;
}
