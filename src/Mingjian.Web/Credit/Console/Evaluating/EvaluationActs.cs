using Mingjian.Credit.Evaluating.UseCases;

namespace Mingjian.Web.Credit.Console.Evaluating;

/// <summary>The steps that the page of one evaluation carries out.</summary>
public sealed record EvaluationActs(
    FreezeEvaluation Freeze,
    ComputeEvaluation Compute,
    PreviewEvaluation Preview,
    CloseProposals Close,
    CancelEvaluation Cancel
);
