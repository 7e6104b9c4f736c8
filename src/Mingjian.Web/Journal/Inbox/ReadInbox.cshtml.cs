using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Journal.Inbox;
using Mingjian.Journal.UseCases;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Layout;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Journal.Inbox;

/// <summary>收件箱: what one is told and has to do.</summary>
[NeedsDuty(Duties.ReadInbox)]
public sealed class ReadInboxModel(
    InboxReader inbox,
    ReadMessage readMessage,
    Desk desk,
    ChinaClock clock
) : PageModel
{
    private static readonly Sorts<InboxRow> Sorts = new()
    {
        { "at", r => r.At },
        { "due", r => r.DueOn },
    };

    public TableQuery Table { get; private set; } = null!;

    public Page<InboxRow> Rows { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    /// <summary>One page for everybody: bureaux see it in their frame, institutions in theirs.</summary>
    public string Frame =>
        desk.Viewer.Kind == ViewerKind.Institution
            ? "/Ui/Layout/_Institution.cshtml"
            : "/Ui/Layout/_Console.cshtml";

    public async Task OnGetAsync(string? q, InboxView? view, CancellationToken stop)
    {
        Table = TableQuery.Of(Request, "-at");
        var found = Only(await inbox.MessagesAsync(stop), view);

        if (!string.IsNullOrWhiteSpace(q))
        {
            found = found.Where(m => m.Title.Contains(q) || m.Body.Contains(q));
        }

        Rows = await found
            .AsNoTracking()
            .Select(m => new InboxRow
            {
                Id = m.MessageId,
                Title = m.Title,
                Body = m.Body,
                Link = m.Link,
                Clause = m.Clause,
                DueOn = m.DueOn,
                At = m.CreatedAt,
                ReadAt = m.ReadAt,
                ReadBy = m.ReadByName,
                DoneAt = m.DoneAt,
            })
            .SortBy(Sorts, Table, r => r.Id)
            .ToPageAsync(Table, stop);
    }

    public Task<IActionResult> OnPostReadAsync(List<Guid> picked, CancellationToken stop) =>
        MarkAsync(picked, done: false, "已读", stop);

    public Task<IActionResult> OnPostDoneAsync(List<Guid> picked, CancellationToken stop) =>
        MarkAsync(picked, done: true, "已办", stop);

    private async Task<IActionResult> MarkAsync(
        List<Guid> picked,
        bool done,
        string word,
        CancellationToken stop
    )
    {
        var marked = picked.Count == 0 ? 0 : await readMessage.RunAsync(picked, done, stop);
        this.Say(
            marked == 0 ? "请先勾选要标记的消息。" : $"已将 {marked} 条消息标为{word}。",
            marked == 0 ? "warn" : "good"
        );
        return LocalRedirect($"{JournalLinks.Inbox}{Request.QueryString}");
    }

    private static IQueryable<Message> Only(IQueryable<Message> messages, InboxView? view) =>
        view switch
        {
            InboxView.Unread => messages.Where(m => m.ReadAt == null),
            InboxView.Pending => messages.Where(m => m.DueOn != null && m.DoneAt == null),
            InboxView.Done => messages.Where(m => m.DoneAt != null),
            _ => messages,
        };
}
