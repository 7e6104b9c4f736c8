using Mingjian.Credit.Facts;
using Mingjian.Regulation;

namespace Mingjian.Credit.Ratings;

/// <summary>One of the eight grounds of direct D (17), as a verified fact has it.</summary>
/// <param name="Clause">17(1) to 17(8).</param>
/// <param name="Indicator">Code of the veto indicator, VT01 to VT08.</param>
[Article("17(1)", "17(2)", "17(3)", "17(4)", "17(5)", "17(6)", "17(7)", "17(8)")]
public sealed record DirectGround(string Clause, string Indicator, string Name)
{
    /// <summary>17(7) needs the correction order, its delivery and the record of refusal.</summary>
    private const string Refusal = "17(7)";
    private const int RefusalPapers = 3;

    /// <exception cref="RuleBroken">The fact is not verified, or is no ground of 17.</exception>
    public static DirectGround Of(VerifiedFact fact)
    {
        Require(fact.Stage == FactStage.Verified, RatingsRules.FactNotVerified);
        return
            fact.Fits.Select(fit => FactKinds.Of(fit.Kind)).FirstOrDefault(kind => kind.IsVeto)
                is { } kind
            ? new(kind.Clause, $"VT0{kind.Clause["17(".Length]}", kind.Name)
            : throw new RuleBroken(RatingsRules.NoGround);
    }

    /// <exception cref="RuleBroken">A legal document is missing.</exception>
    public void RequirePapers(IReadOnlyCollection<Attachment> papers)
    {
        Require(papers.Count > 0, RatingsRules.LegalDocumentNeeded);
        Require(
            Clause != Refusal || papers.Count >= RefusalPapers,
            RatingsRules.RefusalPapersNeeded
        );
    }

    private static void Require(bool holds, Rule rule)
    {
        if (!holds)
        {
            throw new RuleBroken(rule);
        }
    }
}
