using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing;
using Mingjian.Listing.Methods;
using Mingjian.Listing.Register;
using Mingjian.Listing.Register.Rows;
using Mingjian.Listing.Search;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Bench.Register;

/// <summary>
/// A register of any size with a fixed seed: each institution with about 24 rows of scope, three key posts, a laboratory, and a history of
/// two changes. Written in bulk in the form that the register's writer gives it.
/// </summary>
internal sealed class City(MingjianDb db, int institutions)
{
    private const int Batch = 500;
    private const string First =
        "巴渝嘉陵缙云金佛武隆铁峰南山歌乐照母仙女黑山华蓥明月中梁铜锣龙溪桃花御临璧北涪江乌綦";
    private static readonly string[] Trades =
    [
        "环境检测",
        "检测技术服务",
        "环境监测",
        "生态环保科技",
        "分析测试",
        "检验检测",
    ];
    private static readonly string[] Rare = ["鼎鑫", "蔚蓝", "澄观", "朗润", "泓测"];
    private static readonly DateOnly Begin = new(2024, 1, 12);

    private readonly Random random = new(20240112);
    private readonly List<Method> methods =
    [
        .. MethodLibrary.Shipped().OrderBy(m => m.Number, StringComparer.Ordinal),
    ];
    private readonly HashSet<(TermKind, string)> terms = [];
    private Office[] offices = [];

    /// <summary>A day before the changes of every institution were known.</summary>
    public static readonly DateOnly Earlier = new(2025, 3, 1);

    public static string NumberOf(int number) => $"CQ-{number:00000}";

    public async Task BuildAsync(Action<string> tell, CancellationToken stop)
    {
        await ReferenceData.LoadAsync(db, stop);
        offices =
        [
            .. (await db.Set<Office>().AsNoTracking().OrderBy(o => o.Code).ToListAsync(stop)).Where(
                o => o.Kind != OfficeKind.MunicipalBureau
            ),
        ];

        for (var done = 0; done < institutions; done += Batch)
        {
            await BatchAsync(done, Math.Min(Batch, institutions - done), stop);

            if (done % 10_000 == 0)
            {
                tell($"{done:N0} / {institutions:N0}");
            }
        }

        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await BulkWriter.WriteAsync<RegisterVersion>(
            db,
            [new() { Number = institutions, At = ChinaClock.StartOf(new(2026, 3, 20)) }],
            stop
        );
        await transaction.CommitAsync(stop);
        await db.Database.ExecuteSqlRawAsync(db.IsSqlite ? "ANALYZE" : "VACUUM ANALYZE", stop);
    }

    private async Task BatchAsync(int from, int count, CancellationToken stop)
    {
        var made = Enumerable.Range(from + 1, count).Select(Make).ToList();
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await BulkWriter.WriteAsync<ProfileSpan>(db, [.. made.SelectMany(m => m.Profiles)], stop);
        await BulkWriter.WriteAsync<ScopeSpan>(db, [.. made.SelectMany(m => m.Scope)], stop);
        await BulkWriter.WriteAsync<PlaceSpan>(db, [.. made.Select(m => m.Place)], stop);
        await BulkWriter.WriteAsync<KeyPersonSpan>(db, [.. made.SelectMany(m => m.Posts)], stop);
        await BulkWriter.WriteAsync<SearchKey>(db, [.. made.SelectMany(m => m.Keys)], stop);
        await BulkWriter.WriteAsync<SearchTerm>(db, [.. made.SelectMany(m => m.Terms)], stop);
        await transaction.CommitAsync(stop);
    }

    private sealed record Made(
        List<ProfileSpan> Profiles,
        List<ScopeSpan> Scope,
        PlaceSpan Place,
        List<KeyPersonSpan> Posts,
        List<SearchKey> Keys,
        List<SearchTerm> Terms
    );

    private Made Make(int number)
    {
        var id = Guid.CreateVersion7();
        var office = offices[random.Next(offices.Length)];
        var listed = Begin.AddDays(random.Next(300));
        var listedAt = ChinaClock.StartOf(listed).AddHours(10);
        var first = Profile(number, office, listed);
        var second = first with { Address = $"{office.Name}新桥路 {number} 号" };
        var third = second with { Cma = second.Cma with { ValidTo = new(2031, 6, 30) } };
        var scope = Scope(number);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var fresh = new List<SearchTerm>();
        keys.UnionWith(SearchText.Grams(SearchText.Of(first.Name, first.Number, first.CreditCode)));
        keys.Add(SearchKey.OfOffice(first.Office));

        foreach (var row in scope)
        {
            Term(TermKind.Item, row.Item, SearchText.Of(row.Item));
            Term(TermKind.Category, row.Category, SearchText.Of(row.Category));
            Term(
                TermKind.Method,
                row.MethodNumber,
                SearchText.Of(row.MethodNumber, row.MethodName)
            );
        }

        return new(
            Histories(id, listed, listedAt, first, second, third),
            [.. scope.Select(row => row.ToSpan(id, listed, ISpan.Forever, listedAt))],
            PlaceRow
                .Of(
                    new Place
                    {
                        Name = "实验室",
                        Address = first.Address,
                        Office = office.Code,
                        Longitude = (decimal?)office.Longitude,
                        Latitude = (decimal?)office.Latitude,
                    }
                )
                .ToSpan(id, listed, ISpan.Forever, listedAt),
            [.. Posts(number).Select(p => p.ToSpan(id, listed, ISpan.Forever, listedAt))],
            [.. keys.Select(key => new SearchKey { Key = key, InstitutionId = id })],
            fresh
        );

        void Term(TermKind kind, string text, string search)
        {
            keys.Add(SearchKey.OfTerm(kind, text));

            if (terms.Add((kind, text)))
            {
                fresh.Add(
                    new()
                    {
                        Kind = kind,
                        Text = text,
                        Search = search,
                    }
                );
            }
        }
    }

    /// <summary>A change of address known late, and a renewed certificate: five rectangles.</summary>
    private static List<ProfileSpan> Histories(
        Guid id,
        DateOnly listed,
        DateTime listedAt,
        ProfileRow first,
        ProfileRow second,
        ProfileRow third
    )
    {
        var (moved, renewed) = (new DateOnly(2025, 2, 3), new DateOnly(2025, 9, 1));
        var (movedAt, renewedAt) = (
            ChinaClock.StartOf(new(2025, 4, 1)),
            ChinaClock.StartOf(renewed)
        );
        List<ProfileSpan> spans =
        [
            first.ToSpan(id, listed, ISpan.Forever, listedAt),
            first.ToSpan(id, listed, moved, movedAt),
            second.ToSpan(id, moved, ISpan.Forever, movedAt),
            second.ToSpan(id, moved, renewed, renewedAt),
            third.ToSpan(id, renewed, ISpan.Forever, renewedAt),
        ];
        (spans[0].KnownTo, spans[2].KnownTo) = (movedAt, renewedAt);
        return spans;
    }

    private ProfileRow Profile(int number, Office office, DateOnly listed) =>
        new()
        {
            Number = NumberOf(number),
            Name = Name(number),
            CreditCode = $"915001{number * 7919L % 1_000_000_000:000000000}MA{number % 10}",
            LegalNature = LegalNature.LimitedCompany,
            Address = $"{office.Name}老街 {number} 号",
            Office = office.Code,
            Services = (number % 7) switch
            {
                0 => Services.OperationAndMaintenance,
                1 => Services.Monitoring | Services.OperationAndMaintenance,
                _ => Services.Monitoring,
            },
            Standing = (number % 50) switch
            {
                0 => Standing.Removed,
                1 => Standing.Deregistered,
                2 => Standing.Locked,
                _ => Standing.InList,
            },
            ListedOn = listed,
            Website = "",
            Cma = new(
                $"2322{number:00000000}",
                "重庆市市场监督管理局",
                new(2023, 6, 1),
                new(2029, 5, 31)
            ),
        };

    private string Name(int number)
    {
        var brand =
            number % 40 == 0
                ? Rare[number / 40 % Rare.Length]
                : $"{First[random.Next(First.Length)]}{First[random.Next(First.Length)]}";

        return $"重庆{brand}{Trades[random.Next(Trades.Length)]}有限公司";
    }

    private List<ScopeRow> Scope(int number)
    {
        var rows = Enumerable
            .Range(0, 24)
            .Select(_ => methods[(int)(methods.Count * Math.Pow(random.NextDouble(), 1.6))])
            .DistinctBy(m => (m.Matrix, m.Parameter, m.Number))
            .Select(m => new ScopeRow(
                m.Matrix,
                m.Parameter,
                m.Number,
                m.ShortName,
                MethodKnown: true,
                "",
                "",
                string.Join('|', m.Matrix, m.Parameter, m.Number, "")
            ))
            .ToList();

        if (number % 400 == 7)
        {
            rows.Add(
                new(
                    "土壤和沉积物",
                    "二噁英类",
                    "HJ 77.4-2008",
                    "同位素稀释 高分辨气相色谱-高分辨质谱法",
                    MethodKnown: true,
                    "",
                    "",
                    "土壤和沉积物|二噁英类|HJ 77.4-2008|"
                )
            );
        }

        return [.. rows.DistinctBy(r => r.Key)];
    }

    private static IEnumerable<KeyPersonRow> Posts(int number) =>
        new[] { KeyPost.LegalRepresentative, KeyPost.TechnicalLead, KeyPost.QualityManager }.Select(
            post => new KeyPersonRow
            {
                KeyPersonId = Guid.CreateVersion7(),
                Post = post,
                Name = $"某{number % 97}",
                Title = "工程师",
                Fields = "",
                PostEndsOn = null,
            }
        );
}
