using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Drafts;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Activities.UseCases;

/// <summary>暂存草稿: keeps what was typed so far; the same draft again takes the place of the earlier.</summary>
public sealed class KeepDraft(MingjianDb db, ChinaClock clock, Desk desk)
{
    /// <param name="target">Path and query of the form.</param>
    /// <param name="content">The fields as JSON.</param>
    /// <exception cref="RuleBroken">It is too large.</exception>
    public async Task RunAsync(
        Guid draftId,
        string title,
        string target,
        string content,
        CancellationToken stop
    )
    {
        desk.Open<KeepDraft>(ActivitiesDuties.Deliver);

        if (content.Length > RecordDraft.Largest)
        {
            throw new RuleBroken(DraftRules.TooLarge);
        }

        var institutionId = desk.Actor.OrganisationId;
        var draft = await db.RecordDrafts.SingleOrDefaultAsync(
            d => d.RecordDraftId == draftId && d.InstitutionId == institutionId,
            stop
        );

        if (draft is null)
        {
            await MakeRoomAsync(institutionId, stop);
            db.RecordDrafts.Add(
                draft = new()
                {
                    RecordDraftId = draftId,
                    InstitutionId = institutionId,
                    PersonName = "",
                    Title = "",
                    Target = "",
                    Content = "",
                    SavedAt = clock.Now,
                }
            );
        }

        (draft.PersonName, draft.Title, draft.Target) = (desk.Actor.Name, title, target);
        (draft.Content, draft.SavedAt) = (content, clock.Now);
        await db.SaveChangesAsync(stop);
    }

    private async Task MakeRoomAsync(Guid institutionId, CancellationToken stop) =>
        db.RecordDrafts.RemoveRange(
            await db
                .RecordDrafts.Where(d => d.InstitutionId == institutionId)
                .OrderByDescending(d => d.SavedAt)
                .ThenBy(d => d.RecordDraftId)
                .Skip(RecordDraft.Most - 1)
                .ToListAsync(stop)
        );
}
