using Mingjian.Regulation;

namespace Mingjian.Listing.Checking;

/// <summary>完备性检查: whether the papers of an application are whole and plausible on a day, field by field.</summary>
[Article("5.3(1)")]
public sealed record Completeness(IReadOnlyList<Finding> Findings)
{
    public bool MayBeSigned => !Findings.Any(finding => finding.Blocks);

    public IEnumerable<Finding> Blocking => Findings.Where(finding => finding.Blocks);

    public IEnumerable<Finding> Of(PaperStep step) =>
        Findings.Where(finding => finding.Step == step);

    public IEnumerable<Finding> Of(string field) =>
        Findings.Where(finding => finding.Field == field);

    public static Completeness Of(ApplicationPapers papers, CheckedAgainst against, DateOnly today)
    {
        var all = new List<Finding>();
        CheckBasics.Run(papers, new(PaperStep.Basics, all));
        CheckLicence.Run(papers.Licence, against.Offices, today, new(PaperStep.Licence, all));
        CheckPlaces.Run(papers, against.Offices, today, new(PaperStep.Places, all));

        if (papers.Services.HasFlag(Services.Monitoring))
        {
            CheckCma.Run(papers, against.Counts, today, new(PaperStep.Cma, all));
        }

        CheckKeyPersonnel.Run(papers, today, new(PaperStep.KeyPersonnel, all));
        CheckLists.Staff(against.Counts, new(PaperStep.Staff, all));
        CheckLists.Equipment(against.Counts, new(PaperStep.Equipment, all));
        CheckExtra.Run(papers, against.Definitions, today, new(PaperStep.Extra, all));
        CheckCommitment.Run(papers.Commitment, new(PaperStep.Commitment, all));

        return new(all);
    }
}
