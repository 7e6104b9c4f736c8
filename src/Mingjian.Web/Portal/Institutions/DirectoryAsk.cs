using Mingjian.Listing;
using Mingjian.Listing.Search;
using Mingjian.Regulation;
using Mingjian.Web.Portal.Api;

namespace Mingjian.Web.Portal.Institutions;

/// <summary>A question to the 名录 as an address asks it: the same for the page, its CSV and the interface.</summary>
public sealed record DirectoryAsk(
    AskedDay Asked,
    DirectoryQuestion Question,
    DirectoryOrder Order,
    bool Descending,
    IReadOnlyList<ApiFault> Faults
)
{
    private static readonly Dictionary<string, Services> ServiceNames = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["monitoring"] = Services.Monitoring,
        ["operation"] = Services.OperationAndMaintenance,
    };

    private static readonly Dictionary<string, DirectoryOrder> OrderNames = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["number"] = DirectoryOrder.Number,
        ["name"] = DirectoryOrder.Name,
        ["listed"] = DirectoryOrder.ListedOn,
        ["district"] = DirectoryOrder.Office,
    };

    /// <summary>The names that addresses use for the services, with their words.</summary>
    public static IEnumerable<(string Name, Services Service)> ServiceChoices =>
        ServiceNames.Select(pair => (pair.Key, pair.Value));

    /// <summary>The names that addresses use for the standings: inList, locked, deregistered, removed.</summary>
    public static IEnumerable<(string Name, Standing Standing)> StandingChoices =>
        Enum.GetValues<Standing>().Select(standing => (NameOf(standing), standing));

    /// <summary>In the 名录: 在册 or 锁定.</summary>
    public const string InDirectory = "inList,locked";

    /// <summary>No longer in the 名录: 注销 or 移出.</summary>
    public const string Gone = "deregistered,removed";

    public static string NameOf(Standing standing)
    {
        var name = standing.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    public static DirectoryAsk Of(IQueryCollection query, Offices offices, ChinaClock clock)
    {
        List<ApiFault> faults = [];
        var asked = AskedDay.Of(query, clock, faults);
        var sort = query["sort"].ToString();
        var question = new DirectoryQuestion(asked.Day)
        {
            Words = SearchText.Words(query["q"]),
            Office = Office(query["district"], offices, asked, faults),
            Service = Service(query["service"], faults),
            Standings = StandingsOf(query["standing"], faults),
            Item = query["item"].ToString() is { Length: > 0 } item ? item : null,
        };

        if (sort.Length > 0 && !OrderNames.ContainsKey(sort.TrimStart('-')))
        {
            faults.Add(
                new(
                    "/query/sort",
                    $"sort“{sort}”不认识，可用 {string.Join('、', OrderNames.Keys)}，前加 - 为倒序。"
                )
            );
        }

        return new(
            asked,
            question,
            OrderNames.GetValueOrDefault(sort.TrimStart('-')),
            sort.StartsWith('-'),
            faults
        );
    }

    /// <summary>A code or a name of an office that acts on the day asked.</summary>
    private static string? Office(
        string? text,
        Offices offices,
        AskedDay asked,
        List<ApiFault> faults
    )
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var office = offices.Find(text) ?? offices.All.FirstOrDefault(o => o.Name == text);

        if (office is null)
        {
            faults.Add(
                new(
                    "/query/district",
                    $"district“{text}”不是区县代码或名称，请写成 500103 或渝中区这样的形式。"
                )
            );
            return null;
        }

        return offices.SuccessorOn(office.Code, asked.AsOf)?.Code ?? office.Code;
    }

    private static Services? Service(string? text, List<ApiFault> faults)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (ServiceNames.TryGetValue(text, out var service))
        {
            return service;
        }

        faults.Add(new("/query/service", $"service“{text}”不认识，可用 monitoring、operation。"));
        return null;
    }

    /// <summary>One standing, or several separated by commas.</summary>
    private static List<Standing> StandingsOf(string? text, List<ApiFault> faults)
    {
        List<Standing> standings = [];

        foreach (var part in (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var known = StandingChoices
                .Where(s => string.Equals(s.Name, part, StringComparison.OrdinalIgnoreCase))
                .Select(s => s.Standing)
                .ToList();

            if (known.Count == 0)
            {
                faults.Add(
                    new(
                        "/query/standing",
                        $"standing“{part}”不认识，可用 {string.Join('、', StandingChoices.Select(s => s.Name))}。"
                    )
                );
            }

            standings.AddRange(known);
        }

        return standings;
    }
}
