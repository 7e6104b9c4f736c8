using Mingjian.Credit.Evaluating;

namespace Mingjian.Web.Credit;

/// <summary>Addresses of the yearly evaluation.</summary>
public static class EvaluationLinks
{
    public const string All = EvaluatingPaths.Evaluations;
    public const string Own = EvaluatingPaths.OwnEvaluations;
    public const string WhatIf = "/console/credit/what-if";

    public static string Evaluation(Guid evaluationId) => EvaluatingPaths.Evaluation(evaluationId);

    public static string Inclusion(Guid evaluationId) => $"{Evaluation(evaluationId)}/inclusion";

    public static string Proposals(Guid evaluationId) => EvaluatingPaths.Proposals(evaluationId);

    public static string Decide(Guid evaluationId) => EvaluatingPaths.Decide(evaluationId);

    public static string Changes(Guid evaluationId) => $"{Evaluation(evaluationId)}/changes";

    public static string LateFacts(Guid evaluationId) => $"{Evaluation(evaluationId)}/late";

    public static string Compare(Guid evaluationId) => $"{Evaluation(evaluationId)}/compare";

    public static string Recompute(Guid evaluationId) => $"{Evaluation(evaluationId)}/recompute";

    public static string Export(Guid evaluationId) => $"{Evaluation(evaluationId)}/members.csv";

    public static string Workbook(Guid evaluationId) => $"{Evaluation(evaluationId)}/members.xlsx";

    public static string Member(Guid memberId) => EvaluatingPaths.Member(memberId);

    public static string OwnMember(Guid memberId) => EvaluatingPaths.Own(memberId);
}
