using Mingjian.Activities;
using Mingjian.Activities.Codes;
using Mingjian.Activities.Definitions;
using Mingjian.Activities.Workbooks;
using Mingjian.Data.Sheets;

namespace Mingjian.Tests.Activities.Workbooks;

[Proves("5.3(2)")]
public sealed class RecordSheetsTests
{
    public static TheoryData<ActivityType> Activities() => [.. Enum.GetValues<ActivityType>()];

    [Theory, MemberData(nameof(Activities))]
    public void Template_OfEachActivity_IsReadBackAsItsKindsWithoutARecord(ActivityType activity)
    {
        using var file = new MemoryStream();
        RecordSheets.WriteTemplate(file, activity);

        using var book = RecordBook.Open(file);

        book.Sheets.Select(s => s.Type.Kind).ShouldBe(RecordSheets.KindsOf(activity));
        book.Records().ShouldBeEmpty();
        book.Notes().ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Activities))]
    public void Columns_OfEachActivity_AreItsOwnAndHaveOneTitleEach(ActivityType activity)
    {
        foreach (var kind in RecordSheets.KindsOf(activity))
        {
            var sheet = RecordSheets.Of(activity, kind);

            var foreign = RecordTypes
                .Of(kind)
                .Fields.Where(f => f.Only.Count > 0 && !f.Only.Contains(activity));
            sheet.Columns.Select(c => c.Key).Intersect(foreign.Select(f => f.Key)).ShouldBeEmpty();
            sheet.Columns.Count.ShouldBeLessThanOrEqualTo(RawRow.MostColumns);
        }

        foreach (var kind in RecordSheets.KindsOf(activity))
        {
            RecordSheets.All(kind).Columns.Select(c => c.Title).ShouldBeUnique();
        }
    }

    [Fact]
    public void Matrices_OfAnActivity_AreTheOnlyOnesOffered()
    {
        var sheet = RecordSheets.Of(ActivityType.Noise, RecordKind.Sample);

        sheet.Columns[sheet.IndexOf("matrix")].Example.ShouldBe("N1 厂界噪声");
        sheet.Columns.Select(c => c.Key).ShouldContain("period");
        sheet.Columns.Select(c => c.Key).ShouldNotContain("oxygen");
    }

    [Fact]
    public void Book_OfShortSheetNamesInAnyOrder_IsReadInTheOrderOfTheKinds()
    {
        var day = new LaboratoryDay();
        using var file = new MemoryStream();
        using (var book = new WorkbookWriter(file))
        {
            foreach (
                var (name, record) in new[]
                {
                    ("结果", day.ResultRecord(1, "28")),
                    (" 任务", day.Order()[1]),
                }
            )
            {
                using var pen = book.Sheet(name, []);
                pen.Row();
                RecordTypes.Of(record.Kind).Fields.ToList().ForEach(f => pen.Cell(f.Key));
                pen.Row();
                record.Values.ToList().ForEach(text => pen.Cell(text ?? ""));
            }
        }

        file.Position = 0;
        using var read = RecordBook.Open(file);

        read.Records().Select(r => r.Raw.Kind).ShouldBe([RecordKind.Task, RecordKind.Result]);
        read.Records().Last().Raw.Values.ShouldBe(day.ResultRecord(1, "28").Values);
        read.Records().Last().Raw.Place.ShouldBe("结果!2");
    }
}
