using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Avoidance;
using Mingjian.Activities.Avoidance.UseCases;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Activities.Groups;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Layout;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Activities.Institution.Conflicts;

/// <summary>申报控制集团: what the institution declared of its clients' groups, and one more.</summary>
[NeedsDuty(ActivitiesDuties.ReadOwn)]
public sealed class DeclareGroupModel(MingjianDb db, Desk desk, DeclareControlGroupMember declare)
    : PageModel,
        ILoads
{
    private static readonly Sorts<ControlGroupMember> Sorts = new() { { "from", m => m.From } };

    [BindProperty]
    public GroupFields Entry { get; set; } = new();

    public TableQuery Table { get; private set; } = null!;

    public Page<ControlGroupMember> Rows { get; private set; } = null!;

    public bool MayDeclare => desk.Actor.Duties.Contains(ActivitiesDuties.Deliver);

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop)
    {
        Table = TableQuery.Of(Request, "-from");
        Rows = await db
            .ControlGroupMembers.AsNoTracking()
            .Where(m => m.DeclaredBy == desk.Actor.OrganisationId)
            .SortBy(Sorts, Table, m => m.MemberId)
            .ToPageAsync(Table, stop);
    }

    [ActNeeds(ActivitiesDuties.Deliver)]
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!Entry.Check(this, nameof(Entry)))
        {
            await LoadAsync(stop);
            return Page();
        }

        await declare.RunAsync(Entry.Read(), stop);
        this.Say("已申报。");
        return Redirect(ReportLinks.OwnGroups);
    }
}
