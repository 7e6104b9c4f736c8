using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Credit.Incentives;

/// <summary>信用风险等级较低 (21): which grades count as such is a setting (I-19), and who has one is read from the grades in force.</summary>
[Article("21")]
public static class LowRisk
{
    private const char Comma = '、';

    public static IReadOnlyList<Grade> GradesOf(SettingsOfDay settings) =>
        [
            .. settings
                .Choice(SettingName.IncentiveGrades)
                .Split(Comma, StringSplitOptions.RemoveEmptyEntries)
                .Select(Enum.Parse<Grade>),
        ];

    /// <summary>Grades in force that are low, of whoever it is.</summary>
    public static IQueryable<GradeSpan> InForce(MingjianDb db, IReadOnlyList<Grade> grades)
    {
        Grade?[] low = [.. grades];
        return db
            .GradeSpans.AsNoTracking()
            .Where(s => s.UntilAt == null && EF.Parameter(low).Contains(s.Grade));
    }
}
