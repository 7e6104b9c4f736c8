using Mingjian.Activities;
using Mingjian.Activities.Definitions;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using Mingjian.Regulation;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Activities.Tasks;

/// <summary>One record of a chain: its fields, what was said of it, and how it was before.</summary>
public sealed record RecordView(TaskChain Chain, RecordKind Kind, ActivityRow Row, string Title)
{
    public IEnumerable<(string Title, string Text)> Lines =>
        RecordTexts.Lines(RecordTypes.Of(Kind), RecordTexts.Of(RecordTypes.Of(Kind), Row));

    /// <summary>Its documents and photos; those of a report stand with its versions.</summary>
    public IEnumerable<Attachment> Files =>
        Kind == RecordKind.Report
            ? []
            : Chain.FilesOf(
                RecordTypes
                    .Of(Kind)
                    .Fields.Where(f => f.Form == FieldForm.Digest)
                    .Select(f => RecordTexts.Of(RecordTypes.Of(Kind), Row).GetValueOrDefault(f.Key))
            );

    public IEnumerable<RecordRemark> Remarks =>
        Chain.Remarks[(Kind, Row.Number)].Where(r => r.Revision == Row.Revision);

    /// <summary>Each revision with what it changed, newest first.</summary>
    public IEnumerable<(int Revision, DateTime At, IReadOnlyList<Change> Changes)> Revisions
    {
        get
        {
            var type = RecordTypes.Of(Kind);
            var after = RecordTexts.Of(type, Row);

            foreach (var earlier in Chain.Earlier[(Kind, Row.Number)])
            {
                var before = RecordTexts.Of(earlier.Content);
                yield return (
                    earlier.Revision + 1,
                    earlier.SupersededAt,
                    Changes(type, before, after)
                );
                after = before;
            }
        }
    }

    private static List<Change> Changes(
        RecordType type,
        Dictionary<string, string> before,
        Dictionary<string, string> after
    ) =>
        [
            .. from field in type.Fields
            let old = before.GetValueOrDefault(field.Key)
            let now = after.GetValueOrDefault(field.Key)
            where old != now
            select new Change(field.Title, Shown(field, old), Shown(field, now)),
        ];

    private static string? Shown(RecordField field, string? text) =>
        text is null ? null : RecordTexts.Shown(field, text);
}

/// <summary>The results of a page of samples as a grid: samples × items.</summary>
public sealed class ResultTable(TaskChain chain)
{
    private readonly Dictionary<(string, string), Result> cells = chain.Results.ToDictionary(r =>
        (r.Sample, r.Item)
    );

    public IReadOnlyList<string> Items { get; } = chain.Items;

    public IEnumerable<Sample> Samples =>
        chain.Samples.Items.Where(s => Items.Any(item => cells.ContainsKey((s.Number, item))));

    public Result? At(Sample sample, string item) => cells.GetValueOrDefault((sample.Number, item));

    /// <summary>Units of the item, one if all agree.</summary>
    public string UnitOf(string item) =>
        string.Join(
            '、',
            chain
                .Results.Where(r => r.Item == item && r.Unit.Length > 0)
                .Select(r => r.Unit)
                .Distinct()
        );

    public string MethodOf(string item) =>
        string.Join(
            '、',
            chain.Results.Where(r => r.Item == item).Select(r => r.Method).Distinct()
        );
}
