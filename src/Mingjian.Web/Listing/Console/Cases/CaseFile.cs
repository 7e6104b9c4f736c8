using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Journal.Letters;
using Mingjian.Journal.Sealing;
using Mingjian.Journal.Timeline;
using Mingjian.Journal.UseCases;
using Mingjian.Listing;
using Mingjian.Listing.Checking;
using Mingjian.Listing.Letters;
using Mingjian.Listing.Signing;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Listing.Console.Cases;

/// <summary>Opens a case with everything an officer needs beside it: a handful of queries, whatever its size.</summary>
public sealed class CaseFile(
    MingjianDb db,
    Desk desk,
    ChinaClock clock,
    LawBook book,
    PersonalData seals,
    ApplicationCheck check,
    RoundDifferences differences,
    TimelineReader timeline
)
{
    /// <exception cref="NotFound">There is none, or it is a draft, or not in the viewer's territory.</exception>
    public async Task<CaseView> OpenAsync(Guid caseId, CancellationToken stop)
    {
        var listingCase = await db
            .ListingCases.AsNoTracking()
            .HandedIn()
            .FindOrRefuseAsync(caseId, stop);
        var law = await book.OnAsync(clock.Today, stop);
        var submissions = await db
            .Submissions.AsNoTracking()
            .Where(s => s.CaseId == caseId)
            .OrderBy(s => s.Round)
            .ToListAsync(stop);
        var application = listingCase as ListingApplication;

        return new()
        {
            Case = listingCase,
            Institution = await db
                .Organisations.Where(o => o.OrganisationId == listingCase.InstitutionId)
                .Select(o => o.Name)
                .SingleAsync(stop),
            Number = await db
                .Institutions.Where(i => i.InstitutionId == listingCase.InstitutionId)
                .Select(i => i.Number)
                .SingleOrDefaultAsync(stop),
            Sections = await SectionsAsync(listingCase, submissions, stop),
            ListDifferences = application is null
                ? []
                : await ListDifferencesAsync(submissions, stop),
            Findings =
                application is null || !listingCase.Stage.IsOpen()
                    ? []
                    : (await check.RunAsync(application, stop)).Findings,
            Changes = listingCase is ChangeFiling filing ? await ChangesAsync(filing, stop) : [],
            Comments = await db
                .FieldComments.AsNoTracking()
                .Where(c => c.CaseId == caseId)
                .OrderBy(c => c.FieldCommentId)
                .ToListAsync(stop),
            Submissions = submissions,
            Letters = await db
                .VisibleLetters.AsNoTracking()
                .Where(l => l.About == caseId)
                .OrderBy(l => l.LetterId)
                .ToListAsync(stop),
            History = await timeline.PageAsync(
                listingCase.InstitutionId,
                about: caseId,
                before: null,
                stop
            ),
            Law = law,
            CorrectionDueOn = law.Term(SettingName.CorrectionDays, law.Today).EndsOn,
            MayCheck = desk.Actor.Duties.Contains(ListingDuties.Check),
            MayDecide = desk.Actor.Duties.Contains(ListingDuties.Decide),
            MayUnmask = desk.Actor.Duties.Contains(ListingDuties.Unmask),
        };
    }

    /// <exception cref="RuleBroken">The case is not at a stage of which a letter tells.</exception>
    public async Task<LetterOrder> LetterOrderAsync(
        Guid caseId,
        CaseLetters letters,
        CancellationToken stop
    )
    {
        var listingCase = await db
            .ListingCases.AsNoTracking()
            .HandedIn()
            .FindOrRefuseAsync(caseId, stop);

        return await letters.ForAsync(listingCase, stop)
            ?? throw new RuleBroken(ListingRules.NoLetterDue);
    }

    private async Task<IReadOnlyList<PaperSection>> SectionsAsync(
        ListingCase listingCase,
        List<Submission> submissions,
        CancellationToken stop
    )
    {
        var definitions = await db.ExtraPaperDefinitions.AsNoTracking().ToListAsync(stop);
        var text = new PaperText(seals, await book.OfficesAsync(stop), definitions);

        return listingCase is ChangeFiling filing
            ? Sections(text.Groups(filing.After), [])
            : Sections((ListingApplication)listingCase, submissions, text);
    }

    private static IReadOnlyList<PaperSection> Sections(
        ListingApplication application,
        List<Submission> submissions,
        PaperText text
    )
    {
        var before = submissions.Count > 1 ? SubmissionContent.Read(submissions[^2]).Papers : null;

        return Sections(
            text.Groups(application.Papers),
            before is null
                ? []
                : RoundDifferences
                    .OfPapers(text, before, application.Papers)
                    .ToDictionary(d => d.Field, d => d.Before, StringComparer.Ordinal)
        );
    }

    private static IReadOnlyList<PaperSection> Sections(
        IReadOnlyList<PaperGroup> groups,
        Dictionary<string, string> differs
    ) =>
        [
            .. groups.Select(group => new PaperSection(
                group,
                [
                    .. group.Lines.Select(line => new PaperSectionLine(
                        line,
                        differs.GetValueOrDefault(line.Field)
                    )),
                ]
            )),
        ];

    private async Task<IReadOnlyList<ListDifference>> ListDifferencesAsync(
        List<Submission> submissions,
        CancellationToken stop
    ) =>
        submissions.Count < 2
            ? []
            : await differences.OfListsAsync(
                SubmissionContent.Read(submissions[^2]),
                SubmissionContent.Read(submissions[^1]),
                stop
            );

    private async Task<IReadOnlyList<Change>> ChangesAsync(
        ChangeFiling filing,
        CancellationToken stop
    )
    {
        var offices = await book.OfficesAsync(stop);

        return
        [
            .. ChangeText
                .Of(filing, offices.NameOf)
                .Select(c => new Change(c.Name, c.Before, c.After)),
        ];
    }
}
