using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Checking;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Listing.Contract;
using Mingjian.Regulation;

namespace Mingjian.Activities.Reporting;

/// <summary>Lays out a report as it will be signed: shown on the page, and made anew at the moment of signing.</summary>
public sealed class ReportSigningDesk(
    MingjianDb db,
    ChinaClock clock,
    IInstitutionRegister register,
    IInstitutionNames names
)
{
    /// <exception cref="RuleBroken">Whoever sits at the desk is no authorised signatory today, or not for what was reported.</exception>
    [Article("5.3(1)4", "5.3(2)3")]
    public async Task<SignedReport> PrepareAsync(ReportDraft draft, CancellationToken stop)
    {
        var signer = db.Desk.Actor;
        var institution = (await register.ReadAsync(draft.InstitutionId, stop))!;
        var named = (await names.FindAsync(draft.InstitutionId, stop))!;
        var basis = await BasisAsync(draft, institution, stop);
        var fields = RequireSignatory(
            new CapabilityIndex(institution),
            signer.Name,
            clock.Today,
            basis.Categories
        );

        return new()
        {
            DraftId = draft.DraftId,
            InstitutionId = draft.InstitutionId,
            Number = draft.Number,
            Edition = draft.Edition,
            Content = draft.Content,
            CompiledBy = draft.CompiledByName,
            CompiledAt = draft.CompiledAt!.Value,
            ReviewedBy = draft.ReviewedByName,
            ReviewedAt = draft.ReviewedAt!.Value,
            SignedBy = signer.Name,
            SignatoryFields = fields,
            Categories = basis.Categories,
            OutOfScope = basis.OutOfScope,
            Results = basis.Results,
            Statement = ReportStatement.Of(named.Name, signer.Name, fields),
            SignerId = signer.PersonId,
        };
    }

    /// <returns>The fields on which the person signs; empty for all.</returns>
    private static string RequireSignatory(
        CapabilityIndex capability,
        string name,
        DateOnly today,
        IReadOnlyList<string> categories
    )
    {
        var posts = capability.Signatories(name, today).Select(s => s.Fields).ToList();

        if (posts.Count == 0)
        {
            throw new RuleBroken(ReportingRules.NotSignatory(name, today));
        }

        if (posts.Contains(""))
        {
            return "";
        }

        var fields = posts.SelectMany(p => p.Split('、')).Distinct().ToList();
        var whole = string.Join('、', fields);

        return categories.FirstOrDefault(c => !fields.Exists(f => Covers(f, c))) is { } outside
            ? throw new RuleBroken(ReportingRules.FieldsDoNotCover(name, whole, outside))
            : whole;
    }

    /// <summary>噪声 covers 噪声和振动 as 水和废水 covers 废水: certificates write one and the same field in longer and shorter words.</summary>
    private static bool Covers(string field, string category) =>
        field.Contains(category, StringComparison.Ordinal)
        || category.Contains(field, StringComparison.Ordinal);

    private async Task<Basis> BasisAsync(
        ReportDraft draft,
        InstitutionOnRecord institution,
        CancellationToken stop
    )
    {
        var tasks = draft.Content.Tasks.ToArray();
        var results = await (
            from sample in db.Samples.AsNoTracking()
            join result in db.Results.AsNoTracking()
                on new { sample.InstitutionId, Sample = sample.Number } equals new
                {
                    result.InstitutionId,
                    result.Sample,
                }
            where sample.InstitutionId == draft.InstitutionId
            where EF.Parameter(tasks).Contains(sample.Task)
            where result.Subcontractor == null
            orderby result.Number
            select new
            {
                result.Item,
                result.Method,
                sample.EndedAt,
            }
        ).ToListAsync(stop);
        var categories = new SortedSet<string>(StringComparer.Ordinal);
        var outside = new SortedSet<string>(StringComparer.Ordinal);

        foreach (
            var kind in results
                .Select(r => (r.Item, r.Method, Day: ChinaClock.DayOf(r.EndedAt)))
                .Distinct()
        )
        {
            var row = institution.Scope.FirstOrDefault(s =>
                s.Method == kind.Method
                && ItemName.Normal(s.Item) == ItemName.Normal(kind.Item)
                && s.Days.Covers(kind.Day)
            );
            (row is null ? outside : categories).Add(
                row?.Category ?? $"{kind.Item}（{kind.Method}）"
            );
        }

        return new([.. categories], [.. outside], results.Count);
    }

    private sealed record Basis(
        IReadOnlyList<string> Categories,
        IReadOnlyList<string> OutOfScope,
        int Results
    );
}
