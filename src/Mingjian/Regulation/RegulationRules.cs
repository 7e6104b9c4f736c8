using System.Globalization;

namespace Mingjian.Regulation;

/// <summary>What the law of terms, calendars, settings and offices refuses, in the words the officer reads.</summary>
public static class RegulationRules
{
    public static Rule MonthsDoNotStop() =>
        new(
            "REGULATION-19-1",
            "19.2",
            "按月计算的期限不停止计算，只有按工作日计算的期限可以扣除。"
        );

    public static Rule StopTurnedRound(TermStop stop) =>
        new(
            "REGULATION-19-2",
            "19.2",
            $"停止计算的结束日早于开始日 {Day(stop.From)}，请核对后重新填写。"
        );

    public static Rule StopBeforeTerm(TermStop stop, DateOnly start) =>
        new(
            "REGULATION-19-3",
            "19.2",
            $"停止计算从 {Day(stop.From)} 开始，但期限自 {Day(start)} 的次日才起算，请填写之后的日期。"
        );

    public static Rule NothingStopped() =>
        new("REGULATION-19-4", "19.2", "该期限没有正在停止计算的时段，无需恢复。");

    public static Rule CalendarContradicts(int year, string loaded) =>
        new(
            "REGULATION-23-1",
            "23",
            $"{year} 年的工作日历已按《{loaded}》载入，内容与此文件不同，未作改动。"
                + "如国务院办公厅另行发文调整，请在文件中加入 \"replaces\"，其值为已载入文件的全称。"
        );

    public static Rule CalendarReplacesNothing(int year, string replaces) =>
        new(
            "REGULATION-23-2",
            "23",
            $"文件声明替代《{replaces}》，但 {year} 年现行的工作日历不是按该文件载入的，请核对 \"replaces\"。"
        );

    public static Rule SettingAlreadyFrom(string name, DateOnly from) =>
        new(
            "REGULATION-23-3",
            "23",
            $"参数“{name}”已有一行自 {Day(from)} 起施行，不能重复。请换一个起始日。"
        );

    public static Rule PastDayNeedsReason(string what, DateOnly from) =>
        new(
            "REGULATION-23-4",
            "23",
            $"{what}的起始日 {Day(from)} 早于今天，会影响已经发生的事项，请写明理由。"
        );

    public static Rule SettingValueInvalid(string name, string problem) =>
        new("REGULATION-23-5", "23", $"参数“{name}”的值不正确：{problem}");

    public static Rule BasisNotInForce(string basis, DateOnly from) =>
        new(
            "REGULATION-23-6",
            "23",
            $"依据“{basis}”在 {Day(from)} 不在施行期内，请改选当日有效的依据或调整起始日。"
        );

    public static Rule BasisAlreadyKnown(string code) =>
        new("REGULATION-23-7", "23", $"代码为“{code}”的依据已经登记，请换一个代码。");

    public static Rule BasisTurnedRound(DateOnly from) =>
        new("REGULATION-23-8", "23", $"失效日早于施行日 {Day(from)}，请核对后重新填写。");

    public static Rule OfficeNotOpen(string code, DateOnly day) =>
        new(
            "REGULATION-3-1",
            "3.2",
            $"管理部门“{code}”在 {Day(day)} 并未履职，不能撤并，请核对代码和日期。"
        );

    public static Rule NothingToSucceed() =>
        new("REGULATION-3-2", "3.2", "请至少选择一个被撤并的管理部门。");

    public static Rule MunicipalStays() =>
        new("REGULATION-3-3", "3.1", "市生态环境局对全市实施监督管理，不能被撤并或作为承接单位。");

    public static Rule SucceedsItself(string code) =>
        new(
            "REGULATION-3-4",
            "3.2",
            $"“{code}”既在被撤并之列又是承接单位。承接单位须另用新代码，以便区分撤并前后的事项。"
        );

    public static Rule OfficeCodeUsed(string code, DateOnly day) =>
        new(
            "REGULATION-3-5",
            "3.2",
            $"代码“{code}”在 {Day(day)} 之后另有登记，不能用作承接单位，请换一个代码。"
        );

    /// <summary>A row that holds from a past day changes what has already happened: only with a reason.</summary>
    internal static void NeedReasonForPast(
        string what,
        DateOnly from,
        DateOnly today,
        string? reason
    )
    {
        if (from < today && string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleBroken(PastDayNeedsReason(what, from));
        }
    }

    private static string Day(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
