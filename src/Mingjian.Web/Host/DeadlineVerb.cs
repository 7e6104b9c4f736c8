using System.Globalization;
using Mingjian.Regulation;

namespace Mingjian.Web.Host;

/// <summary>
/// The verb <c>deadline</c>: the last day of a term, one line out for each line in. 0 when every line has its day,
/// 1 when a year is not published (I-02), 2 when a line cannot be read.
/// </summary>
public static class DeadlineVerb
{
    public const string Help =
        "计算期限届满日：deadline 2026-03-02 15（工作日）或 1m（月）；deadline - 逐行读取；[--explain] [--stop 2026-03-30..2026-04-02]";

    private const int Undetermined = 1;
    private const int Malformed = 2;
    private const int LongestDays = 2500;
    private const int LongestMonths = 120;

    public static async Task<int> RunAsync(string[] args) =>
        await RunAsync(
            args,
            await LoadedCalendars.ReadAsync(Known(args).ForHost, Console.Error),
            Console.In,
            Console.Out,
            Console.Error
        );

    public static async Task<int> RunAsync(
        string[] args,
        WorkingCalendar calendar,
        TextReader input,
        TextWriter output,
        TextWriter error
    )
    {
        var asked = Known(args);
        var stops = asked.All("--stop").Select(StopIn).ToList();

        if (asked.Unknown is not null || stops.Contains(null) || asked.Plain.Count is 0 or > 2)
        {
            await error.WriteLineAsync(Help);
            return Malformed;
        }

        var count = new Count(calendar, [.. stops.Select(stop => stop!)], asked.Has("--explain"));

        if (asked.Plain is ["-"])
        {
            return await AnswerAllAsync(count, input, output);
        }

        return await AnswerAsync(count, string.Join(' ', asked.Plain), output);
    }

    private static Arguments Known(string[] args) =>
        Arguments.Parse(args, ["--stop", .. LoadedCalendars.Options], ["--explain"]);

    private static async Task<int> AnswerAllAsync(Count count, TextReader input, TextWriter output)
    {
        var worst = 0;

        while (await input.ReadLineAsync() is { } line)
        {
            worst = Math.Max(worst, await AnswerAsync(count, line, output));
        }

        return worst;
    }

    private static async Task<int> AnswerAsync(Count count, string line, TextWriter output)
    {
        var (term, problem) = TermIn(line, count);

        if (term is null)
        {
            await output.WriteLineAsync($"错误：{problem}");
            return Malformed;
        }

        var end = term.EndIn(count.Calendar);
        await output.WriteLineAsync(
            end.Day is { } day
                ? Iso(day)
                : $"未确定：{count.Calendar.Unpublished(end.UnknownYear!.Value)}，自 {Iso(term.Start)} 起 {term.Length} {term.Unit.Text()}的届满日待载入后计算"
        );

        foreach (var entry in count.Explain ? term.Explain(count.Calendar) : [])
        {
            await output.WriteLineAsync($"  {Iso(entry.Date)} {entry.Words}");
        }

        return end.Day is null ? Undetermined : 0;
    }

    private static (Term? Term, string Problem) TermIn(string line, Count count)
    {
        var parts = line.Trim('\uFEFF', ' ', '\t', '\r')
            .Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);

        if (parts.Length != 2)
        {
            return (
                null,
                $"“{line.Trim()}”应为日期和期限两项，例如 2026-03-02 15 或 2024-01-31 1m"
            );
        }

        if (DayIn(parts[0]) is not { } start)
        {
            return (null, $"“{parts[0]}”不是 2000 至 2199 年间的日期，应写作 2026-03-02");
        }

        if (LengthIn(parts[1]) is not var (length, unit))
        {
            return (
                null,
                $"“{parts[1]}”不是期限，应为 1 至 {LongestDays} 的工作日数，或 1m 至 {LongestMonths}m 的月数"
            );
        }

        try
        {
            var term = Term.Of(start, length, unit, count.Calendar);
            return (
                count.Stops.Aggregate(term, (kept, stop) => kept.Stop(stop, count.Calendar)),
                ""
            );
        }
        catch (RuleBroken refused)
        {
            return (null, refused.Message);
        }
    }

    private static (int Length, TermUnit Unit)? LengthIn(string text)
    {
        var months = text.EndsWith('m');
        var longest = months ? LongestMonths : LongestDays;

        return
            int.TryParse(
                months ? text[..^1] : text,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var length
            )
            && length >= 1
            && length <= longest
            ? (length, months ? TermUnit.CalendarMonths : TermUnit.WorkingDays)
            : null;
    }

    private static TermStop? StopIn(string text) =>
        text.Split("..") is [var from, var to] && DayIn(from) is { } first && DayIn(to) is { } last
            ? new(first, last, "不计入期限")
            : null;

    private static DateOnly? DayIn(string text) =>
        DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        ) && day.Year is >= 2000 and <= 2199
            ? day
            : null;

    private static string Iso(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Count(
        WorkingCalendar Calendar,
        IReadOnlyList<TermStop> Stops,
        bool Explain
    );
}
