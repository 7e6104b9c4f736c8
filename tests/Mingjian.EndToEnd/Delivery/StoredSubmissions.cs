using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Definitions;
using Mingjian.Activities.Rows;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Journal.Storage;

namespace Mingjian.EndToEnd.Delivery;

/// <summary>What of some submissions stands in the database: each whole and once, with its fact and digest, or not at all.</summary>
internal sealed class StoredSubmissions(MingjianDb db, Guid institutionId)
{
    private readonly DateTime now = TimeProvider.System.GetUtcNow().UtcDateTime;
    private readonly Dictionary<(RecordKind Kind, string Number), ActivityRow> rows = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <returns>Keys of those that are there.</returns>
    public async Task<IReadOnlySet<string>> CheckAsync(IReadOnlyList<Submission> sent)
    {
        await LoadAsync(sent);
        var keys = sent.Select(s => s.Key).ToArray();
        var deliveries = await db
            .Deliveries.AsNoTracking()
            .Where(d => d.InstitutionId == institutionId && keys.Contains(d.IdempotencyKey))
            .ToDictionaryAsync(d => d.IdempotencyKey!, Stop);
        var facts = await db
            .JournalEntries.AsNoTracking()
            .Where(e => e.Stream == institutionId && e.Fact == nameof(RecordsDelivered))
            .ToListAsync(Stop);
        var factsOf = facts.ToLookup(e => e.About!.Value);

        foreach (var submission in sent)
        {
            var numbers = NumbersOf(submission);

            if (!deliveries.TryGetValue(submission.Key, out var delivery))
            {
                submission.Answer.ShouldBeNull($"{submission.Key} was acknowledged and is gone");
                numbers.Where(rows.ContainsKey).ShouldBeEmpty($"{submission.Key} is there by half");
                continue;
            }

            numbers.Where(number => !rows.ContainsKey(number)).ShouldBeEmpty(submission.Key);
            numbers
                .Select(number => rows[number])
                .ShouldAllBe(row => row.DeliveryId == delivery.DeliveryId && row.Revision == 1);
            delivery.Added.ShouldBe(submission.Records.Count);
            delivery.ContentDigest.ShouldBe(DigestOf(numbers));
            factsOf[delivery.DeliveryId]
                .ShouldHaveSingleItem()
                .Content.ShouldContain(delivery.ContentDigest);

            if (submission.Answer is { } answer)
            {
                JsonNode.Parse(answer)!["deliveryId"]!
                    .GetValue<Guid>()
                    .ShouldBe(delivery.DeliveryId);
            }
        }

        await CheckStreamAsync();
        return deliveries.Keys.ToHashSet();
    }

    /// <summary>Numbers without gaps: nothing was journalled by half.</summary>
    private async Task CheckStreamAsync()
    {
        var count = await db.JournalEntries.CountAsync(e => e.Stream == institutionId, Stop);
        var head = await db
            .JournalStreams.AsNoTracking()
            .SingleAsync(s => s.Stream == institutionId, Stop);
        head.LastNumber.ShouldBe(count);
    }

    private async Task LoadAsync(IReadOnlyList<Submission> sent)
    {
        foreach (var kind in sent.SelectMany(NumbersOf).GroupBy(n => n.Kind, n => n.Number))
        {
            var table = RecordTables.Of(kind.Key);

            foreach (var row in await table.LoadAsync(db, institutionId, [.. kind], Stop))
            {
                rows.Add((kind.Key, row.Number), row); // throws when it is there twice
            }
        }
    }

    private List<(RecordKind Kind, string Number)> NumbersOf(Submission submission) =>
        [
            .. submission.Records.Select(raw =>
                (raw.Kind, RecordTypes.Of(raw.Kind).Read(raw, institutionId, now).Row.Number)
            ),
        ];

    /// <summary>As the delivery computed it, over what the database gives back.</summary>
    private string DigestOf(IEnumerable<(RecordKind Kind, string Number)> numbers)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        foreach (var number in numbers)
        {
            hash.AppendData(
                Encoding.UTF8.GetBytes(RecordTypes.Of(number.Kind).Write(rows[number]) + "\n")
            );
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
