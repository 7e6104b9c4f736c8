using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Contract;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Listing.Contract;
using Mingjian.Regulation;

namespace Mingjian.Credit.Facts;

/// <summary>Takes facts in, whoever brings them: the form, an imported list, a room or a job. The caller saves.</summary>
[Article("14.1", "14.2")]
public sealed class FactIntake(
    MingjianDb db,
    ChinaClock clock,
    IInstitutionRegister register,
    Notifications notifications
) : IHandInFacts
{
    /// <exception cref="RuleBroken">The institution was not listed on the day, or the same paper is entered already.</exception>
    public async Task<VerifiedFact> TakeAsync(FactEntry entry, CancellationToken stop)
    {
        await RequireListedAsync(entry, stop);
        var fact = VerifiedFact.Enter(await FreedAsync(entry, stop), db.Desk.Actor, clock.Now);
        db.VerifiedFacts.Add(fact);
        return fact;
    }

    /// <inheritdoc/>
    public async Task<HandedInFact> HandInAsync(HandedFact fact, CancellationToken stop)
    {
        var local = db.VerifiedFacts.Local.FirstOrDefault(f =>
            f.InstitutionId == fact.InstitutionId && f.Occurrence == fact.Occurrence
        );
        var known =
            local
            ?? await db.VerifiedFacts.FirstOrDefaultAsync(
                f => f.InstitutionId == fact.InstitutionId && f.Occurrence == fact.Occurrence,
                stop
            );

        if (known is not null)
        {
            return new(known.FactId, IsNew: false, known.Stage == FactStage.Verified);
        }

        var entry = EntryOf(fact);
        await RequireListedAsync(entry, stop);
        var taken = VerifiedFact.Enter(entry, Actor.System, clock.Now);

        if (!taken.Fits.Any(fit => FactKinds.Of(fit.Kind).Confirm))
        {
            taken.Verify(Actor.System, clock.Now);
            notifications.Post(
                Recipient.Organisation(taken.InstitutionId),
                FactNews.Verified(taken)
            );
        }

        db.VerifiedFacts.Add(taken);
        return new(taken.FactId, IsNew: true, taken.Stage == FactStage.Verified);
    }

    private static FactEntry EntryOf(HandedFact fact) =>
        new()
        {
            InstitutionId = fact.InstitutionId,
            Kinds = fact.Kinds,
            Title = fact.Title,
            HappenedOn = fact.HappenedOn,
            Source = Enum.TryParse<FactSource>(fact.Source, out var source)
                ? source
                : throw new ArgumentException($"No such source: {fact.Source}", nameof(fact)),
            Details = new()
            {
                DecidedOn = fact.DecidedOn,
                DocumentNumber = fact.DocumentNumber,
                Until = fact.Until,
                Days = fact.DaysOverdue,
                KeyPerson = fact.KeyPerson,
            },
            Evidence = fact.Evidence,
            References = fact.References,
            Occurrence = fact.Occurrence,
        };

    private async Task RequireListedAsync(FactEntry entry, CancellationToken stop)
    {
        if (!await SeesAsync(entry.InstitutionId, stop))
        {
            throw new NotFound("没有这家机构，或不在您的辖区。");
        }

        var institution = await register.ReadAsync(entry.InstitutionId, stop);

        if (EntryCheck.WhyNotListed(institution, entry.HappenedOn) is { } rule)
        {
            throw new RuleBroken(rule);
        }
    }

    /// <summary>A district officer enters facts of the own territory only.</summary>
    private async Task<bool> SeesAsync(Guid institutionId, CancellationToken stop) =>
        db.Viewer.SeesEverything
        || await db.Set<InstitutionTerritory>()
            .AnyAsync(
                t =>
                    t.InstitutionId == institutionId
                    && EF.Parameter(db.Viewer.Offices).Contains(t.Office),
                stop
            );

    /// <summary>The same paper stands once while it stands; after it was refused or withdrawn it may be entered anew.</summary>
    private async Task<FactEntry> FreedAsync(FactEntry entry, CancellationToken stop)
    {
        var kind = EntryCheck.KindsOf(entry)[0];

        if (EntryCheck.OccurrenceOf(entry, kind) is not { } occurrence)
        {
            return entry;
        }

        var again = $"{occurrence}#";
        var known = await db
            .VerifiedFacts.AsNoTracking()
            .Where(f => f.InstitutionId == entry.InstitutionId)
            .Where(f => f.Occurrence == occurrence || f.Occurrence.StartsWith(again))
            .ToListAsync(stop);

        return known.Find(f => f.Stage is FactStage.Entered or FactStage.Verified) is { } standing
                ? throw new RuleBroken(FactRules.EnteredBefore(standing))
            : known.Count == 0 ? entry with { Occurrence = occurrence }
            : entry with { Occurrence = $"{again}{known.Count + 1}" };
    }
}
