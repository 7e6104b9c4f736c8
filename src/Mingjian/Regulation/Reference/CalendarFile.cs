using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Mingjian.Regulation.Reference;

/// <summary>What a calendar file says: a paper, or every reason why it cannot be one.</summary>
public sealed record CalendarReading(CalendarPaper? Paper, IReadOnlyList<string> Errors)
{
    public bool IsValid => Errors.Count == 0;
}

/// <summary>
/// Reads a year's calendar: <c>{ "year", "source", "days": [{ "date", "name", "isOffDay" }] }</c>. Only what differs from
/// the week stands in it (weekdays off, weekend days worked); whatever contradicts that, or the year, is named row by row.
/// </summary>
public static partial class CalendarFile
{
    /// <summary>Days that 全国年节及纪念日放假办法 fixes by date: a notice that leaves out one that falls on a weekday is incomplete.</summary>
    private static readonly (int Month, int Day, string Name)[] FixedHolidays =
    [
        (1, 1, "元旦"),
        (5, 1, "劳动节"),
        (10, 1, "国庆节"),
        (10, 2, "国庆节"),
        (10, 3, "国庆节"),
    ];

    public static CalendarReading Read(Stream file)
    {
        List<string> errors = [];

        try
        {
            using var document = JsonDocument.Parse(file);
            var paper = ReadPaper(document.RootElement, errors);
            return new(errors.Count == 0 ? paper : null, errors);
        }
        catch (JsonException mistake)
        {
            return new(
                null,
                [
                    $"文件不是有效的 JSON（第 {mistake.LineNumber + 1} 行附近），请对照已载入年份的文件格式。",
                ]
            );
        }
    }

    private static CalendarPaper? ReadPaper(JsonElement root, List<string> errors)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            errors.Add("文件最外层须是一个对象，含 year、source、days 三项。");
            return null;
        }

        var year = Year(root, errors);
        var source = Text(root, "source") ?? "";
        var replaces = Text(root, "replaces");

        if (!root.TryGetProperty("days", out var rows) || rows.ValueKind != JsonValueKind.Array)
        {
            errors.Add("缺少 days（放假和调休上班的日期列表）。");
            return null;
        }

        if (year is null)
        {
            return null;
        }

        CheckSource(source, year.Value, errors);
        var days = rows.EnumerateArray()
            .Select((row, index) => ReadDay(row, index + 1, year.Value, errors))
            .OfType<CalendarDay>()
            .ToList();
        CheckWhole(days, year.Value, errors);
        return new(year.Value, source, [.. days.OrderBy(day => day.Date)], replaces);
    }

    private static int? Year(JsonElement root, List<string> errors)
    {
        if (
            root.TryGetProperty("year", out var value)
            && value.ValueKind == JsonValueKind.Number
            && value.TryGetInt32(out var year)
            && year is >= 2000 and <= 2199
        )
        {
            return year;
        }

        errors.Add("缺少 year，或不是 2000 至 2199 之间的年份。");
        return null;
    }

    private static void CheckSource(string source, int year, List<string> errors)
    {
        if (!PaperNumber().IsMatch(source))
        {
            errors.Add("缺少 source，或其中没有发文字号（例如“国办发明电〔2025〕7号”）。");
        }
        else if (
            YearInTitle().Match(source) is { Success: true } named
            && Int(named.Groups[1].Value) != year
        )
        {
            errors.Add(
                $"source 写的是 {named.Groups[1].Value} 年的安排，与 year（{year}）不一致。"
            );
        }
    }

    private static CalendarDay? ReadDay(JsonElement row, int number, int year, List<string> errors)
    {
        var text = row.ValueKind == JsonValueKind.Object ? Text(row, "date") : null;
        var where = $"days 第 {number} 项（{text ?? "无日期"}）";
        var before = errors.Count;

        if (
            !DateOnly.TryParseExact(
                text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
        )
        {
            errors.Add($"{where}：date 缺失或不是 yyyy-MM-dd 格式的日期。");
            return null;
        }

        if (Text(row, "name") is not { Length: > 0 and <= 20 } name)
        {
            errors.Add($"{where}：缺少 name（节日名称或“调休上班”，不超过 20 字）。");
            name = "";
        }

        if (
            !row.TryGetProperty("isOffDay", out var flag)
            || flag.ValueKind is not (JsonValueKind.True or JsonValueKind.False)
        )
        {
            errors.Add($"{where}：缺少 isOffDay（true 为放假，false 为上班）。");
            return null;
        }

        CheckDay(date, flag.GetBoolean(), year, where, errors);
        return errors.Count == before ? new(date, name, flag.GetBoolean()) : null;
    }

    private static void CheckDay(
        DateOnly date,
        bool isOffDay,
        int year,
        string where,
        List<string> errors
    )
    {
        if (date.Year != year)
        {
            errors.Add($"{where}：不在 {year} 年内。");
        }
        else if (isOffDay && WorkingCalendar.IsWeekend(date))
        {
            errors.Add($"{where}：{Weekday(date)}本来就休息，只填写放假的周一至周五。");
        }
        else if (!isOffDay && !WorkingCalendar.IsWeekend(date))
        {
            errors.Add($"{where}：{Weekday(date)}本来就上班，只填写调休上班的周六、周日。");
        }
    }

    private static void CheckWhole(List<CalendarDay> days, int year, List<string> errors)
    {
        errors.AddRange(
            days.GroupBy(day => day.Date)
                .Where(same => same.Count() > 1)
                .Select(same => $"{same.Key:yyyy-MM-dd} 出现了 {same.Count()} 次，只能出现一次。")
        );
        var off = days.Where(day => day.IsOffDay).Select(day => day.Date).ToHashSet();

        foreach (var (month, day, name) in FixedHolidays)
        {
            var date = new DateOnly(year, month, day);

            if (errors.Count == 0 && !WorkingCalendar.IsWeekend(date) && !off.Contains(date))
            {
                errors.Add(
                    $"遗漏了 {date:yyyy-MM-dd}（{Weekday(date)}）：法定节日“{name}”须放假。"
                );
            }
        }
    }

    private static string Weekday(DateOnly date) => $"周{"日一二三四五六"[(int)date.DayOfWeek]}";

    private static string? Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!.Trim()
            : null;

    private static int Int(string digits) =>
        int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("〔20[0-9]{2}〕[0-9]+号")]
    private static partial Regex PaperNumber();

    [GeneratedRegex("([0-9]{4})年部分节假日")]
    private static partial Regex YearInTitle();
}
