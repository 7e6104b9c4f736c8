using Microsoft.AspNetCore.Mvc;
using Mingjian.Activities;
using Mingjian.Activities.Rows;
using Mingjian.Journal.Files;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Activities.Institution.Forms;

/// <summary>修订: a record that was handed in is changed; the version before is kept.</summary>
[NeedsDuty(ActivitiesDuties.Deliver)]
public sealed class EditRecordModel(FormDesk desk, FileReader reader) : RecordFormPage(desk, reader)
{
    [FromRoute]
    public string Key { get; init; } = "";

    public override string Title => $"修订{Type.Title}";

    public override string? Original => ActivitiesLinks.NumberOf(Key);

    protected override async Task BeginAsync(CancellationToken stop) =>
        await ShowAsync(await FindAsync(stop), stop);

    protected override Task EnsureAsync(CancellationToken stop) => FindAsync(stop);

    private async Task<ActivityRow> FindAsync(CancellationToken stop) =>
        (await StoredAsync(Original ?? "", stop)).SingleOrDefault()
        ?? throw new NotFound(Type.Title);
}
