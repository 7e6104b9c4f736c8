using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Credit.Corrections;
using Mingjian.Credit.Showing;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Journal.Letters;
using Mingjian.Journal.Sealing;
using Mingjian.Listing.Contract;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Credit.UseCases;

/// <summary>纠错: anybody says that a published datum of an institution is wrong; it goes to the bureau that leads (I-09).</summary>
[Article("3.2", "5.3")]
public sealed class ReportError(
    MingjianDb db,
    ChinaClock clock,
    Desk desk,
    LawBook law,
    IInstitutionNames names,
    PersonalData personal,
    DocumentNumbers numbers,
    Notifications notifications
)
{
    private const string Counter = "correction";

    /// <param name="contact">How the answer is to reach the writer; empty when the public log is enough.</param>
    /// <exception cref="NotFound">No such institution.</exception>
    public async Task<ReportedError> RunAsync(
        string institution,
        CorrectionSubject subject,
        string datum,
        string text,
        string contact,
        CancellationToken stop
    )
    {
        desk.Open<ReportError>(duty: null);
        var named = await names.FindAsync(institution, stop) ?? throw new NotFound("institution");
        var (today, code) = (clock.Today, ReceiptCode.New());
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var number = await numbers.NextAsync(Counter, today.Year, stop);
        var correction = new Correction
        {
            Number = string.Create(
                CultureInfo.InvariantCulture,
                $"纠错-{today.Year}-{number:0000}"
            ),
            InstitutionId = named.InstitutionId,
            InstitutionNumber = named.Number,
            InstitutionName = named.Name,
            Office = await LeadingAsync(named.InstitutionId, today, stop),
            Subject = subject,
            Datum = datum.Trim(),
            Text = text.Trim(),
            SealedContact = contact.Trim() is { Length: > 0 } given
                ? personal.Seal(given, PersonalKind.Address)
                : "",
            CodeHash = ReceiptCode.HashOf(code),
            ReceivedAt = clock.Now,
            ReceivedOn = today,
        };

        correction.Receive();

        db.Add(correction);
        await TellAsync(correction, stop);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return new(correction.Number, code);
    }

    private async Task<string> LeadingAsync(Guid id, DateOnly today, CancellationToken stop)
    {
        var code = await db.Set<InstitutionTerritory>()
            .Where(t => t.InstitutionId == id && t.Leads)
            .OrderBy(t => t.Office)
            .Select(t => t.Office)
            .FirstOrDefaultAsync(stop);
        return code is null
            ? Office.Municipal
            : (await law.OfficesAsync(stop)).SuccessorOn(code, today)?.Code ?? code;
    }

    /// <summary>The district's officers where the bureau has accounts, the municipal bureau's otherwise.</summary>
    private async Task TellAsync(Correction correction, CancellationToken stop)
    {
        var bureau = await db
            .Organisations.Where(o => o.Office == correction.Office)
            .Where(o => o.Kind == OrganisationKind.DistrictBureau)
            .OrderBy(o => o.OrganisationId)
            .Select(o => (Guid?)o.OrganisationId)
            .FirstOrDefaultAsync(stop);
        notifications.Post(
            bureau is { } district
                ? Recipient.Organisation(district, Role.DistrictOfficer)
                : Recipient.Holders(Role.CaseOfficer),
            new(
                $"{correction.Number}：{correction.InstitutionName}的公开信息被指有误",
                $"有人指出“{correction.Datum}”有误，请核对后公开答复。",
                $"/console/credit/corrections/{correction.CorrectionId}",
                About: correction.CorrectionId
            )
        );
    }
}

/// <summary>What the reporter takes away: the number that is public, and the code that is not.</summary>
public sealed record ReportedError(string Number, string Code);
