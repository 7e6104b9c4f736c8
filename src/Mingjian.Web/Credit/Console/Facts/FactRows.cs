using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Credit.Facts;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Web.Credit.Console.Facts;

/// <summary>One line of the list of facts.</summary>
public sealed class FactRow
{
    public required Guid FactId { get; init; }
    public required string Institution { get; init; }
    public required string Office { get; init; }
    public required string Kind { get; init; }
    public required string Title { get; init; }
    public required string DocumentNumber { get; init; }
    public required FactSource Source { get; init; }
    public required DateOnly HappenedOn { get; init; }
    public required DateOnly CountsOn { get; init; }
    public required FactStage Stage { get; init; }
    public required StatementOutcome? Statement { get; init; }
    public required bool Linked { get; init; }
    public required string EnteredBy { get; init; }
    public required DateTime EnteredAt { get; init; }
}

/// <summary>What the list is asked for; the export asks the same.</summary>
public sealed class FactFilter
{
    public string? Q { get; init; }
    public string? Kind { get; init; }
    public FactStage? Stage { get; init; }
    public FactSource? Source { get; init; }
    public string? District { get; init; }
    public StatementOutcome? Statement { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
}

public static class FactRows
{
    /// <summary>The kinds in the order of their table, each under its name.</summary>
    public static IEnumerable<SelectListItem> Kinds =>
        FactKinds.All.Select(kind => new SelectListItem(kind.Name, kind.Code));

    /// <summary>The facts that the viewer's territory sees.</summary>
    public static IQueryable<FactRow> Of(MingjianDb db, FactFilter filter)
    {
        var rows =
            from f in Filtered(db.VerifiedFacts.AsNoTracking(), filter)
            join o in db.Organisations on f.InstitutionId equals o.OrganisationId
            from t in db.Set<InstitutionTerritory>()
                .Where(t => t.InstitutionId == f.InstitutionId && t.Leads)
                .DefaultIfEmpty()
            select new FactRow
            {
                FactId = f.FactId,
                Institution = o.Name,
                Office = t == null ? "" : t.Office,
                Kind = f.Kind,
                Title = f.Title,
                DocumentNumber = f.DocumentNumber,
                Source = f.Source,
                HappenedOn = f.HappenedOn,
                CountsOn = f.CountsOn,
                Stage = f.Stage,
                Statement = f.StatementOutcome,
                Linked = f.SameAs != null,
                EnteredBy = f.EnteredByName,
                EnteredAt = f.EnteredAt,
            };
        rows = string.IsNullOrEmpty(filter.District)
            ? rows
            : rows.Where(r => r.Office == filter.District);

        return filter.Q?.Trim() is { Length: > 0 } word
            ? rows.Where(r =>
                r.Institution.Contains(word)
                || r.Title.Contains(word)
                || r.DocumentNumber.Contains(word)
            )
            : rows;
    }

    private static IQueryable<VerifiedFact> Filtered(
        IQueryable<VerifiedFact> facts,
        FactFilter filter
    )
    {
        facts = string.IsNullOrEmpty(filter.Kind) ? facts : facts.Where(f => f.Kind == filter.Kind);
        facts = filter.Stage is { } stage ? facts.Where(f => f.Stage == stage) : facts;
        facts = filter.Source is { } source ? facts.Where(f => f.Source == source) : facts;
        facts = filter.Statement is { } outcome
            ? facts.Where(f => f.StatementOutcome == outcome)
            : facts;
        facts = filter.From is { } from ? facts.Where(f => f.CountsOn >= from) : facts;

        return filter.To is { } to ? facts.Where(f => f.CountsOn <= to) : facts;
    }
}
