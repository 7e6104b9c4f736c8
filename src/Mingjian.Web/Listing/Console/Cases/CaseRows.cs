using System.ComponentModel.DataAnnotations;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Listing;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;

namespace Mingjian.Web.Listing.Console.Cases;

/// <summary>One line of the queue.</summary>
public sealed class CaseRow
{
    public required Guid CaseId { get; init; }
    public required Guid InstitutionId { get; init; }
    public required string Institution { get; init; }
    public ApplicationKind? ApplicationKind { get; init; }
    public ChangeKind? ChangeKind { get; init; }
    public required ApplicationStage Stage { get; init; }
    public required int Round { get; init; }
    public required DateOnly? SubmittedOn { get; init; }
    public required DateOnly? CorrectionDueOn { get; init; }
    public required DateOnly? DecidedOn { get; init; }
    public required int? DaysLate { get; init; }
    public required Term? Term { get; init; }

    /// <summary>End of the term; the last of days while there is none, so that both databases sort alike.</summary>
    public required DateOnly DueOn { get; init; }
    public required string PreparedByName { get; init; }

    public string Title => ApplicationKind?.Text() ?? ChangeKind!.Value.Text();
}

/// <summary>What the queue is asked for; the export asks the same.</summary>
public sealed class CaseFilter
{
    public string? Q { get; init; }
    public CaseMatter? Matter { get; init; }
    public CaseTurn? Turn { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
}

public enum CaseMatter
{
    [Display(Name = "名录申请")]
    Application,

    [Display(Name = "信息变更")]
    Change,
}

/// <summary>Whose turn it is.</summary>
public enum CaseTurn
{
    [Display(Name = "待受理")]
    ToAccept,

    [Display(Name = "审查中")]
    ToCheck,

    [Display(Name = "待审核")]
    ToDecide,

    [Display(Name = "机构补正")]
    AtInstitution,

    [Display(Name = "已办结")]
    Done,

    [Display(Name = "未办结")]
    Open,
}

public static class CaseRows
{
    /// <summary>Everything that was handed in and that the viewer's territory sees; drafts are the institution's own affair.</summary>
    public static IQueryable<CaseRow> Of(MingjianDb db, CaseFilter filter)
    {
        var cases = Filtered(db.ListingCases.HandedIn(), filter);

        var rows =
            from c in cases
            join o in db.Organisations on c.InstitutionId equals o.OrganisationId
            select new CaseRow
            {
                CaseId = c.CaseId,
                InstitutionId = c.InstitutionId,
                Institution = o.Name,
                ApplicationKind = c is ListingApplication ? ((ListingApplication)c).Kind : null,
                ChangeKind = c is ChangeFiling ? ((ChangeFiling)c).Kind : null,
                Stage = c.Stage,
                Round = c.Round,
                SubmittedOn = c.SubmittedOn,
                CorrectionDueOn = c.CorrectionDueOn,
                DecidedOn = c.DecidedOn,
                DaysLate = c is ChangeFiling ? ((ChangeFiling)c).DaysLate : null,
                Term = c.DecisionTerm,
                DueOn = c.DecisionTerm!.EndsOn ?? DateOnly.MaxValue,
                PreparedByName = c.PreparedByName,
            };

        return filter.Q?.Trim() is { Length: > 0 } word
            ? rows.Where(r => r.Institution.Contains(word))
            : rows;
    }

    private static IQueryable<ListingCase> Filtered(
        IQueryable<ListingCase> cases,
        CaseFilter filter
    )
    {
        cases = filter.Matter switch
        {
            CaseMatter.Application => cases.Where(c => c is ListingApplication),
            CaseMatter.Change => cases.Where(c => c is ChangeFiling),
            _ => cases,
        };
        cases = filter.Turn switch
        {
            CaseTurn.ToAccept => cases.Where(c => c.Stage == ApplicationStage.Submitted),
            CaseTurn.ToCheck => cases.Where(c => c.Stage == ApplicationStage.Accepted),
            CaseTurn.ToDecide => cases.Where(c => c.Stage == ApplicationStage.UnderReview),
            CaseTurn.AtInstitution => cases.Where(c => c.Stage == ApplicationStage.Returned),
            CaseTurn.Done => cases.Where(c =>
                c.Stage == ApplicationStage.Listed
                || c.Stage == ApplicationStage.Refused
                || c.Stage == ApplicationStage.Abandoned
            ),
            CaseTurn.Open => cases.StillOpen(),
            _ => cases,
        };
        cases = filter.From is { } from ? cases.Where(c => c.SubmittedOn >= from) : cases;

        return filter.To is { } to ? cases.Where(c => c.SubmittedOn <= to) : cases;
    }
}
