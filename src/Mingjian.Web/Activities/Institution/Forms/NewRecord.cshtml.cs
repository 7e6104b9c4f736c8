using Mingjian.Activities;
using Mingjian.Activities.Codes;
using Mingjian.Journal.Files;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Activities.Institution.Forms;

/// <summary>A new record; what is known already (task, visit, a record to copy) stands in it from the beginning.</summary>
[NeedsDuty(ActivitiesDuties.Deliver)]
public sealed class NewRecordModel(FormDesk desk, FileReader reader) : RecordFormPage(desk, reader)
{
    public override string Title => $"新{Type.Title}";

    protected override async Task BeginAsync(CancellationToken stop)
    {
        if (
            ActivitiesLinks.NumberOf(Request.Query["copy"].ToString()) is { Length: > 0 } copied
            && (await StoredAsync(copied, stop)) is [var row]
        )
        {
            await ShowAsync(row, stop);
            Files.Clear();
            Values.Remove("number");
        }

        foreach (var field in Type.Fields)
        {
            if (Request.Query[field.Key].ToString() is { Length: > 0 } given)
            {
                Values[field.Key] = given;
            }
        }

        await TakePointAsync(stop);
    }

    /// <summary>What is sampled follows from the point.</summary>
    private async Task TakePointAsync(CancellationToken stop)
    {
        if (
            Type.Kind == RecordKind.Sample
            && string.IsNullOrEmpty(Values.GetValueOrDefault("matrix"))
            && Values.GetValueOrDefault("task") is { Length: > 0 } task
        )
        {
            var points = await Desk.PointsAsync(task, stop);
            var point =
                points.FirstOrDefault(p => p.Number == Values.GetValueOrDefault("point"))
                ?? (points.Count == 1 ? points[0] : null);

            if (point is not null)
            {
                Values["point"] = point.Number;
                Values["matrix"] = CodeList<Matrix>.CodeOf(point.Matrix);
            }
        }
    }
}
