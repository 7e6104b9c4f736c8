using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Data;
using Mingjian.Regulation.Reference;
using Mingjian.Regulation.Storage;

namespace Mingjian.Regulation.UseCases;

/// <summary>调整参数: a number of law or policy gets another value from a day on; the earlier row ends, and stays to be read.</summary>
[Article("23")]
public sealed class AddSetting(MingjianDb db, Desk desk, LawBook book, ChinaClock clock)
{
    /// <exception cref="RuleBroken">The value does not fit, the day is taken, the basis is not in force, or a past day has no reason.</exception>
    public async Task RunAsync(SettingEntry entry, string? reason, CancellationToken stop)
    {
        desk.Open<AddSetting>(Duties.EditSettings, reason);
        RegulationRules.NeedReasonForPast(
            $"参数“{entry.Name.Label}”",
            entry.From,
            clock.Today,
            reason
        );
        await RequireBasisAsync(entry, stop);
        var sameName = await db.Settings.Where(row => row.Name == entry.Name).ToListAsync(stop);

        db.Settings.Add(Setting.Add(entry, sameName));

        await db.SaveChangesAsync(stop);
        book.Forget();
    }

    private async Task RequireBasisAsync(SettingEntry entry, CancellationToken stop)
    {
        if (entry.Basis is null)
        {
            return;
        }

        var basis =
            await db
                .LegalBases.AsNoTracking()
                .SingleOrDefaultAsync(b => b.Code == entry.Basis, stop)
            ?? throw new NotFound(entry.Basis);

        if (!basis.IsInForceOn(entry.From))
        {
            throw new RuleBroken(RegulationRules.BasisNotInForce(basis.Name, entry.From));
        }
    }
}
