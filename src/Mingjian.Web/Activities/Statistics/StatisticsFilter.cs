using System.ComponentModel.DataAnnotations;
using Mingjian.Activities.Codes;
using Mingjian.Activities.Statistics;
using Mingjian.Data;

namespace Mingjian.Web.Activities.Statistics;

/// <summary>By what the work of a year is counted.</summary>
public enum StatisticsBy
{
    [Display(Name = "月份")]
    Month,

    [Display(Name = "监测机构")]
    Institution,

    [Display(Name = "监测项目")]
    Item,

    [Display(Name = "监测目的")]
    Purpose,

    [Display(Name = "区县")]
    District,

    [Display(Name = "活动类型")]
    Activity,
}

/// <summary>What the statistics are asked for; all of it stands in the address, and the export asks the same.</summary>
public sealed class StatisticsFilter
{
    public StatisticsBy By { get; init; }

    public int? Year { get; init; }

    public int? Month { get; init; }

    public Guid? Institution { get; init; }

    public string? District { get; init; }

    public Purpose? Purpose { get; init; }

    public ActivityType? Activity { get; init; }

    public IQueryable<WorkTotal> Works(MingjianDb db, int year)
    {
        var totals = db.Set<WorkTotal>().Where(t => t.Year == year);
        totals = Month is { } month ? totals.Where(t => t.Month == month) : totals;
        totals = Institution is { } only ? totals.Where(t => t.InstitutionId == only) : totals;
        totals = District is { Length: > 0 } office
            ? totals.Where(t => t.Office == office)
            : totals;
        totals = Purpose is { } purpose ? totals.Where(t => t.Purpose == purpose) : totals;
        return Activity is { } activity ? totals.Where(t => t.Activity == activity) : totals;
    }

    public IQueryable<ItemTotal> Items(MingjianDb db, int year)
    {
        var totals = db.Set<ItemTotal>().Where(t => t.Year == year);
        totals = Month is { } month ? totals.Where(t => t.Month == month) : totals;
        totals = Institution is { } only ? totals.Where(t => t.InstitutionId == only) : totals;
        totals = District is { Length: > 0 } office
            ? totals.Where(t => t.Office == office)
            : totals;
        totals = Purpose is { } purpose ? totals.Where(t => t.Purpose == purpose) : totals;
        return Activity is { } activity ? totals.Where(t => t.Activity == activity) : totals;
    }
}
