using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Tests.Regulation;

public sealed class SettingsTests
{
    private static readonly DateOnly Today = new(2026, 3, 20);

    private static Settings Seeded =>
        new(ReferenceFiles.Settings().Select(row => Setting.Known(row.Entry, row.To)));

    [Fact, Proves("23")]
    public void EveryName_HasARowThatIsValid()
    {
        var rows = ReferenceFiles.Settings().Select(row => row.Entry).ToList();

        rows.Select(row => row.Name)
            .Distinct()
            .ShouldBe(Enum.GetValues<SettingName>(), ignoreOrder: true);
        rows.Where(row => row.Name.ProblemWith(row.Value) is not null).ShouldBeEmpty();
    }

    [Fact, Proves("23")]
    public void EverySeededRow_RestsOnABasisInForceOnItsFirstDay()
    {
        var bases = ReferenceFiles.LegalBases().ToDictionary(basis => basis.Code);

        ReferenceFiles
            .Settings()
            .Select(row => row.Entry)
            .Where(row => row.Basis is not null && !bases[row.Basis].IsInForceOn(row.From))
            .ShouldBeEmpty();
    }

    [Fact, Proves("16", "18", "19.2", "20", "22", "23")]
    public void NumbersOfTheRegulation_AreReadInTheirUnits()
    {
        var settings = Seeded.On(Today);

        settings.WorkingDays(SettingName.NoticeDays).ShouldBe(15);
        settings.WorkingDays(SettingName.ReviewDays).ShouldBe(15);
        settings.WorkingDays(SettingName.PublicationDays).ShouldBe(7);
        settings.WorkingDays(SettingName.DecisionDays).ShouldBe(10);
        settings.CalendarMonths(SettingName.ChangeFilingMonths).ShouldBe(1);
        settings.Ladder(SettingName.ExpiryReminderDays).ShouldBe([90, 30, 7, 0]);
        settings.Percent(SettingName.GradeBInspectionCap).ShouldBe(5m);
        settings.Percent(SettingName.GradeCInspectionFloor).ShouldBe(10m);
        settings.Points(SettingName.GradeABound).ShouldBe(90m);
        settings.IsOn(SettingName.LockInactive).ShouldBeFalse();
        settings.Periods(SettingName.LockAfterPeriods).ShouldBe(2);
        settings.Choice(SettingName.IncentiveGrades).ShouldBe("A");
    }

    [Theory, Proves("23")]
    [InlineData(2025, 12, 31, 15)]
    [InlineData(2026, 1, 1, 25)]
    public void NumberThatAnotherLawChanged_IsTheOneOfTheDay(
        int year,
        int month,
        int day,
        int share
    ) =>
        Seeded
            .On(new(year, month, day))
            .Percent(SettingName.IntermediateTitleShare)
            .ShouldBe(share);

    [Fact, Proves("23")]
    public void NumberThatNoLawGaveYet_IsAbsent() =>
        Seeded.On(new(2025, 12, 31)).Has(SettingName.MinimumStaff).ShouldBeFalse();

    [Fact, Proves("24")]
    public void Regulation_IsInForceThirtyDaysAfterItsIssue_AndNoNumberOfItBefore()
    {
        var issued = new DateOnly(2023, 12, 13);
        var first = issued.AddDays(30);
        var regulation = ReferenceFiles.LegalBases().Single(basis => basis.Code == "办法-2023");

        regulation.IsInForceOn(first).ShouldBeTrue();
        regulation.IsInForceOn(first.AddDays(-1)).ShouldBeFalse();
        Seeded.On(first).Has(SettingName.NoticeDays).ShouldBeTrue();
        Seeded.On(first.AddDays(-1)).Has(SettingName.NoticeDays).ShouldBeFalse();
    }

    [Fact]
    public void Reading_InAnotherUnit_IsAnError() =>
        Should.Throw<InvalidOperationException>(() =>
            Seeded.On(Today).WorkingDays(SettingName.ChangeFilingMonths)
        );

    [Fact, Proves("6", "18")]
    public void Term_OfASetting_HasItsLengthAndUnit()
    {
        var settings = Seeded.On(new(2026, 3, 2));

        settings
            .Term(SettingName.NoticeDays, new(2026, 3, 2), ReferenceFiles.Calendar)
            .EndsOn.ShouldBe(new DateOnly(2026, 3, 23));
        settings
            .Term(SettingName.ChangeFilingMonths, new(2024, 1, 31), ReferenceFiles.Calendar)
            .EndsOn.ShouldBe(new DateOnly(2024, 2, 29));
    }

    [Fact, Proves("23")]
    public void Add_FromADay_EndsTheRowBeforeAndKeepsIt()
    {
        var before = Setting.Known(Entry("10", new(2024, 1, 12)));

        var added = Setting.Add(Entry("20", new(2026, 4, 1)), [before]);

        before.To.ShouldBe(new DateOnly(2026, 3, 31));
        added.To.ShouldBeNull();
        var settings = new Settings([before, added]);
        settings.On(new(2026, 3, 31)).WorkingDays(SettingName.DecisionDays).ShouldBe(10);
        settings.On(new(2026, 4, 1)).WorkingDays(SettingName.DecisionDays).ShouldBe(20);
    }

    [Fact, Proves("23")]
    public void Add_BeforeALaterRow_EndsWhereThatBegins()
    {
        var first = Setting.Known(Entry("10", new(2024, 1, 12)));
        var later = Setting.Add(Entry("20", new(2026, 6, 1)), [first]);

        var between = Setting.Add(Entry("15", new(2026, 4, 1)), [first, later]);

        first.To.ShouldBe(new DateOnly(2026, 3, 31));
        between.To.ShouldBe(new DateOnly(2026, 5, 31));
        later.To.ShouldBeNull();
    }

    [Fact]
    public void Add_OnADayThatIsTaken_IsRefused()
    {
        var first = Setting.Known(Entry("10", new(2024, 1, 12)));

        Should
            .Throw<RuleBroken>(() => Setting.Add(Entry("12", new(2024, 1, 12)), [first]))
            .Rule.Code.ShouldBe("REGULATION-23-3");
    }

    [Theory]
    [InlineData(SettingName.DecisionDays, "0")]
    [InlineData(SettingName.DecisionDays, "251")]
    [InlineData(SettingName.DecisionDays, "-1")]
    [InlineData(SettingName.DecisionDays, "1.5")]
    [InlineData(SettingName.DecisionDays, "１０")]
    [InlineData(SettingName.DecisionDays, "十")]
    [InlineData(SettingName.DecisionDays, "")]
    [InlineData(SettingName.GradeBInspectionCap, "100.01")]
    [InlineData(SettingName.GradeBInspectionCap, "5.125")]
    [InlineData(SettingName.ExpiryReminderDays, "7,30")]
    [InlineData(SettingName.ExpiryReminderDays, "30,30")]
    [InlineData(SettingName.ExpiryReminderDays, "30,,7")]
    [InlineData(SettingName.LockInactive, "yes")]
    [InlineData(SettingName.IncentiveGrades, "C")]
    public void Value_ThatDoesNotFit_IsRefusedWithWhatWouldFit(SettingName name, string value) =>
        Should
            .Throw<RuleBroken>(() =>
                Setting.Add(new(name, value, Today, Basis: null, "试", "市生态环境局"), [])
            )
            .Rule.Message.ShouldContain(name.Form);

    [Theory]
    [InlineData(SettingName.GradeBInspectionCap, " 4.5% ", "4.5", "4.5%")]
    [InlineData(SettingName.ExpiryReminderDays, "60、30， 7", "60,30,7", "60、30、7 日")]
    [InlineData(SettingName.LockInactive, "是", "true", "是")]
    [InlineData(SettingName.DecisionDays, "10", "10", "10 个工作日")]
    public void WhatIsTyped_IsStoredPlainAndShownWithItsUnit(
        SettingName name,
        string typed,
        string stored,
        string shown
    )
    {
        name.Normalise(typed).ShouldBe(stored);
        name.ProblemWith(stored).ShouldBeNull();
        name.Show(stored).ShouldBe(shown);
    }

    private static SettingEntry Entry(string value, DateOnly from) =>
        new(SettingName.DecisionDays, value, from, Basis: null, "试", "市生态环境局");
}
