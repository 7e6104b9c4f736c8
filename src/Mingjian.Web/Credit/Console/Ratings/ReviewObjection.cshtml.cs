using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Credit;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Journal.Files;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Credit.Console.Ratings;

/// <summary>One objection: what it says, its clock with the stops, the review and its opinion.</summary>
[NeedsDuty(CreditDuties.Read)]
public sealed class ReviewObjectionModel(ObjectionReader reader, ObjectionActs acts, Desk desk)
    : PageModel,
        ILoads
{
    [FromRoute]
    public Guid ObjectionId { get; init; }

    [BindProperty]
    public Guid? Reviewer { get; set; }

    [BindProperty]
    public StopFields Pause { get; set; } = new();

    [BindProperty]
    public DateOnly? LastStopped { get; set; }

    [BindProperty]
    public ReviewFields Review { get; set; } = new();

    [BindProperty, TakesFiles("pdf,jpg,png,ofd")]
    public List<Attachment> Files { get; set; } = [];

    [BindProperty, TakesFiles("pdf,jpg,png")]
    public List<Attachment> Capture { get; set; } = [];

    [BindProperty]
    public string How { get; set; } = "";

    public ObjectionView View { get; private set; } = null!;

    public bool MayReceive => desk.Actor.Duties.Contains(CreditDuties.ReceiveObjection);

    public bool MayReview => View.IsOpen && desk.Actor.Duties.Contains(CreditDuties.Review);

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop) =>
        View = await reader.ReadAsync(ObjectionId, stop);

    [ActNeeds(CreditDuties.ReceiveObjection)]
    public async Task<IActionResult> OnPostAssignAsync(CancellationToken stop)
    {
        if (Reviewer is not { } reviewer)
        {
            return await WrongAsync(nameof(Reviewer), "请选择复核人", stop);
        }

        await acts.AssignAsync(ObjectionId, reviewer, stop);
        return Done("已指派复核人。");
    }

    [ActNeeds(CreditDuties.Review)]
    public async Task<IActionResult> OnPostStopAsync(CancellationToken stop)
    {
        if (Pause.From is null)
        {
            return await WrongAsync("Pause.From", "请填写开始日期", stop);
        }

        await acts.StopAsync(ObjectionId, Pause, stop);
        return Done("已登记，这些日子不计入复核期间。");
    }

    [ActNeeds(CreditDuties.Review)]
    public async Task<IActionResult> OnPostResumeAsync(CancellationToken stop)
    {
        if (LastStopped is not { } last)
        {
            return await WrongAsync(nameof(LastStopped), "请填写结束日期", stop);
        }

        await acts.ResumeAsync(ObjectionId, last, stop);
        return Done("已登记结束日期，复核期限恢复计算。");
    }

    [ActNeeds(CreditDuties.Review)]
    public async Task<IActionResult> OnPostFinishAsync(CancellationToken stop)
    {
        if (Review.Outcome is null)
        {
            return await WrongAsync("Review.Outcome", "请选择复核结论", stop);
        }

        await acts.FinishAsync(ObjectionId, Review, Files, Capture.FirstOrDefault(), stop);
        return Done("复核意见已作出，告知书已生成。请告知异议人。");
    }

    [ActNeeds(CreditDuties.ReceiveObjection)]
    public async Task<IActionResult> OnPostTellAsync(CancellationToken stop)
    {
        await acts.TellAsync(ObjectionId, How, stop);
        return Done("已登记告知。");
    }

    private async Task<IActionResult> WrongAsync(string field, string text, CancellationToken stop)
    {
        await LoadAsync(stop);
        return this.Wrong(field, text);
    }

    private RedirectResult Done(string said)
    {
        this.Say(said);
        return Redirect(RatingLinks.Objection(ObjectionId));
    }
}
