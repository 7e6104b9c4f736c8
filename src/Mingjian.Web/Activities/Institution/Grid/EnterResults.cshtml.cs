using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Activities;
using Mingjian.Activities.Records;
using Mingjian.Web.Activities.Institution.Forms;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Layout;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Activities.Institution.Grid;

/// <summary>填写结果: the results of a task as samples × items, with keyboard and paste; without script an ordinary form.</summary>
[NeedsDuty(ActivitiesDuties.Deliver)]
[RequestFormLimits(ValueCountLimit = 20_000)]
public sealed class EnterResultsModel(FormDesk desk, GridLoader loader) : PageModel, ILoads
{
    [FromRoute]
    public string Key { get; init; } = "";

    [BindProperty]
    public Guid Draft { get; set; }

    [BindProperty]
    public string Seen { get; set; } = "";

    /// <summary>Items to be added as columns.</summary>
    [FromQuery(Name = "add")]
    public List<string> Add { get; init; } = [];

    public GridView View { get; private set; } = null!;

    public IReadOnlyDictionary<string, Remark> Said { get; private set; } =
        new Dictionary<string, Remark>();

    public bool HasDoubts => Said.Count > 0 && Said.Values.All(r => !r.Refuses);

    public ResultGrid Grid => View.Grid;

    public string Autosave => Address.With(Request, ("handler", "Autosave"));

    public async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        Draft = Guid.TryParse(Request.Query["draft"], out var draft)
            ? draft
            : Guid.CreateVersion7();
        Grid.TakeKept(await desk.DraftAsync(Draft, stop));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        var records = Grid.Changed();

        if (records.Count == 0)
        {
            this.Say("没有改动的结果，未报送。");
            return Redirect(ActivitiesLinks.OwnTask(View.Task.Number));
        }

        var outcomes = (await desk.CheckAsync(records, stop)).Outcomes.ToList();
        var said = outcomes.SelectMany(o => o.Remarks.Select(r => (o.Place, Remark: r))).ToList();
        var mark = RecordInput.MarkOf(said);

        if (said.Exists(s => s.Remark.Refuses) || mark != Seen)
        {
            Show(said, mark);
            return Page();
        }

        var answer = await desk.DeliverAsync(records, Draft, stop);
        this.Say($"已报送结果：新增 {answer.Count.Added} 个，修订 {answer.Count.Revised} 个。");
        return Redirect(ActivitiesLinks.OwnTask(View.Task.Number));
    }

    public async Task<IActionResult> OnPostLaterAsync(CancellationToken stop)
    {
        await KeepAsync(stop);
        this.Say("草稿已保存，可以随时在“监测活动”中接着填写。");
        return Redirect(ActivitiesLinks.OwnTask(ActivitiesLinks.NumberOf(Key) ?? ""));
    }

    public async Task<IActionResult> OnPostAutosaveAsync(CancellationToken stop)
    {
        if (!Request.Headers.ContainsKey("HX-Request"))
        {
            return await OnPostLaterAsync(stop);
        }

        await KeepAsync(stop);
        return Content($"草稿已自动保存，{Text.Moment(desk.Now)}");
    }

    public async Task LoadAsync(CancellationToken stop)
    {
        View = await loader.LoadAsync(Key, TableQuery.Of(Request).Page, Add, stop);

        if (Request.HasFormContentType)
        {
            Grid.Take(name => Request.Form[name].ToString());
        }
    }

    private void Show(List<(string Place, Remark Remark)> said, string mark)
    {
        var refuses = said.Exists(s => s.Remark.Refuses);
        Seen = refuses ? "" : mark;
        Response.StatusCode = refuses ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        Said = RecordInput.WorstOf(said);
    }

    private async Task KeepAsync(CancellationToken stop)
    {
        var number = (await loader.TaskAsync(Key, stop)).Number;
        var target = Address.With(Request, ("handler", null), ("draft", Draft.ToString()));
        await desk.KeepAsync(Draft, $"任务 {number} 的结果", target, Request.Form, stop);
    }
}
