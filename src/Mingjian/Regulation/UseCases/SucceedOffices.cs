using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Data;
using Mingjian.Regulation.Reference;
using Mingjian.Regulation.Storage;

namespace Mingjian.Regulation.UseCases;

/// <summary>撤并管理部门: several offices close on a day in favour of one, which takes over their cases (三条).</summary>
[Article("3.2")]
public sealed class SucceedOffices(MingjianDb db, Desk desk, LawBook book, ChinaClock clock)
{
    /// <param name="closes">Codes of the offices that close.</param>
    /// <param name="day">First day of the successor.</param>
    /// <param name="successor">The successor: an office that already acts (its code is enough), or a new one.</param>
    /// <exception cref="RuleBroken">An office does not act then, the successor is one of those that close, or a past day has no reason.</exception>
    public async Task RunAsync(
        IReadOnlyList<string> closes,
        DateOnly day,
        OfficeParticulars successor,
        OfficeKind kind,
        string? reason,
        CancellationToken stop
    )
    {
        desk.Open<SucceedOffices>(Duties.EditSettings, reason);
        RegulationRules.NeedReasonForPast("管理部门撤并", day, clock.Today, reason);
        var closing = await CheckAsync(closes, day, successor, kind, stop);
        var known = await db.Offices.SingleOrDefaultAsync(o => o.Code == successor.Code, stop);
        var next = known ?? Office.Open(successor, kind, day);

        if (known is null)
        {
            db.Offices.Add(next);
        }
        else if (!known.IsOpenOn(day) || known.To is not null)
        {
            throw new RuleBroken(RegulationRules.OfficeCodeUsed(successor.Code, day));
        }

        foreach (var office in closing)
        {
            office.GiveWay(next, day);
        }

        await db.SaveChangesAsync(stop);
        book.Forget();
    }

    private async Task<List<Office>> CheckAsync(
        IReadOnlyList<string> closes,
        DateOnly day,
        OfficeParticulars successor,
        OfficeKind kind,
        CancellationToken stop
    )
    {
        Refuse(closes.Count == 0, RegulationRules.NothingToSucceed());
        Refuse(closes.Contains(successor.Code), RegulationRules.SucceedsItself(successor.Code));
        Refuse(
            kind == OfficeKind.MunicipalBureau || successor.Code == Office.Municipal,
            RegulationRules.MunicipalStays()
        );
        var closing = await db.Offices.Where(o => closes.Contains(o.Code)).ToListAsync(stop);

        foreach (var code in closes.Where(code => closing.TrueForAll(o => o.Code != code)))
        {
            Refuse(when: true, RegulationRules.OfficeNotOpen(code, day));
        }

        return closing;
    }

    private static void Refuse(bool when, Rule rule)
    {
        if (when)
        {
            throw new RuleBroken(rule);
        }
    }
}
