using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Signing;
using Mingjian.Accounts.Signing.UseCases;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Layout;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Accounts.Institution;

/// <summary>签署权限: who signs for the institution, by post or by delegation paper, and since when.</summary>
[NeedsDuty(Duties.ManageOwnPeople)]
public sealed class ListDelegationsModel(
    MingjianDb db,
    Desk desk,
    EndLegalPost endPost,
    EndDelegation endDelegation,
    ChinaClock clock
) : PageModel, ILoads
{
    private static readonly Sorts<Delegation> Sorts = new() { { "until", d => d.To } };

    public sealed record Row(
        Guid Id,
        string Person,
        IReadOnlyList<SigningScope> Scopes,
        DateOnly From,
        DateOnly To,
        DateOnly? EndedOn,
        Attachment Paper
    );

    public sealed record PostRow(Guid Id, string Person, DateOnly From, DateOnly? To);

    [BindProperty]
    public DateOnly? LastDay { get; set; }

    public IReadOnlyList<PostRow> Posts { get; private set; } = [];

    public TableQuery Table { get; private set; } = null!;

    public Page<Row> Rows { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    private Guid InstitutionId => desk.Actor.OrganisationId;

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop)
    {
        Table = TableQuery.Of(Request, "-until");
        Posts = await (
            from post in db.LegalPosts.AsNoTracking()
            join person in db.People on post.PersonId equals person.Id
            where post.InstitutionId == InstitutionId
            orderby post.From descending, post.LegalPostId
            select new PostRow(post.LegalPostId, person.FullName, post.From, post.To)
        ).ToListAsync(stop);
        Rows = await db
            .Delegations.AsNoTracking()
            .Where(d => d.InstitutionId == InstitutionId)
            .SortBy(Sorts, Table, d => d.DelegationId)
            .Select(d => new Row(
                d.DelegationId,
                db.Set<Person>().Where(p => p.Id == d.PersonId).Select(p => p.FullName).Single(),
                d.Scopes,
                d.From,
                d.To,
                d.EndedOn,
                d.Paper
            ))
            .ToPageAsync(Table, stop);
    }

    public async Task<IActionResult> OnPostEndPostAsync(Guid id, CancellationToken stop)
    {
        if (LastDay is not { } day)
        {
            ModelState.AddModelError(nameof(LastDay), "请填写任职的最后一天");
            await LoadAsync(stop);
            return Page();
        }

        await endPost.RunAsync(InstitutionId, id, day, stop);
        this.Say($"离任已登记，{Text.Iso(day.AddDays(1))} 起不能再以法定代表人身份签署。");
        return Redirect(AccountsLinks.Delegations);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, CancellationToken stop)
    {
        await endDelegation.RunAsync(InstitutionId, id, stop);
        this.Say("授权已终止，从现在起被授权人不能再签署；已签署的文件不受影响。");
        return Redirect(AccountsLinks.Delegations);
    }
}
