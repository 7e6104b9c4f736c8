using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Definitions;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Storage;
using Mingjian.Activities.UseCases;
using Mingjian.Data;

namespace Mingjian.Tests.Activities.WorstInputs;

/// <summary>The worst that institutions hand in, one row each: the code and the words it gets, and what is stored.</summary>
[Proves("5.3(2)")]
public sealed class WorstInputTests(WorstBench bench) : IClassFixture<WorstBench>
{
    private static readonly List<WorstInput> Table =
    [
        .. NumberInputs.All(),
        .. TimeInputs.All(),
        .. LinkInputs.All(),
        .. PeopleInputs.All(),
        .. TextInputs.All(),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, DatabaseKind> Rows()
    {
        var rows = new TheoryData<string, DatabaseKind>();

        foreach (var input in Table)
        {
            rows.Add(input.What, DatabaseKind.Sqlite);
            rows.Add(input.What, DatabaseKind.Postgres);
        }

        return rows;
    }

    [Fact]
    public void Table_HasAHundredRows_EachOnce()
    {
        Table.Count.ShouldBeGreaterThanOrEqualTo(100);
        Table.Select(input => input.What).ShouldBeUnique();
    }

    [Theory, MemberData(nameof(Rows))]
    public async Task Delivery_OfABadInput_SaysWhatAndStoresTheRest(string what, DatabaseKind kind)
    {
        var place = Table.FindIndex(row => row.What == what);
        var input = Table[place];
        var (database, institutionId) = await bench.OnAsync(kind);
        var day = new LaboratoryDay($"Z{place}");
        await using var db = database.Open(clock: WorstBench.Clock);
        await LaboratoryDay.UploadAsync(db, institutionId, day.ReportFile);
        var records = day.All();

        if (input.AfterTheGoodDay)
        {
            await WorstBench.DeliverAsync(db, institutionId, day.All());
        }

        input.Spoil(day, records);

        var answer = await WorstBench.DeliverAsync(db, institutionId, records);

        var spoken = Spoken(answer.Records.Where(r => r.Kind == input.Kind), input);
        await using var after = database.Open(clock: WorstBench.Clock);
        await CheckStoredAsync(after, institutionId, spoken, input);
        CheckRest(answer, input);
    }

    /// <summary>The record of which the message speaks, which it must.</summary>
    private static RecordOutcome Spoken(IEnumerable<RecordOutcome> outcomes, WorstInput input)
    {
        var all = outcomes.ToList();

        if (input.Fate == Fate.Clean)
        {
            all.SelectMany(o => o.Remarks).ShouldBeEmpty();
            return all[0];
        }

        var said = all.SelectMany(o => o.Remarks).ToList();
        var spoken = all.FirstOrDefault(o => o.Remarks.Any(r => r.Rule.Code == input.Code));
        spoken.ShouldNotBeNull(
            $"said instead: {string.Join(' ', said.Select(r => $"{r.Rule.Code} {r.Rule.Message}"))}"
        );
        spoken.Remarks.First(r => r.Rule.Code == input.Code).Rule.Message.ShouldContain(input.Text);
        spoken.State.ShouldBe(
            input.Fate == Fate.Refused ? RecordState.Refused : spoken.State,
            spoken.State.ToString()
        );
        return spoken;
    }

    private static async Task CheckStoredAsync(
        MingjianDb db,
        Guid institutionId,
        RecordOutcome spoken,
        WorstInput input
    )
    {
        var rows = await RecordTables
            .Of(input.Kind)
            .LoadAsync(db, institutionId, [spoken.Number], Stop);

        if (input.Fate == Fate.Refused)
        {
            spoken.State.ShouldBe(RecordState.Refused);
            rows.ShouldAllBe(row => row.Revision == 1, "only what was there before");
            return;
        }

        spoken.State.ShouldNotBe(RecordState.Refused);
        rows.Count.ShouldBe(1);

        if (input.Fate == Fate.Kept)
        {
            (
                await db.RecordRemarks.AnyAsync(
                    r => r.Number == spoken.Number && r.Code == input.Code,
                    Stop
                )
            ).ShouldBeTrue();
        }

        if (input.Stored is var (key, text))
        {
            using var written = JsonDocument.Parse(RecordTypes.Of(input.Kind).Write(rows[0]));
            written.RootElement.GetProperty(key).GetString().ShouldBe(text);
        }
    }

    /// <summary>Nothing else is refused but what leans on the bad record.</summary>
    private static void CheckRest(DeliveryAnswer answer, WorstInput input)
    {
        var others = answer
            .Records.Where(r => r.State == RecordState.Refused)
            .Where(r => r.Remarks.All(remark => remark.Rule.Code != input.Code))
            .SelectMany(r => r.Remarks)
            .Where(remark => remark.Refuses)
            .Select(remark => remark.Rule.Code);

        others.ShouldAllBe(code =>
            code == "ACTIVITIES-LINK-1"
            || code == "ACTIVITIES-LINK-2"
            || code == "ACTIVITIES-PLACE-2"
        );
    }
}
