using System.Globalization;
using Mingjian.Listing.Register.Rows;
using Mingjian.Regulation;

namespace Mingjian.Listing.Register.History;

/// <summary>Listing, changes of standing and changes of what the profile says.</summary>
internal static class ProfileEvents
{
    public static IEnumerable<RegisterEvent> Of(
        Guid institutionId,
        IEnumerable<ProfileSpan> spans,
        Offices offices
    )
    {
        foreach (var (at, before, after) in Moments.Of<ProfileRow, ProfileSpan>([.. spans]))
        {
            foreach (var (from, was, now) in Moments.Differences(before, after))
            {
                if (now is null)
                {
                    continue;
                }

                var changes = was is null ? [] : Changes(was, now, offices).ToList();
                var kind =
                    was is null ? RegisterEventKind.Listed
                    : was.Standing != now.Standing ? RegisterEventKind.Standing
                    : RegisterEventKind.Profile;

                if (was is null || changes.Count > 0)
                {
                    yield return new(institutionId, at, from, kind, changes);
                }
            }
        }
    }

    private static IEnumerable<ValueChange> Changes(
        ProfileRow was,
        ProfileRow now,
        Offices offices
    ) =>
        Values(was, offices)
            .Zip(Values(now, offices))
            .Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => new ValueChange(pair.First.Name, pair.First.Value, pair.Second.Value));

    private static IEnumerable<(string Name, string? Value)> Values(
        ProfileRow row,
        Offices offices
    ) =>
        [
            ("状态", row.Standing.Text()),
            ("名称", row.Name),
            ("统一社会信用代码", row.CreditCode),
            ("法人性质", row.LegalNature.Text()),
            ("住所", row.Address),
            ("所属区县", offices.NameOf(row.Office)),
            ("服务类别", row.Services.Text()),
            ("资质认定证书编号", Shown(row.Cma.Number)),
            ("发证机关", Shown(row.Cma.Issuer)),
            ("证书有效期自", Shown(row.Cma.ValidFrom)),
            ("证书有效期至", Shown(row.Cma.ValidTo)),
            ("网站", Shown(row.Website)),
        ];

    private static string? Shown(string text) => text.Length == 0 ? null : text;

    private static string? Shown(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
