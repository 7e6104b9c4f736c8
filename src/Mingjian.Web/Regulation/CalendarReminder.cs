using Mingjian.Accounts;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Accounts.Home;

namespace Mingjian.Web.Regulation;

/// <summary>On the bureau's home page from November on: the next year's calendar is missing, terms across the year have no end (I-02).</summary>
public sealed class CalendarReminder(LawBook book, ChinaClock clock, Desk desk) : IHomeSection
{
    public string Area => "/console";

    public string? Duty => Duties.ReadSettings;

    public int Order => 90;

    public async Task<HomeContent> LoadAsync(CancellationToken stop)
    {
        var today = clock.Today;

        if ((await book.CalendarAsync(stop)).WarningOn(today) is not { } warning)
        {
            return HomeContent.Nothing;
        }

        var mayLoad = desk.Actor.Duties.Contains(Duties.EditSettings);
        return new()
        {
            Due =
            [
                new(
                    "次年工作日历",
                    mayLoad ? RegulationLinks.LoadCalendar : RegulationLinks.Calendar,
                    mayLoad ? "载入" : "查看",
                    warning
                ),
            ],
        };
    }
}
