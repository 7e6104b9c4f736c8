using System.Globalization;
using Mingjian.Listing.Contract;
using Mingjian.Listing.Register;
using Mingjian.Regulation;

namespace Mingjian.Listing.Measuring;

/// <summary>What the register tells against an institution: pure, so that the same register gives the same matters.</summary>
[Article("6", "14.1")]
internal sealed class RegisterMatters(AskedPeriod asked, LawOfDay law)
{
    /// <summary>最高管理者、技术负责人、质量负责人、授权签字人: whose absence counts.</summary>
    private static readonly KeyPost[] Watched =
    [
        KeyPost.TopManager,
        KeyPost.TechnicalLead,
        KeyPost.QualityManager,
        KeyPost.AuthorizedSignatory,
    ];

    private Settings Settings => law.Settings.Settings;

    public static RegisterMatter OfLateFiling(LateFiling filing) =>
        new(
            filing.InstitutionId,
            RegisterMatterKind.LateChange,
            filing.CaseId.ToString(),
            filing.TermEndsOn,
            1,
            $"{filing.Kind.Text()}逾期办理 {filing.DaysLate} 天",
            $"变更发生于 {filing.ChangedOn:yyyy-MM-dd}，办理期限至 {filing.TermEndsOn:yyyy-MM-dd}，{filing.FiledOn:yyyy-MM-dd} 首次签名提交。"
        );

    /// <summary>A gap counts when it is over, or when the term of 六条 for filing a new certificate has passed in it.</summary>
    public IEnumerable<RegisterMatter> OfCertificate(Guid id, IReadOnlyList<ProfileSpan> own) =>
        from gap in CertificateGaps.Of(id, own)
        let certain = DaySpans.Earlier(gap.Days.Before, TermAfter(gap.Days.From))
        where InPeriod(certain) && gap.Days.From <= asked.To
        select new RegisterMatter(
            id,
            RegisterMatterKind.CertificateGap,
            Day(gap.Days.From),
            gap.Days.From,
            1,
            "资质认定证书失效后仍在名录中",
            $"自 {gap.Days.From:yyyy-MM-dd} 起没有有效的资质认定证书"
                + (gap.Certificate.Length > 0 ? $"（原证书 {gap.Certificate}）" : "")
                + (
                    gap.Days.Before <= asked.To
                        ? $"，{gap.Days.Before:yyyy-MM-dd} 起恢复，间断 {gap.Days.Length()} 天。"
                        : "，办理变更的期限内没有更新。"
                )
        );

    public IEnumerable<RegisterMatter> OfVacancies(
        Guid id,
        IReadOnlyList<ProfileSpan> own,
        IEnumerable<KeyPersonSpan> posts
    )
    {
        var held = posts.ToLookup(p => p.Post, p => new DaySpan(p.ValidFrom, p.ValidTo));

        foreach (var post in Watched)
        {
            var demanded = ListedDays.Of(
                own,
                p => post != KeyPost.AuthorizedSignatory || p.Services.HasFlag(Services.Monitoring)
            );

            foreach (var vacant in DaySpans.Without(demanded, DaySpans.Union(held[post])))
            {
                if (VacantTooLong(vacant) is { } day)
                {
                    yield return new(
                        id,
                        RegisterMatterKind.VacantPost,
                        $"{post}:{Day(vacant.From)}",
                        day,
                        1,
                        $"{post.Text()}缺岗",
                        $"自 {vacant.From:yyyy-MM-dd} 起名录中没有在任的{post.Text()}，至 {day:yyyy-MM-dd} 已超过 {Allowed(day)} 日。"
                    );
                }
            }
        }
    }

    /// <summary>从业年限 as stated when the person was filed, against the setting of the day on which the post began.</summary>
    public IEnumerable<RegisterMatter> OfYears(
        PapersAndScope papers,
        IEnumerable<ProfileSpan> own,
        IEnumerable<KeyPersonSpan> posts
    )
    {
        if (
            !own.Any(p =>
                p.ValidFrom <= asked.To
                && asked.To < p.ValidTo
                && p.Standing is Standing.InList or Standing.Locked
                && p.Services.HasFlag(Services.Monitoring)
            )
        )
        {
            yield break;
        }

        foreach (var span in posts.Where(p => p.ValidFrom <= asked.To && asked.To < p.ValidTo))
        {
            var person = papers.Papers.KeyPersonnel.FirstOrDefault(p =>
                p.KeyPersonId == span.KeyPersonId
            );
            var since = person?.From ?? span.ValidFrom;

            if (
                person?.Years is { } years
                && NeededYears(span.Post, since) is { } needed
                && years < needed
            )
            {
                yield return new(
                    papers.InstitutionId,
                    RegisterMatterKind.UnqualifiedPost,
                    span.KeyPersonId.ToString(),
                    DaySpans.Later(since, span.ValidFrom),
                    1,
                    $"{span.Post.Text()}不符合任职条件",
                    $"登记的从业年限为 {years} 年，{since:yyyy-MM-dd} 任职时要求 {needed} 年。"
                );
            }
        }
    }

    private int? NeededYears(KeyPost post, DateOnly day)
    {
        SettingName? name = post switch
        {
            KeyPost.TechnicalLead => SettingName.TechnicalLeadYears,
            KeyPost.AuthorizedSignatory => SettingName.SignatoryYears,
            KeyPost.QualityManager => SettingName.QualityManagerYears,
            _ => null,
        };
        return name is { } given && Settings.Find(given, day) is not null
            ? Settings.On(day).Years(given)
            : null;
    }

    /// <returns>The day on which the post had been vacant for longer than is allowed, when it lies in the period.</returns>
    private DateOnly? VacantTooLong(DaySpan vacant)
    {
        if (vacant.From > asked.To || Allowed(vacant.From) is not { } allowed)
        {
            return null;
        }

        var day = vacant.From.AddDays(allowed);
        return day < vacant.Before && InPeriod(day) ? day : null;
    }

    private int? Allowed(DateOnly day) =>
        Settings.Find(SettingName.KeyPostVacancyDays, day) is null
            ? null
            : Settings.On(day).Days(SettingName.KeyPostVacancyDays);

    /// <summary>The first day after the term in which a change of that day must be filed.</summary>
    private DateOnly TermAfter(DateOnly day) =>
        (
            Settings.Find(SettingName.ChangeFilingMonths, day) is null
                ? null
                : Settings.On(day).Term(SettingName.ChangeFilingMonths, day, law.Calendar).EndsOn
        )?.AddDays(1) ?? DateOnly.MaxValue;

    private bool InPeriod(DateOnly day) => asked.From <= day && day <= asked.To;

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
