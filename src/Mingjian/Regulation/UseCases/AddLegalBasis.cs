using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Data;
using Mingjian.Regulation.Reference;
using Mingjian.Regulation.Storage;

namespace Mingjian.Regulation.UseCases;

/// <summary>登记法律依据: a law or rule with the days on which it is in force, so that acts and settings can rest on it.</summary>
[Article("23")]
public sealed class AddLegalBasis(MingjianDb db, Desk desk, LawBook book)
{
    /// <exception cref="RuleBroken">The code is taken, or the text would end before it begins.</exception>
    public async Task RunAsync(LegalBasisEntry entry, CancellationToken stop)
    {
        desk.Open<AddLegalBasis>(Duties.EditSettings);

        if (await db.LegalBases.AnyAsync(basis => basis.Code == entry.Code, stop))
        {
            throw new RuleBroken(RegulationRules.BasisAlreadyKnown(entry.Code));
        }

        db.LegalBases.Add(
            LegalBasis.Add(entry.Code, entry.Title, entry.Number, entry.From, entry.To, entry.Note)
        );

        await db.SaveChangesAsync(stop);
        book.Forget();
    }
}

/// <summary>What is said of a legal basis by the one who enters it.</summary>
public sealed record LegalBasisEntry(
    string Code,
    string Title,
    string Number,
    DateOnly From,
    DateOnly? To,
    string? Note
);
