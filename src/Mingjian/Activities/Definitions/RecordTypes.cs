using System.Collections.Frozen;
using Mingjian.Activities.Records;

namespace Mingjian.Activities.Definitions;

/// <summary>All kinds of records, in the order in which they are taken in.</summary>
public static class RecordTypes
{
    public static IReadOnlyList<RecordType> All { get; } =
    [
        OrderTypes.Commission,
        OrderTypes.Task,
        PointTypes.Point,
        PointTypes.PlanItem,
        FieldTypes.Visit,
        SampleType.Sample,
        FieldTypes.Media,
        FieldTypes.Handover,
        LaboratoryTypes.Batch,
        LaboratoryTypes.Result,
        LaboratoryTypes.QualityControl,
        ReportTypes.Report,
        ServiceTypes.Site,
        ServiceTypes.Device,
        ServiceTypes.Plan,
        ServiceVisitTypes.Visit,
        ServiceVisitTypes.Check,
        ServiceVisitTypes.Fault,
    ];

    private static readonly FrozenDictionary<RecordKind, RecordType> ByKind =
        All.ToFrozenDictionary(t => t.Kind);

    private static readonly FrozenDictionary<string, RecordType> ByPath = All.ToFrozenDictionary(
        t => t.Path,
        StringComparer.OrdinalIgnoreCase
    );

    public static RecordType Of(RecordKind kind) => ByKind[kind];

    /// <param name="name">The kind's own name: <c>sample</c>, <c>serviceVisit</c>.</param>
    public static RecordType? FindOne(string name) =>
        Enum.TryParse<RecordKind>(name, ignoreCase: true, out var kind)
        && ByKind.TryGetValue(kind, out var type)
            ? type
            : null;

    /// <param name="path">Such as <c>samples</c>.</param>
    public static RecordType? Find(string path) => ByPath.GetValueOrDefault(path);
}
