using Mingjian.Credit.Indicators.UseCases;

namespace Mingjian.Web.Credit.Console.Indicators;

/// <summary>What may be done with a version on its page.</summary>
public sealed record SetActs(
    ProposeIndicatorSet Propose,
    ApproveIndicatorSet Approve,
    ReturnIndicatorSet Return,
    DiscardIndicatorSet Discard
);
