using Mingjian.Activities.Contract;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Scoring;
using Mingjian.Listing.Contract;
using Mingjian.Regulation;

namespace Mingjian.Credit.Measuring;

/// <summary>
/// 测算: what the system's own rooms know of institutions in a period, as the counters that indicators name and as what decides on
/// inclusion. One institution or all of them: the number of queries is the same.
/// </summary>
[Article("14.1", "14.2")]
public sealed class Measures(
    IRegisterMeasures register,
    IActivityMeasures activities,
    IEnumerable<IFurtherMeasures> further
)
{
    /// <param name="institutionIds"><c>null</c> for all that the viewer sees.</param>
    /// <param name="from">First day of the period.</param>
    /// <param name="to">Its last day, on which the register is looked at.</param>
    /// <returns>In the order of their numbers; who was not in the 名录 on any day of the period is left out.</returns>
    public async Task<IReadOnlyList<InstitutionMeasures>> ReadAsync(
        IReadOnlyCollection<Guid>? institutionIds,
        DateOnly from,
        DateOnly to,
        CancellationToken stop
    )
    {
        var asked = new AskedPeriod(institutionIds, from, to);
        var registered = await register.ReadAsync(asked, stop);
        var worked = (await activities.ReadAsync(asked, stop)).ToDictionary(m => m.InstitutionId);
        var added = new List<ILookup<Guid, Measured>>();

        foreach (var source in further)
        {
            added.Add(await source.ReadAsync(institutionIds, from, to, stop));
        }

        return
        [
            .. registered.Select(one =>
            {
                var work =
                    worked.GetValueOrDefault(one.InstitutionId)
                    ?? new ActivityMeasure { InstitutionId = one.InstitutionId };
                return new InstitutionMeasures(
                    one.InstitutionId,
                    one.Number,
                    one.Name,
                    one.CreditCode,
                    one.Office,
                    one.Address,
                    new(one.Monitors, one.Operates),
                    [.. Counted(one, work), .. added.SelectMany(a => a[one.InstitutionId])],
                    Inclusion.Of(one, work, from, to)
                );
            }),
        ];
    }

    private static IEnumerable<Measured> Counted(RegisterMeasure one, ActivityMeasure work) =>
        [
            Share(
                Counters.RegisterComplete,
                one.Fields,
                [.. one.MissingFields.Select(field => new MeasuredLine(field, Fraction.One))]
            ),
            new(
                Counters.StaffShortfall,
                one.Staff.People,
                one.Staff.Needed ?? 0,
                [.. ShortfallLines(one.Staff)]
            ),
            Share(Counters.CalibrationValid, one.Calibrated),
            Share(Counters.TaskReportedBefore, work.ReportedBefore),
            Share(Counters.RecordComplete, work.CompleteRecords),
            Share(Counters.ReportInTime, work.ReportsInTime),
        ];

    /// <summary>Each person short weighs 1; too few 中级 titles weigh 2, for they deduct a whole point at half a point each.</summary>
    private static IEnumerable<MeasuredLine> ShortfallLines(StaffMeasure staff)
    {
        if (staff.Shortfall > 0)
        {
            yield return new(
                $"监测人员 {staff.People} 名，应有 {staff.Needed} 名",
                staff.Shortfall
            );
        }

        if (staff.TitlesFallShort)
        {
            yield return new(
                $"中级及以上职称 {staff.Intermediate} 名，应占 {staff.People} 名的 {staff.NeededShare:0.##}%",
                TitleWeight
            );
        }
    }

    private const long TitleWeight = 2;

    private static Measured Share(
        string counter,
        PartOf part,
        IReadOnlyList<MeasuredLine>? lines = null
    ) => new(counter, part.Count, part.Of, lines ?? []);
}

/// <summary>Counters that are known where ratings are kept, such as <see cref="Counters.ConsecutiveA"/>.</summary>
public interface IFurtherMeasures
{
    /// <param name="institutionIds"><c>null</c> for all.</param>
    Task<ILookup<Guid, Measured>> ReadAsync(
        IReadOnlyCollection<Guid>? institutionIds,
        DateOnly from,
        DateOnly to,
        CancellationToken stop
    );
}

/// <summary>What was measured of an institution in a period.</summary>
/// <param name="Number">名录编号.</param>
/// <param name="CreditCode">统一社会信用代码.</param>
/// <param name="Office">Code of the office that leads (I-09).</param>
/// <param name="Address">The registered address.</param>
public sealed record InstitutionMeasures(
    Guid InstitutionId,
    string Number,
    string Name,
    string CreditCode,
    string Office,
    string Address,
    Services Services,
    IReadOnlyList<Measured> Measured,
    Inclusion Inclusion
);
