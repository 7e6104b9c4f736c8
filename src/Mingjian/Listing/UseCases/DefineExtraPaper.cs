using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.UseCases;

/// <summary>What the bureau says of a further paper.</summary>
public sealed record ExtraPaperEntry(
    string Title,
    string Help,
    bool NeedsFile,
    bool NeedsText,
    bool Required,
    Services OnlyFor,
    DateOnly From
);

/// <summary>增设资料: the bureau asks for a further paper from a day on, without code.</summary>
[Article("5.3(1)7")]
public sealed class DefineExtraPaper(MingjianDb db, ChinaClock clock, Desk desk)
{
    /// <exception cref="RuleBroken">No title, nothing asked for, in the past, or the title is in use.</exception>
    public async Task<Guid> RunAsync(ExtraPaperEntry entry, CancellationToken stop)
    {
        desk.Open<DefineExtraPaper>(ListingDuties.Check);
        Refuse(
            string.IsNullOrWhiteSpace(entry.Title) || !(entry.NeedsFile || entry.NeedsText),
            ListingRules.ExtraPaperUnclear
        );
        Refuse(entry.From < clock.Today, ListingRules.ExtraPaperInPast);
        Refuse(
            await db.ExtraPaperDefinitions.AnyAsync(
                d => d.Title == entry.Title && d.To == null,
                stop
            ),
            ListingRules.ExtraPaperTwice
        );
        var definition = ExtraPaperDefinition.Define(entry);
        db.Add(definition);

        await db.SaveChangesAsync(stop);
        return definition.DefinitionId;
    }

    private static void Refuse(bool when, Rule rule)
    {
        if (when)
        {
            throw new RuleBroken(rule);
        }
    }
}

/// <summary>停止要求: the paper is asked for until a day, and stays with the applications that have it.</summary>
[Article("5.3(1)7")]
public sealed class EndExtraPaper(MingjianDb db, ChinaClock clock, Desk desk)
{
    public async Task RunAsync(Guid definitionId, CancellationToken stop)
    {
        desk.Open<EndExtraPaper>(ListingDuties.Check);
        var definition =
            await db.ExtraPaperDefinitions.SingleOrDefaultAsync(
                d => d.DefinitionId == definitionId,
                stop
            ) ?? throw new NotFound("没有这项资料。");

        definition.End(clock.Today);

        await db.SaveChangesAsync(stop);
    }
}
