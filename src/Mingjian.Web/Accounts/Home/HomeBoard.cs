using Mingjian.Regulation;

namespace Mingjian.Web.Accounts.Home;

/// <summary>One column of the home page.</summary>
public sealed record HomeColumn(
    string Title,
    string Empty,
    bool IsLate,
    IReadOnlyList<HomeWork> Work
);

/// <summary>The home page of an area, put together from the sections whose duty the person holds.</summary>
public sealed class HomeBoard(IEnumerable<IHomeSection> sections, Desk desk)
{
    public IReadOnlyList<HomeContent> Contents { get; private set; } = [];

    public HomeAct? Next => Contents.Select(c => c.Next).FirstOrDefault(act => act is not null);

    public IReadOnlyList<HomeColumn> Columns =>
        [
            new("已逾期", "没有逾期事项。", true, [.. Contents.SelectMany(c => c.Overdue)]),
            new("待办", "没有待办事项。", false, [.. Contents.SelectMany(c => c.Due)]),
            new("等待他人", "没有在等的事项。", false, [.. Contents.SelectMany(c => c.Waiting)]),
        ];

    public async Task LoadAsync(string area, CancellationToken stop)
    {
        var contents = new List<HomeContent>();

        foreach (
            var section in sections
                .Where(s => s.Area == area)
                .Where(s => s.Duty is null || desk.Actor.Duties.Contains(s.Duty))
                .OrderBy(s => s.Order)
        )
        {
            contents.Add(await section.LoadAsync(stop));
        }

        Contents = contents;
    }
}
