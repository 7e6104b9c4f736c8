using Microsoft.AspNetCore.Mvc;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Activities.Statistics;

/// <summary>The statistics as CSV: every line of what is filtered, the figures as numbers.</summary>
public static class StatisticsFile
{
    public static IActionResult Csv(
        StatisticsFilter filter,
        int year,
        IReadOnlyList<StatisticsRow> rows
    )
    {
        var file = new CsvFile<StatisticsRow>(
            $"监测活动统计-{year}-按{Text.Of(filter.By)}.csv",
            rows.ToAsyncEnumerable()
        )
        {
            { Text.Of(filter.By), r => r.Label },
            { "结果", r => r.Sums.Results },
            { "方案次数", r => r.Sums.Planned },
            { "完成次数", r => r.Sums.Done },
        };

        if (filter.By == StatisticsBy.Item)
        {
            file.Add("迟报结果", r => r.Sums.Late);
            return file;
        }

        file.Add("任务", r => r.Sums.Tasks);
        file.Add("现场作业", r => r.Sums.Visits);
        file.Add("样品", r => r.Sums.Samples);
        file.Add("报告", r => r.Sums.Reports);
        file.Add("应报送", r => r.Sums.Duties);
        file.Add("按时", r => r.Sums.OnTime);
        file.Add("迟报", r => r.Sums.Late);
        file.Add("漏报", r => r.Sums.Missing);
        file.Add("未到期", r => r.Sums.Pending);
        file.Add("已出报告的任务", r => r.Sums.Reported);
        file.Add("其中环节不全", r => r.Sums.Incomplete);
        return file;
    }
}
