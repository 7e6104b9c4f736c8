using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.UseCases;

/// <summary>The case officer notes what must be corrected in one field; it is told to the institution when the case is returned.</summary>
[Article("5.2")]
public sealed class CommentOnField(MingjianDb db, ChinaClock clock, Desk desk)
{
    /// <param name="text">Empty takes the officer's own note on the field back.</param>
    public async Task RunAsync(Guid caseId, string field, string text, CancellationToken stop)
    {
        desk.Open<CommentOnField>(ListingDuties.Check);
        var listingCase = await db.ListingCases.HandedIn().FindOrRefuseAsync(caseId, stop);
        listingCase.RequireUnderCheck();

        if (string.IsNullOrWhiteSpace(field))
        {
            throw new RuleBroken(ListingRules.CommentNeedsField);
        }

        var note = await db.FieldComments.SingleOrDefaultAsync(
            c => c.CaseId == caseId && c.Round == listingCase.Round && c.Field == field && !c.Sent,
            stop
        );
        Change(note, listingCase, field, text.Trim());

        await db.SaveChangesAsync(stop);
    }

    private void Change(FieldComment? note, ListingCase listingCase, string field, string text)
    {
        if (note is null && text.Length > 0)
        {
            db.Add(Note(listingCase, field, text));
        }
        else if (note is not null && text.Length == 0)
        {
            db.Remove(note);
        }
        else if (note is not null)
        {
            note.Text = text;
        }
    }

    private FieldComment Note(ListingCase listingCase, string field, string text) =>
        new()
        {
            CaseId = listingCase.CaseId,
            InstitutionId = listingCase.InstitutionId,
            Round = listingCase.Round,
            Field = field,
            Text = text,
            AuthorId = desk.Actor.PersonId,
            AuthorName = desk.Actor.Name,
            At = clock.Now,
        };
}
