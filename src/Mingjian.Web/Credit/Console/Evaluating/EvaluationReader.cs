using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Web.Credit.Console.Evaluating;

/// <summary>The figures of an evaluation as far as the viewer's territory reaches.</summary>
public sealed record EvaluationFigures(
    IReadOnlyDictionary<Grade, int> Grades,
    IReadOnlyDictionary<NotRatedReason, int> NotRated,
    int Members,
    int Statements,
    int OpenStatements,
    int Proposed,
    int Disagreed
)
{
    public int NotRatedCount => NotRated.Values.Sum();

    public int Of(Grade grade) => Grades.GetValueOrDefault(grade);
}

/// <summary>What the pages of an evaluation read in common.</summary>
public sealed class EvaluationReader(MingjianDb db, LawBook book, ChinaClock clock)
{
    public Task<Evaluation> FindAsync(Guid evaluationId, CancellationToken stop) =>
        db.Evaluations.AsNoTracking().FindOrRefuseAsync(evaluationId, stop);

    public async Task<IndicatorSet> SetAsync(Guid setId, CancellationToken stop) =>
        await db.IndicatorSets.AsNoTracking().FindOrRefuseAsync(setId, stop);

    public async Task<EvaluationFigures> FiguresAsync(Guid evaluationId, CancellationToken stop)
    {
        var counts = await db
            .EvaluationMembers.AsNoTracking()
            .Where(m => m.EvaluationId == evaluationId)
            .GroupBy(m => new
            {
                m.Grade,
                m.NotRated,
                m.Statement,
                m.ProposalAgrees,
            })
            .Select(of => new { of.Key, Count = of.Count() })
            .ToListAsync(stop);

        return new(
            counts
                .Where(c => c.Key.Grade is not null)
                .GroupBy(c => c.Key.Grade!.Value)
                .ToDictionary(of => of.Key, of => of.Sum(c => c.Count)),
            counts
                .Where(c => c.Key is { Grade: null, NotRated: not null })
                .GroupBy(c => c.Key.NotRated!.Value)
                .ToDictionary(of => of.Key, of => of.Sum(c => c.Count)),
            counts.Sum(c => c.Count),
            counts.Where(c => c.Key.Statement != StatementStage.None).Sum(c => c.Count),
            counts.Where(c => c.Key.Statement == StatementStage.Open).Sum(c => c.Count),
            counts.Where(c => c.Key.ProposalAgrees is not null).Sum(c => c.Count),
            counts.Where(c => c.Key.ProposalAgrees == false).Sum(c => c.Count)
        );
    }

    public async Task<DateOnly> DefaultDueAsync(CancellationToken stop) =>
        clock.Today.AddDays(
            (await book.SettingsAsync(stop)).On(clock.Today).Days(SettingName.StatementDays)
        );

    public async Task<Offices> OfficesAsync(CancellationToken stop) =>
        await book.OfficesAsync(stop);

    /// <summary>The districts, for a filter.</summary>
    public static IEnumerable<SelectListItem> Choices(Offices offices) =>
        offices
            .All.Where(o => o.Kind != OfficeKind.MunicipalBureau)
            .Select(o => new SelectListItem(o.Name, o.Code));
}
