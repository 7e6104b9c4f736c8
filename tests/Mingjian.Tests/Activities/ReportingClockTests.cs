using System.Globalization;
using Mingjian.Activities.Progress;
using Mingjian.Regulation;

namespace Mingjian.Tests.Activities;

/// <summary>24 hours for the records of a visit, 15 days for a report, 60 for a task without one (settings of the bureau).</summary>
public sealed class ReportingClockTests
{
    private static readonly DateTime Left = new(2026, 3, 9, 3, 40, 0, DateTimeKind.Utc);
    private static readonly Settings Settings = TestLaw.On(2026, 3, 20).Settings.Settings;

    [Theory, Proves("5.3(2)")]
    [InlineData(23, false)]
    [InlineData(24, false)]
    [InlineData(25, true)]
    public void Visit_SamplesAfterHours_AreLateBeyondTheSetting(int hours, bool late)
    {
        var task = Task() with
        {
            Visits = [new("XC1", Left, Left.AddHours(1), Left.AddHours(hours))],
        };

        var duty = Of(task, ReportingDutyKind.FieldRecords);

        duty.IsMissing.ShouldBeFalse();
        duty.IsLate(Left.AddYears(1)).ShouldBe(late);
    }

    [Fact, Proves("5.3(2)")]
    public void Visit_WithoutSamples_IsMissingAndItsClockRuns()
    {
        var task = Task() with { Visits = [new("XC1", Left, Left.AddHours(1), null)] };

        var duty = Of(task, ReportingDutyKind.FieldRecords);

        duty.IsMissing.ShouldBeTrue();
        duty.IsLate(Left.AddHours(24)).ShouldBeFalse();
        duty.IsLate(Left.AddHours(24).AddSeconds(1)).ShouldBeTrue();
    }

    [Theory, Proves("5.3(2)3")]
    [InlineData("2026-04-01", false)]
    [InlineData("2026-04-02", true)]
    public void Report_ReceivedOnADay_IsLateAfterTheFifteenth(string received, bool late)
    {
        var at = ChinaClock
            .StartOf(DateOnly.ParseExact(received, "yyyy-MM-dd", CultureInfo.InvariantCulture))
            .AddHours(20);
        var task = Task() with { Reports = [new("BG1", new(2026, 3, 17), at)] };

        var duty = Of(task, ReportingDutyKind.Report);

        duty.IsLate(at).ShouldBe(late);
    }

    [Fact, Proves("5.3(2)3")]
    public void Task_WithoutReport_OwesItUntilItEndsWithAReason()
    {
        var open = ReportingClock.Of(Task(), Settings).Single();
        var closed = ReportingClock.Of(Task() with { Closed = true }, Settings);
        var reported = ReportingClock.Of(
            Task() with
            {
                Reports = [new("BG1", new(2026, 3, 17), ChinaClock.StartOf(new(2026, 3, 18)))],
            },
            Settings
        );

        open.Kind.ShouldBe(ReportingDutyKind.TaskEnd);
        open.DueAt.ShouldBe(ChinaClock.EndOf(new(2026, 5, 8)));
        closed.ShouldBeEmpty();
        reported.ShouldNotContain(d => d.Kind == ReportingDutyKind.TaskEnd);
    }

    [Fact, Proves("5.3(2)")]
    public void Task_OfADayBeforeAnySetting_OwesNothing()
    {
        var task = new TaskParts("RW1", new(2020, 3, 9), false);

        var duties = ReportingClock.Of(task, Settings);

        duties.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false, 0, 0, 0, TaskState.Ordered)]
    [InlineData(false, 0, 0, 1, TaskState.AtSite)]
    [InlineData(false, 0, 2, 1, TaskState.InLaboratory)]
    [InlineData(false, 1, 2, 1, TaskState.Reported)]
    [InlineData(true, 0, 2, 1, TaskState.Closed)]
    [InlineData(true, 1, 2, 1, TaskState.Reported)]
    public void State_OfWhatIsThere_IsTold(
        bool closed,
        int reports,
        int inLaboratory,
        int visits,
        TaskState state
    ) => TaskStates.Of(closed, reports, inLaboratory, visits).ShouldBe(state);

    private static TaskParts Task() => new("RW1", new(2026, 3, 9), false);

    private static ReportingDuty Of(TaskParts task, ReportingDutyKind kind) =>
        ReportingClock.Of(task, Settings).Single(d => d.Kind == kind);
}
