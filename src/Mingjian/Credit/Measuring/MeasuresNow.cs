using System.Collections.Concurrent;
using Mingjian.Activities.Contract;
using Mingjian.Listing.Contract;

namespace Mingjian.Credit.Measuring;

/// <summary>The measures of one institution, from memory while neither its records nor the register have changed since.</summary>
public sealed class MeasuresNow(
    Measures measures,
    MeasuresMemory memory,
    IRegisterMeasures register,
    IActivityMeasures activities
)
{
    /// <returns><c>null</c> for who was not in the 名录 in the period, or is not seen by the viewer.</returns>
    public async Task<InstitutionMeasures?> ReadAsync(
        Guid institutionId,
        DateOnly from,
        DateOnly to,
        CancellationToken stop
    )
    {
        // Whoever does not see the institution's deliveries finds nothing under this stamp.
        var last = await activities.LastDeliveryAsync(institutionId, stop);
        var stamp = new MeasuresStamp(from, to, last, await register.VersionAsync(stop));

        if (last is not null && memory.Find(institutionId, stamp) is { } known)
        {
            return known;
        }

        var read = (await measures.ReadAsync([institutionId], from, to, stop)).SingleOrDefault();

        if (read is not null && last is not null)
        {
            memory.Keep(read, stamp);
        }

        return read;
    }
}

/// <summary>By what it is seen that nothing changed: the days, the last delivery and the register's count of revisions.</summary>
public sealed record MeasuresStamp(DateOnly From, DateOnly To, DateTime? Delivered, long Register);

/// <summary>Institutions measured lately.</summary>
public sealed class MeasuresMemory
{
    private const int Most = 2000;

    private readonly ConcurrentDictionary<
        Guid,
        (MeasuresStamp Stamp, InstitutionMeasures Measures)
    > institutions = new();

    public InstitutionMeasures? Find(Guid institutionId, MeasuresStamp stamp) =>
        institutions.TryGetValue(institutionId, out var kept) && kept.Stamp == stamp
            ? kept.Measures
            : null;

    public void Keep(InstitutionMeasures measures, MeasuresStamp stamp)
    {
        if (institutions.Count >= Most)
        {
            institutions.Clear();
        }

        institutions[measures.InstitutionId] = (stamp, measures);
    }
}
