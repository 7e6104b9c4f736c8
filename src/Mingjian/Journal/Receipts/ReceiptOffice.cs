using System.Security.Cryptography;
using System.Text;
using Mingjian.Data;
using Mingjian.Journal.Files;
using Mingjian.Journal.Letters;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;

namespace Mingjian.Journal.Receipts;

/// <summary>Gives receipts for signed submissions, in the transaction of the submission: open one first, then save and commit.</summary>
public sealed class ReceiptOffice(
    MingjianDb db,
    ChinaClock clock,
    DocumentNumbers numbers,
    FileStore store
)
{
    private const string Counter = "receipt";

    /// <summary>The digest that a receipt of this content will bear: shown to the signer before signing.</summary>
    public static string DigestOf(object content) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalJson.Of(content)))
        );

    /// <summary>The signer is whoever sits at the desk.</summary>
    [Article("5.3")]
    public async Task<Receipt> IssueAsync(SignedSubmission submission, CancellationToken stop)
    {
        var now = clock.Now;
        var year = ChinaClock.DayOf(now).Year;
        var number = await numbers.NextAsync(Counter, year, stop);
        using var bytes = new MemoryStream(
            Encoding.UTF8.GetBytes(CanonicalJson.Of(submission.Content))
        );
        var content = await store.TakeAsync(
            bytes,
            $"HZ{year}-{number:D6}.json",
            [FileKinds.Json],
            stop
        );
        var signer = db.Desk.Actor;
        var receipt = new Receipt
        {
            Number = $"HZ{year}-{number:D6}",
            InstitutionId = submission.InstitutionId,
            Title = submission.Title,
            About = submission.About,
            ContentDigest = content.Digest,
            Attachments = submission.Attachments,
            SignerId = signer.PersonId,
            SignerName = signer.Name,
            Capacity = signer.Capacity,
            OrganisationName = signer.OrganisationName,
            Statement = submission.Statement,
            SignedAt = now,
        };
        db.Receipts.Add(receipt);
        return receipt;
    }
}
