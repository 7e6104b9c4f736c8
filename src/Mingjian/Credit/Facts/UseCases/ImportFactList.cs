using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Credit.Facts.Imports;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Data.Sheets;
using Mingjian.Journal.Inbox;
using Mingjian.Regulation;

namespace Mingjian.Credit.Facts.UseCases;

/// <summary>导入公共名单: the good rows become facts that another person verifies. The same file again changes nothing.</summary>
[Article("14.1")]
public sealed class ImportFactList(
    MingjianDb db,
    ChinaClock clock,
    FactListImport import,
    Notifications notifications,
    Desk desk
)
{
    /// <exception cref="SheetRefused">The file as a whole cannot be read.</exception>
    public async Task<FactListReport> RunAsync(
        PublicListSheet list,
        Attachment file,
        CancellationToken stop
    )
    {
        desk.Open<ImportFactList>(CreditDuties.EnterFact, list.List.Text(), [file.Digest]);
        List<JudgedRow> brought = [];
        using var pass = await import.BeginAsync(list, file, stop);

        var report = FactListImport.Report(pass, list, (_, judged) => brought.Add(judged));

        await StoreAsync(brought, file, stop);
        db.Add(Ledger(list, file, report));

        if (report.Added > 0)
        {
            notifications.Post(
                Recipient.Holders(Role.ReviewingOfficer),
                FactNews.Imported(list.List, report.Added)
            );
        }

        await db.SaveChangesAsync(stop);
        return report;
    }

    private async Task StoreAsync(List<JudgedRow> brought, Attachment file, CancellationToken stop)
    {
        var ids = brought.Select(row => row.Known).OfType<Guid>().ToArray();
        var known = await db
            .VerifiedFacts.Where(f => EF.Parameter(ids).Contains(f.FactId))
            .ToDictionaryAsync(f => f.FactId, stop);

        foreach (var (_, entry, of) in brought)
        {
            if (of is { } id)
            {
                known[id].EndGround(entry!.Details.EndedOn!.Value, [file], clock.Today);
            }
            else
            {
                db.VerifiedFacts.Add(VerifiedFact.Enter(entry!, desk.Actor, clock.Now));
            }
        }
    }

    private FactListLedger Ledger(PublicListSheet list, Attachment file, FactListReport report) =>
        FactListLedger.Of(list.List, file, report, desk.Actor, clock.Now);
}
