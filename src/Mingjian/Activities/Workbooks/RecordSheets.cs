using Mingjian.Activities.Checking;
using Mingjian.Activities.Codes;
using Mingjian.Activities.Definitions;
using Mingjian.Activities.Records;
using Mingjian.Data.Sheets;
using Mingjian.Regulation;

namespace Mingjian.Activities.Workbooks;

/// <summary>The sheets of a workbook of records, made from the kinds of records: one sheet a kind.</summary>
[Article("5.3(2)")]
public static class RecordSheets
{
    private const int NarrowColumn = 12;
    private const int WideColumn = 30;

    /// <summary>Short names under which people know a sheet.</summary>
    private static readonly Dictionary<string, RecordKind> OtherNames = new(StringComparer.Ordinal)
    {
        ["任务"] = RecordKind.Task,
        ["监测点位"] = RecordKind.Point,
        ["方案"] = RecordKind.PlanItem,
        ["样品"] = RecordKind.Sample,
        ["现场测试"] = RecordKind.Sample,
        ["交接"] = RecordKind.Handover,
        ["结果"] = RecordKind.Result,
        ["报告"] = RecordKind.Report,
        ["站点"] = RecordKind.ServiceSite,
        ["设备"] = RecordKind.ServiceDevice,
        ["计划"] = RecordKind.ServicePlan,
        ["到站"] = RecordKind.ServiceVisit,
        ["检查"] = RecordKind.ServiceCheck,
        ["故障"] = RecordKind.Fault,
    };

    private static readonly Dictionary<RecordKind, SheetDefinition> Whole =
        RecordTypes.All.ToDictionary(type => type.Kind, type => Of(type, type.Fields));

    /// <summary>The kinds that a workbook of an activity has, in the order in which they are taken in.</summary>
    public static IReadOnlyList<RecordKind> KindsOf(ActivityType activity) =>
        activity switch
        {
            ActivityType.Service =>
            [
                RecordKind.Commission,
                RecordKind.ServiceSite,
                RecordKind.ServiceDevice,
                RecordKind.ServicePlan,
                RecordKind.ServiceVisit,
                RecordKind.ServiceCheck,
                RecordKind.Fault,
            ],
            ActivityType.Noise =>
            [
                RecordKind.Commission,
                RecordKind.Task,
                RecordKind.Point,
                RecordKind.PlanItem,
                RecordKind.Visit,
                RecordKind.Sample,
                RecordKind.Result,
                RecordKind.Report,
            ],
            _ =>
            [
                RecordKind.Commission,
                RecordKind.Task,
                RecordKind.Point,
                RecordKind.PlanItem,
                RecordKind.Visit,
                RecordKind.Sample,
                RecordKind.Handover,
                RecordKind.Batch,
                RecordKind.Result,
                RecordKind.QualityControl,
                RecordKind.Report,
            ],
        };

    /// <summary>The kind whose records a sheet of this name holds.</summary>
    public static RecordKind? KindOf(string sheet)
    {
        var name = sheet.Trim();
        return RecordTypes.All.FirstOrDefault(type => type.Title == name)?.Kind
            ?? (OtherNames.TryGetValue(name, out var kind) ? kind : null);
    }

    /// <summary>All columns of a kind, whatever the activity: what is read.</summary>
    public static SheetDefinition All(RecordKind kind) => Whole[kind];

    /// <summary>模板: the workbook of an activity, with only the columns that it has.</summary>
    public static void WriteTemplate(Stream output, ActivityType activity)
    {
        var lists = new CodeTable();
        var sheets = KindsOf(activity)
            .Select(kind => Of(activity, RecordTypes.Of(kind), lists))
            .ToList();
        WorkbookTemplate.Write(
            output,
            $"监测活动信息填报：{activity.Text()}",
            "按委托、任务、现场、分析、报告的顺序，每张工作表填一类记录；用本机构自己的编号把它们连起来。可以只填其中几张表，已经报送过的记录不必重填。",
            sheets,
            lists.All
        );
    }

    /// <summary>The columns of a kind for an activity.</summary>
    public static SheetDefinition Of(ActivityType activity, RecordKind kind) =>
        Of(activity, RecordTypes.Of(kind), new());

    private static SheetDefinition Of(ActivityType activity, RecordType type, CodeTable lists) =>
        new(
            type.Title,
            "",
            [
                .. type
                    .Fields.Where(f => f.Only.Count == 0 || f.Only.Contains(activity))
                    .Select(f => Column(f, lists.RangeOf(f, activity), ExampleOf(f, activity))),
            ]
        );

    private static SheetDefinition Of(RecordType type, IReadOnlyList<RecordField> fields) =>
        new(type.Title, "", [.. fields.Select(f => Column(f, range: null, f.Example))]);

    private static SheetColumn Column(RecordField field, string? range, string example) =>
        new(field.Key, field.Heading)
        {
            Required = field.Must,
            Form =
                field.Form == FieldForm.Day ? ColumnForm.Day
                : field.Form == FieldForm.YesNo ? ColumnForm.YesNo
                : ColumnForm.Text,
            MaxLength = field.MaxLength,
            Help = HelpOf(field),
            Example = example,
            Range = range,
            OtherTitles = [field.Key],
            Width = Math.Clamp(
                Math.Max(field.Title.Length * 2, example.Length) + 2,
                NarrowColumn,
                WideColumn
            ),
        };

    private static string HelpOf(RecordField field)
    {
        var condition = field.MustWhen is { } when ? $"{when}时必填。" : "";
        var several = field.Many ? "多个之间用顿号分隔。" : "";
        var codes = field.Codes.Count == 0 ? "" : "代码或名称见“代码表”。";
        var moment =
            field.Form == FieldForm.Moment ? "写成 2026-03-20 09:15，也可用 Excel 日期时间。" : "";
        return condition + field.Help + several + codes + moment;
    }

    private static string ExampleOf(RecordField field, ActivityType activity)
    {
        if (field.Codes.Count == 0 || field.Form != FieldForm.Code)
        {
            return field.Example;
        }

        var entries = CodeTable.EntriesOf(field, activity);
        var example = entries.FirstOrDefault(e => e.Code == field.Example) ?? entries[0];
        return CodeTable.ShownAs(example);
    }

    /// <summary>The lists of values of one workbook, each once.</summary>
    private sealed class CodeTable
    {
        private readonly List<(string Title, IReadOnlyList<string> Values)> lists = [];

        public IReadOnlyList<(string Title, IReadOnlyList<string> Values)> All => lists;

        public string? RangeOf(RecordField field, ActivityType activity)
        {
            IReadOnlyList<string> values = field switch
            {
                { Key: "unit" } => Units.All,
                { Form: FieldForm.Code } => [.. EntriesOf(field, activity).Select(ShownAs)],
                _ => [],
            };

            if (values.Count == 0)
            {
                return null;
            }

            var at = lists.FindIndex(list => list.Values.SequenceEqual(values));

            if (at < 0)
            {
                at = lists.Count;
                lists.Add((field.Title, values));
            }

            return WorkbookTemplate.RangeOf(at, values.Count);
        }

        /// <summary>A cell that begins with = would be a formula: there the word stands alone.</summary>
        public static string ShownAs(CodeEntry entry) =>
            entry.Code.StartsWith('=') ? entry.Text : entry.ToString();

        public static IReadOnlyList<CodeEntry> EntriesOf(RecordField field, ActivityType activity)
        {
            var own = field
                .Codes.Where(entry =>
                    field.Key != "matrix"
                    || activity == ActivityType.Service
                    || (
                        CodeList<Matrix>.TryFind(entry.Code, out var matrix)
                        && matrix.Activity == activity
                    )
                )
                .ToList();
            return own.Count > 0 ? own : field.Codes;
        }
    }
}
