using Mingjian.Listing;
using Mingjian.Listing.Register;
using Mingjian.Listing.Register.History;
using Mingjian.Regulation;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Portal.Institutions;

/// <summary>How the public's pages say what the register says.</summary>
public static class InstitutionView
{
    public static string Tone(Standing standing) =>
        standing switch
        {
            Standing.InList => "good",
            Standing.Locked => "warn",
            Standing.Removed => "bad",
            _ => "over",
        };

    /// <summary>The certificate's validity on a day, in words with the tone of its mark.</summary>
    public static (string Words, string Tone) Certificate(ProfileSpan profile, DateOnly day)
    {
        if (profile.CmaValidTo is not { } end)
        {
            return ("未登记有效期", "warn");
        }

        var left = end.DayNumber - day.DayNumber;

        return left switch
        {
            < 0 => ($"已过期 {-left} 天", "bad"),
            <= 90 => ($"还有 {left} 天到期", "warn"),
            _ => ("有效", "good"),
        };
    }

    /// <summary>A register event as the timeline shows it.</summary>
    public static TimelineEntry Entry(RegisterEvent happened)
    {
        var day = Text.Iso(happened.From);
        var known = ChinaClock.DayOf(happened.KnownAt);

        return new(
            happened.KnownAt,
            "重庆市生态环境局",
            "登记",
            happened.Kind == RegisterEventKind.Listed
                ? $"{happened.Kind.Text()}，自 {day} 起"
                : $"{happened.Kind.Text()}，自 {day} 起{(happened.From == known ? "" : $"（{Text.Iso(known)} 登记）")}"
        )
        {
            Changes =
            [
                .. happened.Changes.Select(change => new Change(
                    change.Name,
                    change.Before,
                    change.After
                )),
            ],
        };
    }

    /// <summary>What differs between two states of one institution, in words.</summary>
    public static IReadOnlyList<Change> Differences(
        ProfileSpan then,
        ProfileSpan now,
        Offices offices
    ) =>
        [
            .. Values(then, offices)
                .Zip(Values(now, offices))
                .Where(pair => pair.First.Value != pair.Second.Value)
                .Select(pair => new Change(pair.First.Name, pair.First.Value, pair.Second.Value)),
        ];

    private static IEnumerable<(string Name, string Value)> Values(
        ProfileSpan profile,
        Offices offices
    ) =>
        [
            ("状态", profile.Standing.Text()),
            ("名称", profile.Name),
            ("法人性质", profile.LegalNature.Text()),
            ("住所", profile.Address),
            ("所属区县", offices.NameOf(profile.Office)),
            ("服务类别", profile.Services.Text()),
            ("资质认定证书编号", profile.CmaNumber),
            ("证书有效期至", Text.Iso(profile.CmaValidTo)),
        ];
}
