using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using Mingjian.Activities.Storage;
using Mingjian.Activities.UseCases;
using Mingjian.Data;
using Mingjian.Journal;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Web.Activities.Institution.Forms;

/// <summary>What the forms of an institution work with.</summary>
public sealed class FormDesk(
    MingjianDb db,
    Desk desk,
    ChinaClock clock,
    LawBook book,
    RecordIntake intake,
    DeliverRecords deliver,
    KeepDraft keepDraft,
    DropDraft dropDraft,
    Suggestions suggestions
)
{
    public MingjianDb Db => db;

    public Guid Own => desk.Actor.OrganisationId;

    public DateOnly Today => clock.Today;

    public DateTime Now => clock.Now;

    public LawBook Book => book;

    public Suggestions Suggestions => suggestions;

    /// <summary>The dry run: what the validator says, nothing stored.</summary>
    public Task<Intake> CheckAsync(IReadOnlyList<RawRecord> records, CancellationToken stop) =>
        intake.CheckAsync(Own, records, stop);

    /// <summary>报送, and the draft that led to it is gone.</summary>
    public async Task<DeliveryAnswer> DeliverAsync(
        IReadOnlyList<RawRecord> records,
        Guid draft,
        CancellationToken stop
    )
    {
        var answer = await deliver.RunAsync(Own, DeliveryWay.Form, records, null, stop);
        await dropDraft.RunAsync(draft, stop);
        return answer;
    }

    /// <summary>Keeps the fields of a request as a draft.</summary>
    public Task KeepAsync(
        Guid draft,
        string title,
        string target,
        IFormCollection form,
        CancellationToken stop
    )
    {
        var fields = form.Where(f =>
                !f.Key.StartsWith("__", StringComparison.Ordinal)
                && f.Value.Any(v => !string.IsNullOrEmpty(v))
            )
            .ToDictionary(f => f.Key, f => f.Value.ToArray());
        return keepDraft.RunAsync(
            draft,
            title,
            target,
            JsonSerializer.Serialize(fields, CanonicalJson.Options),
            stop
        );
    }

    /// <summary>The fields of a draft of the own institution; nothing when it is gone.</summary>
    public async Task<IReadOnlyDictionary<string, string[]>> DraftAsync(
        Guid draft,
        CancellationToken stop
    )
    {
        var content = await db
            .RecordDrafts.AsNoTracking()
            .Where(d => d.RecordDraftId == draft && d.InstitutionId == Own)
            .Select(d => d.Content)
            .SingleOrDefaultAsync(stop);
        return content is null
            ? new Dictionary<string, string[]>()
            : JsonSerializer.Deserialize<Dictionary<string, string[]>>(content)!;
    }

    public async Task<IReadOnlyList<SamplingPoint>> PointsAsync(
        string task,
        CancellationToken stop
    ) =>
        await db
            .SamplingPoints.AsNoTracking()
            .Where(p => p.InstitutionId == Own && p.Task == task)
            .OrderBy(p => p.Number)
            .ToListAsync(stop);
}
