using Mingjian.Credit.Facts.UseCases;

namespace Mingjian.Web.Credit.Console.Facts;

/// <summary>What the page of one fact may do: verify or not recognise it, answer the institution's statement.</summary>
public sealed record JudgeActs(
    VerifyFact Verify,
    RejectFact Reject,
    DecideFactStatement DecideStatement
);
