using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Listing.Imports;
using Mingjian.Listing.Register;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.Legacy;

/// <summary>Lists the institutions of a workbook, some at a time, each known by its credit code: what is there is never listed twice.</summary>
[Article("5.1")]
internal sealed class LegacyImport(
    MingjianDb db,
    ChinaClock clock,
    ImportTask task,
    InstitutionNumbers numbers,
    RegisterWriter register
)
{
    private const int AtOnce = 25;

    /// <summary>A number that no case has: the imported record has no lists yet.</summary>
    private static readonly Guid NoCase = Guid.Empty;

    public async Task RunAsync(ListPass<LegacyRow> pass, CancellationToken stop)
    {
        var from = task.LastRow;
        List<(int Row, LegacyRow? Institution)> batch = [];

        foreach (var (row, line) in pass.Rows())
        {
            if (row.Number > from)
            {
                batch.Add((row.Number, line?.Line));
            }

            if (batch.Count == AtOnce)
            {
                await StoreAsync(batch, stop);
                batch.Clear();
            }
        }

        if (batch.Count > 0)
        {
            await StoreAsync(batch, stop);
        }

        await task.StoreAsync(
            (run, _) =>
            {
                task.Finish(run, removed: 0);
                return Task.CompletedTask;
            },
            stop
        );
    }

    private Task StoreAsync(
        List<(int Row, LegacyRow? Institution)> batch,
        CancellationToken stop
    ) =>
        task.StoreAsync(
            async (run, s) =>
            {
                var (added, known) = (0, 0);

                foreach (var institution in batch.Select(b => b.Institution).OfType<LegacyRow>())
                {
                    var isNew = await PutAsync(institution, s);
                    (added, known) = (added + (isNew ? 1 : 0), known + (isNew ? 0 : 1));
                }

                task.Advance(run, batch[^1].Row, added, known, batch.Count - added - known);
            },
            stop
        );

    /// <returns>Whether the institution was not in the 名录 before.</returns>
    private async Task<bool> PutAsync(LegacyRow row, CancellationToken stop)
    {
        var code = row.Code.Value;
        var organisation = await db.Organisations.FirstOrDefaultAsync(
            o => o.CreditCode == code && o.Kind == OrganisationKind.Institution,
            stop
        );

        if (organisation is null)
        {
            organisation = Organisation.Register(
                OrganisationKind.Institution,
                row.Papers.Licence.Name,
                row.Code
            );
            db.Organisations.Add(organisation);
        }

        var id = organisation.OrganisationId;
        var institution = await db.Institutions.SingleOrDefaultAsync(
            i => i.InstitutionId == id,
            stop
        );
        var isNew = institution is null;

        if (institution is { IsUnconfirmed: false })
        {
            return false; // its own signature, or a decision, stands above the workbook
        }

        if (institution is null)
        {
            institution = new()
            {
                InstitutionId = id,
                Number = await numbers.TakeAsync(row.Number, stop),
                ListedOn = row.ListedOn,
                IsLegacy = true,
            };
            db.Institutions.Add(institution);
        }

        institution.ImportRecord(row.Papers);
        register.List(institution, row.Papers, NoCase, institution.ListedOn, clock.Now);
        return isNew;
    }
}
