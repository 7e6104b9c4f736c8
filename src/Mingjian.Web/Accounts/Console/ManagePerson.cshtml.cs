using Microsoft.AspNetCore.Mvc;
using Mingjian.Accounts;
using Mingjian.Accounts.UseCases;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Accounts.People;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Accounts.Console;

/// <summary>One person of any organisation, for the security administrator: roles, a reset link, the account closed or opened again.</summary>
[NeedsDuty(Duties.ManagePeople)]
public sealed class ManagePersonModel(
    MingjianDb db,
    GiveRole giveRole,
    EndRole endRole,
    DisablePerson disable,
    EnablePerson enable,
    StartReset reset,
    InvitationPost post,
    ChinaClock clock
) : ManagePersonPage(db, giveRole, endRole, clock)
{
    [FromRoute(Name = "organisationId")]
    public Guid Id { get; init; }

    [BindProperty]
    public string Reason { get; set; } = "";

    public InvitedView? Invited { get; private set; }

    public override Guid OrganisationId => Id;

    public async Task<IActionResult> OnPostResetAsync(CancellationToken stop)
    {
        var invited = await reset.RunAsync(Id, PersonId, stop);
        await LoadAsync(stop);
        Invited = await post.SendAsync(invited, Organisation.Name, stop);
        return Page();
    }

    public Task<IActionResult> OnPostDisableAsync(CancellationToken stop) =>
        WithReasonAsync(
            () => disable.RunAsync(PersonId, Reason, stop),
            "账号已停用，所有登录已退出。",
            stop
        );

    public Task<IActionResult> OnPostEnableAsync(CancellationToken stop) =>
        WithReasonAsync(
            () => enable.RunAsync(PersonId, Reason, stop),
            "账号已恢复，原有密码继续有效。",
            stop
        );

    private async Task<IActionResult> WithReasonAsync(
        Func<Task> act,
        string done,
        CancellationToken stop
    )
    {
        await LoadAsync(stop);

        if (string.IsNullOrWhiteSpace(Reason))
        {
            ModelState.AddModelError(nameof(Reason), "请填写理由");
            return Page();
        }

        await act();
        this.Say(done);
        return Redirect($"{Request.Path}");
    }
}
