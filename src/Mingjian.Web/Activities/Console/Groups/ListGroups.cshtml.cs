using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Avoidance;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Activities.Console.Groups;

/// <summary>控制集团: the dated table of enterprises under one control.</summary>
[NeedsDuty(ActivitiesDuties.KeepControlGroups)]
public sealed class ListGroupsModel(MingjianDb db) : PageModel
{
    private static readonly Sorts<ControlGroupMember> Sorts = new()
    {
        { "group", m => m.Group },
        { "code", m => m.Code },
        { "from", m => m.From },
    };

    public TableQuery Table { get; private set; } = null!;

    public Page<ControlGroupMember> Rows { get; private set; } = null!;

    public async Task OnGetAsync(
        string? q,
        ControlGroupSource? source,
        DateOnly? on,
        CancellationToken stop
    )
    {
        Table = TableQuery.Of(Request, "group");
        var found = db.ControlGroupMembers.AsNoTracking();
        found = q?.Trim() is { Length: > 0 } word
            ? found.Where(m =>
                m.Group.Contains(word) || m.Name.Contains(word) || m.Code.Contains(word)
            )
            : found;
        found = source is { } only ? found.Where(m => m.Source == only) : found;
        found = on is { } day ? found.Where(m => m.From <= day && m.To >= day) : found;
        Rows = await found.SortBy(Sorts, Table, m => m.MemberId).ToPageAsync(Table, stop);
    }
}
