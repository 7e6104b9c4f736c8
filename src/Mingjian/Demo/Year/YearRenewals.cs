using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing.Register;
using Mingjian.Listing.Register.Rows;
using Mingjian.Listing.Storage;

namespace Mingjian.Demo.Year;

/// <summary>What changes in the register before or during the year: certificates that came late, annexes that were renewed.</summary>
internal sealed class YearRenewals(MingjianDb db, YearPlan plan)
{
    /// <summary>Some certificates of calibration reached the register only weeks after the old ones had ended.</summary>
    public async Task LateCertificatesAsync(InstitutionPlan made, Guid id, CancellationToken stop)
    {
        var dice = Dice.For(plan.Seed, "certificates", made.Index);
        var late = new Making.Slips(dice, made.Index).LateCertificate;
        var spans = await db
            .EquipmentSpans.AsNoTracking()
            .Where(s => s.InstitutionId == id)
            .OrderBy(s => s.SerialNumber)
            .ToListAsync(stop);
        var renewed = new List<EquipmentSpan>();

        foreach (var span in spans.Where(_ => late.Hits()))
        {
            var ended = new DateOnly(plan.Year, 1, 20).AddDays(dice.Next(300));
            var shown = ended.AddDays(dice.Between(8, 30));
            await db
                .EquipmentSpans.Where(s => s.EquipmentSpanId == span.EquipmentSpanId)
                .ExecuteUpdateAsync(
                    s =>
                        s.SetProperty(e => e.ValidTo, shown).SetProperty(e => e.TraceableTo, ended),
                    stop
                );
            var row = EquipmentRow.Of(span);
            renewed.Add(
                (row with { TraceableTo = ended.AddDays(365) }).ToSpan(
                    id,
                    shown,
                    ISpan.Forever,
                    span.KnownFrom
                )
            );
        }

        await BulkWriter.WriteAsync(db, renewed, stop);
    }

    /// <summary>The annexes named the methods' predecessors as well until they were renewed at the year's beginning.</summary>
    public async Task OldMethodsAsync(Guid id, CancellationToken stop)
    {
        var replaced = AnalyteTable.All.Where(a => a.Replaced.Length > 0).ToList();
        var spans = await db
            .ScopeSpans.AsNoTracking()
            .Where(s => s.InstitutionId == id)
            .OrderBy(s => s.ScopeSpanId)
            .ToListAsync(stop);
        await BulkWriter.WriteAsync<ScopeSpan>(
            db,
            [
                .. from span in spans
                from analyte in replaced
                where
                    span.Category == analyte.Category
                    && span.Item == analyte.Item
                    && span.MethodNumber == analyte.Method
                select new ScopeSpan
                {
                    InstitutionId = id,
                    Category = span.Category,
                    Item = span.Item,
                    MethodNumber = analyte.Replaced,
                    MethodKnown = true,
                    Site = span.Site,
                    ValidFrom = span.ValidFrom,
                    ValidTo = new(plan.Year, 1, 1),
                    KnownFrom = span.KnownFrom,
                    KnownTo = span.KnownTo,
                },
            ],
            stop
        );
    }
}
