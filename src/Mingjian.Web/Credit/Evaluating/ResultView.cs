using Mingjian.Credit;

namespace Mingjian.Web.Credit.Evaluating;

/// <summary>A result as a badge: the grade, or the reason for which none is given.</summary>
/// <param name="Veto">Code of the indicator with a ground of 17; empty without.</param>
public sealed record ResultView(
    Grade? Grade,
    NotRatedReason? NotRated,
    bool IsComputed,
    string Veto
);
