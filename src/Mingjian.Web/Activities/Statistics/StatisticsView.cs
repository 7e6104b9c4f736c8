using Microsoft.AspNetCore.Mvc.Rendering;
using Mingjian.Regulation;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Pieces;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Activities.Statistics;

/// <summary>The statistics of a year as both sides see them, in the same words.</summary>
public sealed class StatisticsView
{
    /// <summary>More bars than this are not drawn; the table has them all.</summary>
    private const int Drawn = 12;
    private const int YearsOffered = 5;

    public static readonly IReadOnlyList<(string, string)> Clocks =
    [
        ("good", "按时"),
        ("late", "迟报"),
        ("bad", "漏报"),
        ("open", "未到期"),
    ];

    public required string Address { get; init; }

    public required HttpRequest Request { get; init; }

    public required StatisticsFilter Filter { get; init; }

    public required int Year { get; init; }

    public required DateOnly Today { get; init; }

    public required WorkSums Total { get; init; }

    public required IReadOnlyList<StatisticsRow> All { get; init; }

    public required TableQuery Table { get; init; }

    public required Page<StatisticsRow> Rows { get; init; }

    public required Offices Offices { get; init; }

    public required DateTime? CountedAt { get; init; }

    /// <summary>Of the institution that is filtered to.</summary>
    public string? InstitutionName { get; init; }

    /// <summary>The institution itself looks: it is not asked which institution.</summary>
    public required bool IsOwn { get; init; }

    public bool IsByItem => Filter.By == StatisticsBy.Item;

    public IEnumerable<StatisticsBy> Offered =>
        Enum.GetValues<StatisticsBy>().Where(by => !IsOwn || by != StatisticsBy.Institution);

    public IEnumerable<SelectListItem> Years =>
        Enumerable
            .Range(0, YearsOffered)
            .Select(back => Today.Year - back)
            .Append(Year)
            .Distinct()
            .OrderDescending()
            .Select(year => new SelectListItem($"{year} 年", $"{year}", year == Year));

    public IEnumerable<SelectListItem> Months =>
        Enumerable
            .Range(1, 12)
            .Select(month => new SelectListItem($"{month} 月", $"{month}", month == Filter.Month));

    public string BarsNote =>
        All.Count > Drawn ? $"前 {Drawn} 项，全部 {Text.Count(All.Count)} 项见下表。" : "";

    /// <summary>How much: results for items, reports for the rest.</summary>
    public IReadOnlyList<Bar> Amounts =>
        [
            .. DrawnRows.Select(r => new Bar(
                r.Label,
                LinkOf(r),
                [new("plain", Amount(r))],
                Text.Count(Amount(r))
            )),
        ];

    public long LargestAmount => DrawnRows.Select(Amount).DefaultIfEmpty().Max();

    public IReadOnlyList<Bar> Timeliness =>
        [
            .. DrawnRows
                .Where(r => r.Sums.Duties > 0)
                .Select(r => new Bar(r.Label, LinkOf(r), PartsOf(r.Sums), TimelyWords(r.Sums))),
        ];

    public IReadOnlyList<Bar> Completeness =>
        [
            .. DrawnRows
                .Where(r => r.Sums.Planned > 0)
                .Select(r => new Bar(
                    r.Label,
                    LinkOf(r),
                    [new("good", r.Sums.Done), new("open", r.Sums.Planned - r.Sums.Done)],
                    $"{WorkSums.Words(r.Sums.DoneShare)}（{Text.Count(r.Sums.Done)}/{Text.Count(r.Sums.Planned)}）"
                )),
        ];

    /// <summary>The same statistics, one step deeper; items have nothing below them.</summary>
    public string? LinkOf(StatisticsRow row) =>
        Filter.By switch
        {
            _ when row.Key.Length == 0 => null,
            StatisticsBy.Month => To("month", row.Key.TrimStart('0'), IsOwn),
            StatisticsBy.Institution => To("institution", row.Key, false),
            StatisticsBy.Purpose => To("purpose", row.Key, IsOwn),
            StatisticsBy.District => To("district", row.Key, IsOwn),
            StatisticsBy.Activity => To("activity", row.Key, IsOwn),
            _ => null,
        };

    private IEnumerable<StatisticsRow> DrawnRows =>
        All.OrderByDescending(r => Filter.By == StatisticsBy.Month ? 0 : Amount(r)).Take(Drawn);

    private long Amount(StatisticsRow row) => IsByItem ? row.Sums.Results : row.Sums.Reports;

    private string To(string key, string value, bool own) =>
        Ui.Tables.Address.With(
            Request,
            (key, value),
            (
                "by",
                (
                    key == "institution" ? StatisticsBy.Month
                    : own ? StatisticsBy.Item
                    : StatisticsBy.Institution
                ).ToString()
            ),
            ("page", null),
            ("sort", null)
        );

    private static IReadOnlyList<BarPart> PartsOf(WorkSums sums) =>
        [
            new("good", sums.OnTime),
            new("late", sums.Late),
            new("bad", sums.Missing),
            new("open", sums.Pending),
        ];

    private static string TimelyWords(WorkSums sums)
    {
        var words = $"按时 {WorkSums.Words(sums.OnTimeShare)}";
        words += sums.Late > 0 ? $"，迟报 {Text.Count(sums.Late)}" : "";
        words += sums.Missing > 0 ? $"，漏报 {Text.Count(sums.Missing)}" : "";
        return words + (sums.Pending > 0 ? $"，未到期 {Text.Count(sums.Pending)}" : "");
    }
}

/// <summary>Puts the view together for the page of either side.</summary>
public sealed class StatisticsDesk(
    StatisticsReader reader,
    Mingjian.Regulation.Reference.LawBook book,
    ChinaClock clock
)
{
    public int YearOf(StatisticsFilter filter) =>
        filter.Year is > 1999 and < 2200 ? filter.Year.Value : clock.Today.Year;

    public async Task<StatisticsView> LoadAsync(
        HttpRequest request,
        StatisticsFilter filter,
        bool isOwn,
        CancellationToken stop
    )
    {
        var year = YearOf(filter);
        var all = await reader.RowsAsync(filter, year, stop);
        var table = TableQuery.Of(request);
        return new()
        {
            Address = request.Path,
            Request = request,
            Filter = filter,
            Year = year,
            Today = clock.Today,
            Total = await reader.TotalAsync(filter, year, stop),
            All = all,
            Table = table,
            Rows = Sorted(all, table).ToPage(table),
            Offices = await book.OfficesAsync(stop),
            CountedAt = await reader.CountedAtAsync(stop),
            InstitutionName =
                filter.Institution is { } only && !isOwn
                    ? await reader.NameAsync(only, stop)
                    : null,
            IsOwn = isOwn,
        };
    }

    private static IReadOnlyList<StatisticsRow> Sorted(
        IReadOnlyList<StatisticsRow> rows,
        TableQuery table
    ) =>
        table.Sort is null
            ? rows
            : [.. rows.AsQueryable().SortBy(StatisticsRow.Sorts, table, r => r.Key)];
}
