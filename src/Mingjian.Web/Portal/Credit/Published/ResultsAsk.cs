using Mingjian.Credit;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Showing;
using Mingjian.Regulation;
using Mingjian.Web.Portal.Api;

namespace Mingjian.Web.Portal.Credit.Published;

/// <summary>A question to the results of a year as an address asks it: the same for the page, its files and the interface.</summary>
public sealed record ResultsAsk(
    int Year,
    Grade? Grade,
    bool OnlyNotRated,
    string? Office,
    string? Service,
    string Words,
    IReadOnlyList<ApiFault> Faults
)
{
    public const string NotRated = "none";

    private static readonly Dictionary<string, string> ServiceWords = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["monitoring"] = "监测",
        ["operation"] = "运维",
    };

    public static IEnumerable<(string Name, string Words)> ServiceChoices =>
        ServiceWords.Select(pair => (pair.Key, pair.Value));

    public static ResultsAsk Of(int year, IQueryCollection query, Offices offices)
    {
        List<ApiFault> faults = [];
        var (grade, service) = (query["grade"].ToString(), query["service"].ToString());
        var district = query["district"].ToString();
        Grade? one =
            grade.Length == 1 && Enum.TryParse<Grade>(grade, ignoreCase: true, out var known)
                ? known
                : null;
        var isNone = string.Equals(grade, NotRated, StringComparison.OrdinalIgnoreCase);
        var office = district.Length == 0 ? null : OfficeOf(district, offices);
        Check(grade.Length == 0 || one is not null || isNone, "grade", grade, "A、B、C、D、none");
        Check(
            service.Length == 0 || ServiceWords.ContainsKey(service),
            "service",
            service,
            "monitoring、operation"
        );
        Check(
            district.Length == 0 || office is not null,
            "district",
            district,
            "区县代码或名称，如 500103、渝中区"
        );
        return new(
            year,
            one,
            isNone,
            office,
            ServiceWords.GetValueOrDefault(service),
            query["q"].ToString().Trim(),
            faults
        );

        void Check(bool holds, string name, string value, string choices)
        {
            if (!holds)
            {
                faults.Add(new($"/query/{name}", $"{name}“{value}”不认识，可用 {choices}。"));
            }
        }
    }

    /// <summary>What answers, in no order.</summary>
    public IQueryable<Rating> In(PublishedRatings ratings, Offices offices, DateOnly today)
    {
        var found = ratings.Published.Where(r => r.Year == Year);

        if (Grade is { } grade)
        {
            found = found.Where(r => r.Grade == grade);
        }

        if (OnlyNotRated)
        {
            found = found.Where(r => r.Grade == null);
        }

        if (Office is { } office)
        {
            string[] codes = [.. offices.CodesSeenBy(office, today)];
            found = found.Where(r => codes.Contains(r.Office));
        }

        if (Service is { } service)
        {
            found = found.Where(r => r.Services.Contains(service));
        }

        return Words.Length == 0
            ? found
            : found.Where(r =>
                r.Name.Contains(Words) || r.Number == Words || r.CreditCode == Words
            );
    }

    private static string? OfficeOf(string text, Offices offices) =>
        (offices.Find(text) ?? offices.All.FirstOrDefault(o => o.Name == text))?.Code;
}
