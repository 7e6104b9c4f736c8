using Mingjian.Activities.Checking;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Activities.Offline;

/// <summary>
/// 离线校验: the same check on the institution's own machine, without server or database. Shape and what the records of one file say of
/// each other are judged; what only the register knows (scope, people, devices, uploaded files, what was handed in before) is not.
/// </summary>
[Article("5.3(2)")]
public sealed class OfflineCheck
{
    private const int AtOnce = 5000;

    private static readonly Dictionary<string, ActivityRow> NothingStored = [];

    /// <summary>What only the register can say.</summary>
    private static readonly string[] OfTheRegister =
    [
        "ACTIVITIES-SCOPE-",
        "ACTIVITIES-PEOPLE-1",
        "ACTIVITIES-PEOPLE-3",
        "ACTIVITIES-DEVICE-",
        "ACTIVITIES-LISTED-",
    ];

    private readonly FileSoFar file = new();
    private readonly DateTime now;
    private readonly Surroundings around;

    /// <param name="now">UTC.</param>
    public OfflineCheck(DateTime now)
    {
        this.now = now;
        around = new(
            new()
            {
                InstitutionId = Guid.Empty,
                Number = "",
                Listed = [],
                Certified = [],
                Scope = [],
                People = [],
                Devices = [],
                Signatories = [],
                Places = [],
            },
            new Offices([.. ReferenceFiles.Offices()]),
            new Settings(ReferenceFiles.Settings().Select(row => Setting.Known(row.Entry, row.To))),
            ChinaClock.DayOf(now)
        )
        {
            KnowsFileOnly = true,
        };
    }

    /// <summary>Judges records. A part of a file must not name what stands in a later part: give them in the order of their kinds.</summary>
    public IEnumerable<OfflineOutcome> Run(IEnumerable<RawRecord> records) =>
        records.Chunk(AtOnce).SelectMany(Judge);

    private IEnumerable<OfflineOutcome> Judge(RawRecord[] part)
    {
        var read = part.Select(raw => Judging.Read(raw, Guid.Empty, now)).ToList();
        var all = new Dictionary<ReadRecord, TakenRecord>();

        foreach (var kind in read.GroupBy(r => r.Type.Kind).OrderBy(g => g.Key))
        {
            if (kind.Key == RecordKind.Report)
            {
                file.LayInto(around);
            }

            var taken = new Dictionary<ReadRecord, TakenRecord>();
            Judging.Take(kind.Key, kind, around, NothingStored, file, taken);
            file.Keep(taken.Values, around);
            taken.ToList().ForEach(one => all.Add(one.Key, one.Value));
        }

        return read.Select(record => Of(all[record]));
    }

    private static OfflineOutcome Of(TakenRecord taken)
    {
        var said = taken
            .Read.Remarks.Where(remark =>
                !OfTheRegister.Any(code =>
                    remark.Rule.Code.StartsWith(code, StringComparison.Ordinal)
                )
            )
            .ToLookup(remark => remark.Rule.Code == ActivitiesRules.NotInFileCode);
        return new(taken.Read.Raw, [.. said[false]], said[true].Count());
    }
}

/// <summary>What is said of one record without the register.</summary>
/// <param name="Unverified">References to records that are not in the file.</param>
public sealed record OfflineOutcome(RawRecord Raw, IReadOnlyList<Remark> Remarks, int Unverified)
{
    public bool IsWrong => Remarks.Any(remark => remark.Refuses);
}
