using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Codes;
using Mingjian.Activities.Definitions;
using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using Mingjian.Activities.Storage;
using Mingjian.Journal.Files;
using Mingjian.Regulation;
using Mingjian.Web.Journal.Files;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Activities.Institution.Forms;

/// <summary>
/// The form of one record, made from its kind: what is wrong stands at its field in the validator's words, what is doubtful is shown
/// before 确认报送, and what is typed is kept as a draft meanwhile.
/// </summary>
public abstract class RecordFormPage(FormDesk desk, FileReader reader) : PageModel, ILoads
{
    /// <summary>The kind in the address: samples.</summary>
    [FromRoute]
    public string Path { get; init; } = "";

    [BindProperty]
    public Dictionary<string, string?> Values { get; set; } = [];

    /// <summary>Times of day of the moments, whose days are among the values.</summary>
    [BindProperty]
    public Dictionary<string, string?> Times { get; set; } = [];

    [BindProperty, TakesFiles("pdf,ofd,jpg,png,docx,xlsx,csv,zip")]
    public List<Attachment> Files { get; set; } = [];

    [BindProperty]
    public Guid Draft { get; set; }

    /// <summary>Names the doubts that were shown.</summary>
    [BindProperty]
    public string Seen { get; set; } = "";

    /// <summary>Key of the task from which somebody came.</summary>
    [FromQuery(Name = "of")]
    public string? Of { get; init; }

    public RecordType Type { get; private set; } = null!;

    public IReadOnlyList<FieldGroup> Groups { get; private set; } = [];

    public IReadOnlyDictionary<string, IReadOnlyList<Suggestion>> Lists { get; private set; } =
        new Dictionary<string, IReadOnlyList<Suggestion>>();

    public IReadOnlyList<FormStep> Steps { get; private set; } = [];

    public IReadOnlyList<Remark> Doubts { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Districts { get; private set; } = [];

    /// <summary>Where the pressed button wanted to go; kept over the doubts.</summary>
    public string? Go { get; private set; }

    public abstract string Title { get; }

    /// <summary>The number of the record that is revised; <c>null</c> for a new one.</summary>
    public virtual string? Original => null;

    public string Back =>
        TaskNumber is { Length: > 0 } task ? ActivitiesLinks.OwnTask(task) : ActivitiesLinks.Own;

    public string Autosave => Address.With(Request, ("handler", "Autosave"));

    public int At => FieldGroups.Steps.ToList().IndexOf(Type.Kind) + 1;

    protected FormDesk Desk => desk;

    private string? TaskNumber =>
        Of is { Length: > 0 } key ? ActivitiesLinks.NumberOf(key)
        : Type.Kind == RecordKind.Task ? Original
        : Values.GetValueOrDefault("task");

    /// <summary>Fills the form for its first visit.</summary>
    protected abstract Task BeginAsync(CancellationToken stop);

    public async Task OnGetAsync(CancellationToken stop)
    {
        FindType();

        if (
            Guid.TryParse(Request.Query["draft"], out var draft)
            && await desk.DraftAsync(draft, stop) is { Count: > 0 } kept
        )
        {
            Draft = draft;
            await ContinueAsync(kept, stop);
        }
        else
        {
            Draft = Guid.CreateVersion7();
            await BeginAsync(stop);
        }

        await LoadAsync(stop);
    }

    /// <summary>The record that a form acts on must be the institution's own.</summary>
    protected virtual Task EnsureAsync(CancellationToken stop) => Task.CompletedTask;

    /// <param name="go"><c>next</c> goes on to the next step, <c>again</c> to another record of the kind; anything else back.</param>
    public async Task<IActionResult> OnPostAsync(string? go, CancellationToken stop)
    {
        FindType();
        await EnsureAsync(stop);
        Go = go;
        var raw = Raw();
        var record = (await desk.CheckAsync([raw], stop)).Records[0].Read;

        if (!record.IsRefused && Original is { } number && record.Row.Number != number)
        {
            ModelState.AddModelError(
                FieldGroups.HasOwnNumber(Type) ? "Values[number]" : "",
                $"本页修订的是“{number}”，编号不能改。要改编号，请按新记录报送，并在原记录中说明。"
            );
        }

        foreach (var remark in record.Remarks.Where(r => r.Refuses))
        {
            ModelState.AddModelError(NameOf(remark.Field), remark.Rule.Message);
        }

        var doubts = record.Remarks.Where(r => !r.Refuses).ToList();
        var mark = RecordInput.MarkOf(doubts.Select(r => ("", r)));

        if (!ModelState.IsValid || mark != Seen)
        {
            (Doubts, Seen) = (ModelState.IsValid ? doubts : [], mark);
            Response.StatusCode = ModelState.IsValid
                ? StatusCodes.Status200OK
                : StatusCodes.Status400BadRequest;
            await LoadAsync(stop);
            return Page();
        }

        var answer = await desk.DeliverAsync([raw], Draft, stop);
        this.Say($"{Type.Title} {record.Row.Number}：{answer.Records[0].State.Text()}。");
        return Redirect(After(record.Row, go));
    }

    /// <summary>保存并返回: nothing is checked and nothing handed in.</summary>
    public async Task<IActionResult> OnPostLaterAsync(CancellationToken stop)
    {
        FindType();
        await EnsureAsync(stop);
        await KeepAsync(stop);
        this.Say("草稿已保存，可以随时在“监测活动”中接着填写。");
        return Redirect(Back);
    }

    /// <summary>Shows the fields of the activity that was chosen; nothing is checked.</summary>
    public async Task OnPostFieldsAsync(CancellationToken stop)
    {
        FindType();
        await EnsureAsync(stop);
        await LoadAsync(stop);
    }

    public async Task<IActionResult> OnPostAutosaveAsync(CancellationToken stop)
    {
        if (!Request.Headers.ContainsKey("HX-Request"))
        {
            return await OnPostLaterAsync(stop);
        }

        FindType();
        await EnsureAsync(stop);
        await KeepAsync(stop);
        return Content($"草稿已自动保存，{Text.Moment(desk.Now)}");
    }

    public async Task LoadAsync(CancellationToken stop)
    {
        FindType();

        foreach (var field in Type.Fields)
        {
            Values.TryAdd(field.Key, null);
        }

        Lists = await desk.Suggestions.LoadAsync(
            desk.Own,
            Type,
            RecordInput.DayOf(Type, Values) ?? desk.Today,
            TaskNumber,
            stop
        );
        Districts =
        [
            .. (await desk.Book.OfficesAsync(stop))
                .DistrictsOn(desk.Today)
                .Select(o => new SelectListItem(o.Name, o.Code)),
        ];
        var filled = Type
            .Fields.Where(f =>
                !string.IsNullOrEmpty(Values[f.Key])
                || ModelState[$"Values[{f.Key}]"]?.Errors.Count > 0
            )
            .Select(f => f.Key)
            .ToHashSet(StringComparer.Ordinal);
        Groups = [.. FieldGroups.Of(Type, Activity(), filled)];
        Steps =
            Original is null && FieldGroups.Steps.Contains(Type.Kind)
                ? await TaskSteps.LoadAsync(
                    desk,
                    TaskNumber,
                    Values.GetValueOrDefault("commission"),
                    stop
                )
                : [];
    }

    /// <summary>Shows a stored record, its file included.</summary>
    protected async Task ShowAsync(ActivityRow row, CancellationToken stop)
    {
        (Values, Times) = RecordInput.Show(Type, row);
        var digests = Type
            .Fields.Where(f => f.Form == FieldForm.Digest)
            .SelectMany(f => Values.GetValueOrDefault(f.Key)?.Split('、') ?? []);
        await TakeFilesAsync(digests, stop);
    }

    protected Task<IReadOnlyList<ActivityRow>> StoredAsync(string number, CancellationToken stop) =>
        RecordTables.Of(Type.Kind).LoadAsync(desk.Db, desk.Own, [number], stop);

    private void FindType() => Type = RecordTypes.Find(Path) ?? throw new NotFound(Path);

    private RawRecord Raw() =>
        RecordInput.Read(Type, Values, Times, Files.ConvertAll(f => f.Digest));

    private Task KeepAsync(CancellationToken stop) =>
        desk.KeepAsync(
            Draft,
            $"{Title} {Values.GetValueOrDefault("number")}".TrimEnd(),
            Address.With(Request, ("handler", null), ("draft", Draft.ToString())),
            Request.Form,
            stop
        );

    private async Task ContinueAsync(
        IReadOnlyDictionary<string, string[]> kept,
        CancellationToken stop
    )
    {
        Values = Named("Values[");
        Times = Named("Times[");
        await TakeFilesAsync(kept.GetValueOrDefault("Files") ?? [], stop);

        Dictionary<string, string?> Named(string prefix) =>
            kept.Where(f => f.Key.StartsWith(prefix, StringComparison.Ordinal))
                .ToDictionary(f => f.Key[prefix.Length..^1], f => (string?)f.Value[0]);
    }

    private async Task TakeFilesAsync(IEnumerable<string> digests, CancellationToken stop)
    {
        foreach (var digest in digests)
        {
            if (await reader.FindAsync(digest, stop) is { } file)
            {
                Files.Add(file);
            }
        }
    }

    private string NameOf(string? key) =>
        key is null ? ""
        : Type.PlaceOf(key) is { } at && Type.Fields[at].Form == FieldForm.Digest ? "Files"
        : $"Values[{key}]";

    private ActivityType? Activity() =>
        CodeList<Matrix>.TryFind(Values.GetValueOrDefault("matrix") ?? "", out var matrix)
            ? matrix.Activity
            : null;

    private string After(ActivityRow row, string? go) =>
        (Original, go) switch
        {
            (null, "next") => TaskSteps.Next(row),
            (null, "again") => TaskSteps.Again(Type.Kind, row, Of),
            _ => row is MonitoringTask ? ActivitiesLinks.OwnTask(row.Number) : Back,
        };
}
