namespace Mingjian.Credit.Evaluating;

/// <summary>Where the pages of the evaluation are: for messages, which are written below the web.</summary>
public static class EvaluatingPaths
{
    public const string Evaluations = "/console/credit/evaluations";

    public const string OwnEvaluations = "/institution/credit/evaluations";

    public static string Evaluation(Guid evaluationId) => $"{Evaluations}/{evaluationId}";

    public static string Proposals(Guid evaluationId) => $"{Evaluations}/{evaluationId}/proposals";

    public static string Decide(Guid evaluationId) => $"{Evaluations}/{evaluationId}/decide";

    public static string Member(Guid memberId) => $"/console/credit/evaluation-members/{memberId}";

    /// <summary>The institution's own page of its part.</summary>
    public static string Own(Guid memberId) => $"{OwnEvaluations}/{memberId}";
}
