using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Accounts.Own;

/// <summary>账号与安全: the own roles, secrets and the last sign-ins.</summary>
[NeedsSession]
public sealed class ShowAccountModel(
    MingjianDb db,
    Mingjian.Accounts.Credentials.UseCases.EndOtherSessions endOthers
) : PageModel
{
    private const int Shown = 10;

    public Seat Seat => HttpContext.Seat()!;

    public string Login { get; private set; } = "";

    public int RecoveryCodesLeft { get; private set; }

    public IReadOnlyList<Session> Sessions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        Login = await db
            .People.Where(p => p.Id == Seat.PersonId)
            .Select(p => p.UserName!)
            .SingleAsync(stop);
        RecoveryCodesLeft = await db.RecoveryCodes.CountAsync(
            c => c.PersonId == Seat.PersonId && c.UsedAt == null,
            stop
        );
        Sessions = await db
            .Sessions.AsNoTracking()
            .Where(s => s.PersonId == Seat.PersonId)
            .OrderByDescending(s => s.StartedAt)
            .ThenBy(s => s.SessionId)
            .Take(Shown)
            .ToListAsync(stop);
    }

    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken stop)
    {
        await endOthers.RunAsync(Seat.SessionId, stop);
        this.Say("其他设备上的登录已全部退出。");
        return Redirect(AccountsLinks.Account);
    }
}
