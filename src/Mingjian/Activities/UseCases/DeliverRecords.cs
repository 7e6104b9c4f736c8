using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Avoidance;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Journal;
using Mingjian.Regulation;

namespace Mingjian.Activities.UseCases;

/// <summary>
/// 报送: takes records in, whichever way they came. Good records are stored, bad ones are not, each with its outcome; all in one
/// transaction. The same record again changes nothing, and the same key again gets the same answer.
/// </summary>
[Article("5.3(2)1", "5.3(2)2", "5.3(2)3")]
public sealed class DeliverRecords(MingjianDb db, ChinaClock clock, RecordIntake intake, Desk desk)
{
    /// <exception cref="RuleBroken">Nothing to take in, or the key was used for something else.</exception>
    /// <exception cref="ChangedMeanwhile">Another delivery stored one of the records at the same moment: send it again.</exception>
    public async Task<DeliveryAnswer> RunAsync(
        Guid institutionId,
        DeliveryWay way,
        IReadOnlyList<RawRecord> records,
        DeliveryKey? key,
        CancellationToken stop
    )
    {
        desk.Open<DeliverRecords>(ActivitiesDuties.Deliver);
        await using var held = await HeldConnection.OpenAsync(db, stop);

        if (await AnsweredAsync(institutionId, key, stop) is { } before)
        {
            return before;
        }

        if (records.Count == 0)
        {
            throw new RuleBroken(DeliveryRules.Empty);
        }

        var taken = await intake.CheckAsync(institutionId, records, stop);
        return await StoreAsync(New(institutionId, way, key, taken), key, taken, stop);
    }

    /// <summary>Takes in a part of a long file; how far the file came is noted in the same transaction.</summary>
    /// <exception cref="ChangedMeanwhile">Another delivery stored one of the records at the same moment.</exception>
    public async Task<DeliveryCount> StorePartAsync(
        Guid institutionId,
        IReadOnlyList<RawRecord> records,
        FilePart part,
        CancellationToken stop
    )
    {
        desk.Open<DeliverRecords>(ActivitiesDuties.Deliver);
        await using var held = await HeldConnection.OpenAsync(db, stop);
        var taken = await intake.CheckAsync(institutionId, records, part.File, stop);
        var delivery = New(institutionId, DeliveryWay.Workbook, key: null, taken, part);
        part.Taken(taken.Count);
        return (await StoreAsync(delivery, key: null, taken, stop)).Count;
    }

    private async Task<DeliveryAnswer> StoreAsync(
        Delivery delivery,
        DeliveryKey? key,
        Intake taken,
        CancellationToken stop
    )
    {
        var writer = new DeliveryWriter(db, delivery, taken);
        var answer = new DeliveryAnswer(delivery.DeliveryId, taken.Count, [.. taken.Outcomes]);
        delivery.Close(taken.Count, writer.ContentDigest());

        if (key is not null)
        {
            delivery.Answer = JsonSerializer.Serialize(answer, CanonicalJson.Options);
        }

        db.Deliveries.Add(delivery);
        await ConflictBook.KeepAsync(db, delivery.InstitutionId, taken, clock.Today, stop);
        db.FirstInSave(writer.WriteAsync);
        await db.SaveChangesAsync(stop);
        return answer;
    }

    private Delivery New(
        Guid institutionId,
        DeliveryWay way,
        DeliveryKey? key,
        Intake taken,
        FilePart? part = null
    )
    {
        var now = clock.Now;

        foreach (var report in taken.Records.Select(r => r.Read.Row).OfType<Report>())
        {
            report.ReceivedAt = now;
        }

        return new()
        {
            InstitutionId = institutionId,
            Way = way,
            ReceivedAt = now,
            PersonId = part?.PersonId ?? desk.Actor.PersonId,
            PersonName = part?.PersonName ?? desk.Actor.Name,
            IdempotencyKey = key?.Key,
            RequestDigest = key?.RequestDigest,
            Files = taken.Files,
        };
    }

    private async Task<DeliveryAnswer?> AnsweredAsync(
        Guid institutionId,
        DeliveryKey? key,
        CancellationToken stop
    )
    {
        if (key is null)
        {
            return null;
        }

        var before = await db
            .Deliveries.Where(d => d.InstitutionId == institutionId && d.IdempotencyKey == key.Key)
            .Select(d => new { d.RequestDigest, d.Answer })
            .SingleOrDefaultAsync(stop);

        if (before is not null && before.RequestDigest != key.RequestDigest)
        {
            throw new RuleBroken(DeliveryRules.KeyUsedForOther);
        }

        return before is null
            ? null
            : JsonSerializer.Deserialize<DeliveryAnswer>(before.Answer, CanonicalJson.Options);
    }
}

/// <summary>The caller's own key for a delivery.</summary>
/// <param name="RequestDigest">SHA-256 of what is handed in.</param>
public sealed record DeliveryKey(string Key, string RequestDigest);

/// <summary>A part of a file that the system stores for whoever confirmed it.</summary>
/// <param name="File">What the parts before this one held.</param>
/// <param name="Taken">Notes how far the file came, before it is stored.</param>
public sealed record FilePart(
    FileSoFar File,
    Guid PersonId,
    string PersonName,
    Action<DeliveryCount> Taken
);

/// <summary>What became of a delivery, record by record.</summary>
public sealed record DeliveryAnswer(
    Guid DeliveryId,
    DeliveryCount Count,
    IReadOnlyList<RecordOutcome> Records
);
