using CsCheck;
using Mingjian.Journal.Inbox;

namespace Mingjian.Tests.Journal.Inbox;

public sealed class ReminderLadderTests
{
    private static readonly ReminderLadder Ladder = new([90, 30, 7, 0]);
    private static readonly DateOnly Due = new(2026, 12, 31);

    [Theory]
    [InlineData(91, null)]
    [InlineData(90, 90)]
    [InlineData(31, 90)]
    [InlineData(30, 30)]
    [InlineData(8, 30)]
    [InlineData(7, 7)]
    [InlineData(1, 7)]
    [InlineData(0, 0)]
    [InlineData(-400, 0)]
    public void StepOn_SoManyDaysBefore_IsTheStepReached(int daysLeft, int? step) =>
        Ladder.StepOn(Due.AddDays(-daysLeft), Due).ShouldBe(step);

    [Fact]
    public void StepOn_EachDayOfAYear_NeverGoesUp()
    {
        var steps = Enumerable
            .Range(0, 365)
            .Select(day => Ladder.StepOn(Due.AddDays(day - 300), Due))
            .OfType<int>()
            .ToList();

        steps.ShouldBe(steps.OrderDescending());
        steps.Distinct().ShouldBe([90, 30, 7, 0]);
    }

    [Fact]
    public void StepOn_AnyLadder_IsAlwaysOneOfItsSteps() =>
        Gen.Int[0, 400]
            .Array[1, 6]
            .Select(Gen.Int[-50, 500])
            .Sample(
                (steps, left) =>
                    new ReminderLadder(steps).StepOn(Due.AddDays(-left), Due) is not { } step
                    || (steps.Contains(step) && left <= step)
            );

    [Fact]
    public void Key_OfARenewedEnd_IsAnother() =>
        ReminderLadder.Key("a", Due, 30).ShouldNotBe(ReminderLadder.Key("a", Due.AddYears(6), 30));
}
