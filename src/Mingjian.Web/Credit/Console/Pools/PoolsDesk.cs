using Mingjian.Credit.Contract;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Web.Credit.Console.Pools;

/// <summary>What of the pools is asked for; it stands in the address, and the export asks the same.</summary>
public sealed class PoolsFilter
{
    /// <summary>Empty for the city; a district sees its own, whatever it asks for.</summary>
    public string? Office { get; init; }

    public DateOnly? Day { get; init; }

    public PoolKind? Kind { get; init; }
}

/// <summary>The pools as the person at the desk may ask for them.</summary>
public sealed class PoolsDesk(IInspectionPools pools, LawBook book, Desk desk, ChinaClock clock)
{
    public Offices Offices { get; private set; } = null!;

    public DateOnly Day { get; private set; }

    /// <summary>The offices to choose from; of a district only its own, or on an earlier day those that it succeeded.</summary>
    public IReadOnlyList<Office> Choice { get; private set; } = [];

    /// <summary>The municipal bureau, whose territory is the city.</summary>
    public bool SeesCity => desk.Viewer.SeesEverything;

    public async Task<PoolsOfDay> LoadAsync(PoolsFilter filter, CancellationToken stop)
    {
        Offices = await book.OfficesAsync(stop);
        Day = await DayAsync(filter.Day, stop);
        Choice =
        [
            .. Offices
                .DistrictsOn(Day)
                .Where(office => SeesCity || desk.Viewer.Offices.Contains(office.Code)),
        ];
        var asked = Choice.FirstOrDefault(office => office.Code == filter.Office)?.Code;
        return await pools.OfAsync(SeesCity ? asked : asked ?? Own, Day, stop);
    }

    private string Own => Choice.FirstOrDefault()?.Code ?? desk.Viewer.Offices[0];

    /// <summary>Grades are of days that have been; the shares, of days since the regulation holds.</summary>
    private async Task<DateOnly> DayAsync(DateOnly? asked, CancellationToken stop)
    {
        var settings = await book.SettingsAsync(stop);
        var first = settings.History(SettingName.GradeBInspectionCap).First().From;
        return asked is not { } day || day > clock.Today ? clock.Today
            : day < first ? first
            : day;
    }
}
