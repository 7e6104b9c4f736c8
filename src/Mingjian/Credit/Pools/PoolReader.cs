using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Contract;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Listing.Contract;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Credit.Pools;

/// <summary>Answers <see cref="IInspectionPools"/>: a constant number of queries, whatever the city's size.</summary>
[Article("22")]
public sealed class PoolReader(MingjianDb db, LawBook book, IListedInstitutions register)
    : IInspectionPools
{
    public async Task<PoolsOfDay> OfAsync(string? office, DateOnly day, CancellationToken stop)
    {
        var offices = await book.OfficesAsync(stop);
        var settings = (await book.SettingsAsync(stop)).On(day);
        var shares = new InspectionShares(
            settings.Percent(SettingName.GradeBInspectionCap),
            settings.Percent(SettingName.GradeCInspectionFloor)
        );
        var grades = await GradesAsync(day, stop);
        var listed = await register.OnAsync(day, stop);
        var members = listed
            .Select(one => Member(one, grades.GetValueOrDefault(one.InstitutionId), Present))
            .ToList();

        return new InspectionPools(day, members, shares).Of(
            office is null ? null : Present(office),
            offices.DistrictsOn(day).Select(district => district.Code)
        );

        string Present(string code) => offices.SuccessorOn(code, day)?.Code ?? code;
    }

    /// <summary>What holds at the end of the day; a change during it has taken place by then.</summary>
    private async Task<Dictionary<Guid, GradeSpan>> GradesAsync(
        DateOnly day,
        CancellationToken stop
    )
    {
        var end = ChinaClock.EndOf(day);
        return await db
            .GradeSpans.AsNoTracking()
            .Where(s => s.FromAt < end && (s.UntilAt == null || s.UntilAt >= end))
            .ToDictionaryAsync(s => s.InstitutionId, stop);
    }

    private static PoolMember Member(
        ListedInstitution one,
        GradeSpan? span,
        Func<string, string> present
    ) =>
        new(
            one.InstitutionId,
            one.Number,
            one.Name,
            [.. one.Offices.Select(present).Distinct()],
            KindOf(span),
            WhyOf(one, span),
            span is null ? null : ChinaClock.DayOf(span.FromAt)
        );

    private static PoolKind KindOf(GradeSpan? span) =>
        span switch
        {
            null => PoolKind.NoGrade,
            { Grade: Grade.A } => PoolKind.A,
            { Grade: Grade.B } => PoolKind.B,
            { Grade: Grade.C } => PoolKind.C,
            { Grade: Grade.D } => PoolKind.D,
            _ => PoolKind.NotRated,
        };

    private static string WhyOf(ListedInstitution one, GradeSpan? span) =>
        span switch
        {
            null => $"{one.ListedOn:yyyy-MM-dd} 纳入名录，还没有公布过评价结果",
            { IsDirect: true } => "直接评定",
            { Grade: not null } => $"{span.Year} 年度评价",
            { NotRated: { } reason } => $"{span.Year} 年度：{reason.Text()}",
            _ => $"{span.Year} 年度",
        };
}
