using Mingjian.Credit.Corrections;

namespace Mingjian.Web.Portal.Credit.Corrections;

/// <summary>What both lists of 纠错 are asked for: the public one and the officers'.</summary>
public static class CorrectionAsk
{
    /// <param name="corrections">Those that the reader may see.</param>
    /// <param name="q">The number of the report, the number of the institution, or a part of its name.</param>
    /// <param name="stage">Only those at this stage.</param>
    public static IQueryable<Correction> Asked(
        this IQueryable<Correction> corrections,
        string? q,
        CorrectionStage? stage
    )
    {
        if (q?.Trim() is { Length: > 0 } word)
        {
            corrections = corrections.Where(c =>
                c.Number == word || c.InstitutionNumber == word || c.InstitutionName.Contains(word)
            );
        }

        return stage is { } only ? corrections.Where(c => c.Stage == only) : corrections;
    }
}
