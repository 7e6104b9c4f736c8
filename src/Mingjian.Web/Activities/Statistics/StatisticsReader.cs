using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Activities.Statistics;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Ui;

namespace Mingjian.Web.Activities.Statistics;

/// <summary>Sums the totals of a year in the database; the territory filter decides whose. One query for each table that is shown.</summary>
public sealed class StatisticsReader(MingjianDb db, LawBook book, ChinaClock clock)
{
    private const string Unknown = "未知";

    public async Task<WorkSums> TotalAsync(
        StatisticsFilter filter,
        int year,
        CancellationToken stop
    ) =>
        (await SumAsync(filter.Works(db, year), t => t.Year, stop))
            .Select(s => s.Sums)
            .SingleOrDefault()
        ?? new();

    /// <summary>The lines of what is asked for, in their natural order: months by time, the others by how much there is.</summary>
    public async Task<IReadOnlyList<StatisticsRow>> RowsAsync(
        StatisticsFilter filter,
        int year,
        CancellationToken stop
    )
    {
        var works = filter.Works(db, year);
        return filter.By switch
        {
            StatisticsBy.Month => Months(
                await SumAsync(works, t => t.Month, stop),
                year == clock.Today.Year ? clock.Today.Month : 12
            ),
            StatisticsBy.Institution => Rows(
                await SumAsync(works, t => t.InstitutionId, stop),
                id => id.ToString(),
                await NamesAsync(works, stop)
            ),
            StatisticsBy.Item => Rows(
                await SumAsync(filter.Items(db, year), stop),
                item => item,
                item => item
            ),
            StatisticsBy.Purpose => Rows(
                await SumAsync(works, t => t.Purpose, stop),
                purpose => purpose.ToString(),
                purpose => Text.Of(purpose)
            ),
            StatisticsBy.District => Rows(
                await SumAsync(works, t => t.Office, stop),
                office => office,
                await OfficeNamesAsync(stop)
            ),
            _ => Rows(
                await SumAsync(works, t => t.Activity, stop),
                activity => activity?.ToString() ?? "",
                activity => activity is { } known ? Text.Of(known) : Unknown
            ),
        };
    }

    /// <summary>When something was last counted; <c>null</c> before the first count.</summary>
    public Task<DateTime?> CountedAtAsync(CancellationToken stop) =>
        db.WorkCounts.MaxAsync(c => (DateTime?)c.CountedAt, stop);

    public async Task<string?> NameAsync(Guid institutionId, CancellationToken stop) =>
        await db
            .Organisations.Where(o => o.OrganisationId == institutionId)
            .Select(o => o.Name)
            .SingleOrDefaultAsync(stop);

    /// <summary>Every month that has begun, and later ones for which something is planned.</summary>
    private static List<StatisticsRow> Months(List<Summed<int>> sums, int begun) =>
        [
            .. Enumerable
                .Range(1, Math.Max(begun, sums.Select(s => s.Key).DefaultIfEmpty().Max()))
                .Select(month => new StatisticsRow
                {
                    Key = month.ToString("00", CultureInfo.InvariantCulture),
                    Label = $"{month} 月",
                    Sums = sums.Find(s => s.Key == month)?.Sums ?? new(),
                }),
        ];

    private static List<StatisticsRow> Rows<TKey>(
        List<Summed<TKey>> sums,
        Func<TKey, string> key,
        Func<TKey, string> label
    ) =>
        [
            .. sums.Select(sum => new StatisticsRow
                {
                    Key = key(sum.Key),
                    Label = label(sum.Key),
                    Sums = sum.Sums,
                })
                .OrderByDescending(r => r.Sums.Results)
                .ThenByDescending(r => r.Sums.Visits)
                .ThenBy(r => r.Key, StringComparer.Ordinal),
        ];

    private async Task<Func<Guid, string>> NamesAsync(
        IQueryable<WorkTotal> works,
        CancellationToken stop
    )
    {
        var names = await db
            .Organisations.Where(o => works.Any(t => t.InstitutionId == o.OrganisationId))
            .Select(o => new { o.OrganisationId, o.Name })
            .ToDictionaryAsync(o => o.OrganisationId, o => o.Name, stop);
        return id => names.GetValueOrDefault(id, Unknown);
    }

    private async Task<Func<string, string>> OfficeNamesAsync(CancellationToken stop)
    {
        var offices = await book.OfficesAsync(stop);
        return code => code.Length == 0 ? Unknown : offices.NameOf(code);
    }

    private static Task<List<Summed<TKey>>> SumAsync<TKey>(
        IQueryable<WorkTotal> totals,
        Expression<Func<WorkTotal, TKey>> by,
        CancellationToken stop
    ) =>
        totals
            .GroupBy(by)
            .Select(g => new Summed<TKey>
            {
                Key = g.Key,
                Sums = new WorkSums
                {
                    Tasks = g.Sum(t => t.Tasks),
                    Visits = g.Sum(t => t.Visits),
                    Samples = g.Sum(t => t.Samples),
                    Results = g.Sum(t => t.Results),
                    Reports = g.Sum(t => t.Reports),
                    Duties = g.Sum(t => t.Duties),
                    Late = g.Sum(t => t.Late),
                    Missing = g.Sum(t => t.Missing),
                    Pending = g.Sum(t => t.Pending),
                    Reported = g.Sum(t => t.Reported),
                    Incomplete = g.Sum(t => t.Incomplete),
                    Planned = g.Sum(t => t.Planned),
                    Done = g.Sum(t => t.Done),
                },
            })
            .ToListAsync(stop);

    /// <summary>What had to come of an item is every result; it has no clock of its own.</summary>
    private static Task<List<Summed<string>>> SumAsync(
        IQueryable<ItemTotal> totals,
        CancellationToken stop
    ) =>
        totals
            .GroupBy(t => t.Item)
            .Select(g => new Summed<string>
            {
                Key = g.Key,
                Sums = new WorkSums
                {
                    Results = g.Sum(t => t.Results),
                    Duties = g.Sum(t => t.Results),
                    Late = g.Sum(t => t.Late),
                    Planned = g.Sum(t => t.Planned),
                    Done = g.Sum(t => t.Done),
                },
            })
            .ToListAsync(stop);

    private sealed class Summed<TKey>
    {
        public required TKey Key { get; init; }

        public required WorkSums Sums { get; init; }
    }
}
