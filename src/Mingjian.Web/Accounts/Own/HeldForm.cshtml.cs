using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Accounts.Credentials;
using Mingjian.Regulation;
using Mingjian.Web.Accounts.HeldForms;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Accounts.Own;

/// <summary>您填写的内容已保留: after a session ended in the middle of a form, its fields can be sent again.</summary>
[NeedsSession]
public sealed class HeldFormModel(HeldFormStore store) : PageModel
{
    [FromRoute]
    public Guid HeldFormId { get; init; }

    public HeldForm Form { get; private set; } = null!;

    public HeldContent Kept { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var seat = HttpContext.Seat()!;
        var found =
            await store.FindAsync(HeldFormId, seat.PersonId, stop)
            ?? throw new NotFound("held form");
        (Form, Kept) = found;

        return seat.MustEnrol ? LocalRedirect(AccessLinks.Enrol(Request.Path))
            : seat.MustChoose ? LocalRedirect(AccessLinks.ChooseOrganisation(Request.Path))
            : Page();
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken stop)
    {
        var person = HttpContext.Seat()!.PersonId;

        if (await store.FindAsync(HeldFormId, person, stop) is null)
        {
            throw new NotFound("held form");
        }

        await store.ForgetAsync(HeldFormId, person, stop);
        this.Say("保留的内容已删除。");
        return Redirect("/home");
    }
}
