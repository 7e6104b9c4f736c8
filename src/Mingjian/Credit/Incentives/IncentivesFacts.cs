using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;

namespace Mingjian.Credit.Incentives;

[Display(Name = "登记激励措施")]
public sealed record IncentiveAdded(Guid Stream, Guid IncentiveId, IncentiveTerms Terms)
    : IPublicFact
{
    Guid? IFact.About => IncentiveId;
}

[Display(Name = "修改激励措施")]
public sealed record IncentiveChanged(
    Guid Stream,
    Guid IncentiveId,
    IncentiveTerms Before,
    IncentiveTerms After
) : IPublicFact
{
    Guid? IFact.About => IncentiveId;
}

[Display(Name = "终止激励措施")]
public sealed record IncentiveEnded(
    Guid Stream,
    Guid IncentiveId,
    string Title,
    DateOnly Last,
    string Reason
) : IPublicFact
{
    Guid? IFact.About => IncentiveId;
}
