using Mingjian.Listing.Contract;
using Mingjian.Listing.Register;
using Mingjian.Listing.Register.History;
using Mingjian.Regulation;

namespace Mingjian.Listing.OpenData;

/// <summary>The columns of the open data: what the public's pages show, and nothing else.</summary>
internal static class DumpColumns
{
    public static IReadOnlyList<(string, Func<ProfileSpan, object?>)> Profile(Offices offices) =>
        [
            ("number", p => p.Number),
            ("name", p => p.Name),
            ("creditCode", p => p.CreditCode),
            ("standing", p => p.Standing.Text()),
            ("services", p => p.Services.Text()),
            ("legalNature", p => p.LegalNature.Text()),
            ("districtCode", p => p.Office),
            ("district", p => offices.NameOf(p.Office)),
            ("address", p => p.Address),
            ("listedOn", p => p.ListedOn),
            ("cmaNumber", p => p.CmaNumber),
            ("cmaIssuer", p => p.CmaIssuer),
            ("cmaValidFrom", p => p.CmaValidFrom),
            ("cmaValidTo", p => p.CmaValidTo),
            ("website", p => p.Website),
            ("validFrom", p => p.ValidFrom),
        ];

    public static IReadOnlyList<(string, Func<ScopeSpan, object?>)> Scope(
        Dictionary<Guid, string> numbers
    ) =>
        [
            ("number", s => numbers.GetValueOrDefault(s.InstitutionId)),
            ("category", s => s.Category),
            ("item", s => s.Item),
            ("method", s => s.MethodNumber),
            ("methodName", s => s.MethodName),
            ("site", s => s.Site),
            ("restriction", s => s.Restriction),
            ("validFrom", s => s.ValidFrom),
        ];

    public static IReadOnlyList<(string, Func<PlaceSpan, object?>)> Place(
        Dictionary<Guid, string> numbers,
        Offices offices
    ) =>
        [
            ("number", p => numbers.GetValueOrDefault(p.InstitutionId)),
            ("name", p => p.Name),
            ("kind", p => p.Kind.Text()),
            ("districtCode", p => p.Office),
            ("district", p => offices.NameOf(p.Office)),
            ("address", p => p.Address),
            ("longitude", p => p.Longitude),
            ("latitude", p => p.Latitude),
            ("validFrom", p => p.ValidFrom),
        ];

    /// <summary>Post and name only: titles, numbers and telephones are not public.</summary>
    public static IReadOnlyList<(string, Func<KeyPersonSpan, object?>)> Post(
        Dictionary<Guid, string> numbers
    ) =>
        [
            ("number", p => numbers.GetValueOrDefault(p.InstitutionId)),
            ("post", p => p.Post.Text()),
            ("name", p => p.Name),
            ("fields", p => p.Fields),
            ("validFrom", p => p.ValidFrom),
        ];

    /// <summary>Of another room's table: the values in their order.</summary>
    public static IReadOnlyList<(string, Func<IReadOnlyList<object?>, object?>)> Of(
        IOpenDataTable table
    ) =>
        [
            .. table.Columns.Select(
                (name, place) => (name, (Func<IReadOnlyList<object?>, object?>)(row => row[place]))
            ),
        ];

    public static IReadOnlyList<(string, Func<RegisterEvent, object?>)> Change(
        Dictionary<Guid, string> numbers
    ) =>
        [
            ("number", e => numbers.GetValueOrDefault(e.InstitutionId)),
            ("kind", e => e.Kind.Text()),
            ("validFrom", e => e.From),
            ("knownAt", e => e.KnownAt),
            (
                "changes",
                e =>
                    string.Join(
                        '；',
                        e.Changes.Select(c =>
                            $"{c.Name}：{c.Before ?? "（无）"} → {c.After ?? "（无）"}"
                        )
                    )
            ),
        ];
}
