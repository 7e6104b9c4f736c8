using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Journal.Inbox;
using Mingjian.Journal.UseCases;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Journal.Inbox;

/// <summary>打开消息: marks it as read and leads to where it is dealt with.</summary>
[NeedsDuty(Duties.ReadInbox)]
public sealed class OpenMessageModel(InboxReader inbox, ReadMessage readMessage) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid messageId, CancellationToken stop)
    {
        var link = await (await inbox.MessagesAsync(stop))
            .Where(m => m.MessageId == messageId)
            .Select(m => m.Link)
            .SingleOrDefaultAsync(stop);

        if (link is null)
        {
            return NotFound();
        }

        await readMessage.RunAsync([messageId], done: false, stop);
        return LocalRedirect(link);
    }
}
