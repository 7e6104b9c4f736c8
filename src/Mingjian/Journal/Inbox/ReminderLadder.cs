namespace Mingjian.Journal.Inbox;

/// <summary>提醒阶梯: reminds at each of so many days before a day, such as 90, 30, 7 and 0, and never twice at one step.</summary>
/// <param name="Steps">Days before; from the dated settings.</param>
public sealed record ReminderLadder(IReadOnlyList<int> Steps)
{
    /// <summary>The step that is reached on this day: the least that the days left fall within; <c>null</c> while none is.</summary>
    /// <remarks>After missed days, or for a thing that appears late, one reminder is given and not one for each step passed.</remarks>
    public int? StepOn(DateOnly today, DateOnly dueOn)
    {
        var left = dueOn.DayNumber - today.DayNumber;
        var reached = Steps.Where(step => left <= step).ToList();
        return reached.Count == 0 ? null : reached.Min();
    }

    /// <summary>The key of the reminder at a step, for <see cref="Notifications.PostOnceAsync"/>.</summary>
    /// <param name="thing">What ends: <c>listing.cma:{id}</c>. A renewed end starts the ladder anew.</param>
    public static string Key(string thing, DateOnly dueOn, int step) =>
        $"{thing}:{dueOn:yyyy-MM-dd}:{step}";
}
