using CsCheck;
using Mingjian.Credit;
using Mingjian.Credit.Ratings;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Tests.Credit.Ratings;

/// <summary>期限: all of 2024 to 2026 against a second way of counting, and a January whose calendar is missing (I-02).</summary>
[Proves("18", "19.2", "20")]
public sealed class RatingTermsTests
{
    private static readonly DateOnly First = new(2024, 1, 1);
    private static readonly DateOnly Last = new(2026, 12, 31);

    private static readonly Gen<DateOnly> Day = Gen.Int[0, Last.DayNumber - First.DayNumber]
        .Select(n => First.AddDays(n));

    private static readonly Gen<(int From, int Length)[]> Ranges = Gen.Select(
        Gen.Int[-20, 40],
        Gen.Int[0, 25]
    ).Array[0, 5];

    /// <summary>Every day of three years, for 15 and 7 working days: the n-th of the worked days after it, taken from a list.</summary>
    [Fact]
    public void Terms_FromEveryDay_EndOnTheNthWorkedDayOfTheList()
    {
        var calendar = ReferenceFiles.Calendar;
        var worked = Worked(calendar);

        for (var day = First; day <= Last; day = day.AddDays(1))
        {
            foreach (var length in new[] { 15, 7 })
            {
                var later = worked.SkipWhile(d => d <= day).Take(length).ToList();
                DateOnly? expected = later.Count == length ? later[^1] : null;

                Term.WorkingDays(day, length, calendar).EndsOn.ShouldBe(expected);
            }
        }
    }

    /// <summary>Stops that overlap, begin before the receipt, or cover everything: taken out of the list before it is counted.</summary>
    [Fact]
    public void ReviewTerms_WithAnyStops_EndAsTheListSays() =>
        Gen.Select(Day, Ranges)
            .Sample(
                (received, ranges) =>
                {
                    var calendar = ReferenceFiles.Calendar;
                    var objection = UnderReview(received, calendar);
                    var stopped = new HashSet<DateOnly>();

                    foreach (var (from, length) in ranges)
                    {
                        var (first, last) = (
                            received.AddDays(from),
                            received.AddDays(from + length)
                        );

                        if (last <= received)
                        {
                            Should.Throw<RuleBroken>(() =>
                                objection.StopTerm(
                                    first,
                                    last,
                                    "现场核查",
                                    RatingBench.Paper,
                                    calendar
                                )
                            );
                            continue;
                        }

                        objection.StopTerm(first, last, "现场核查", RatingBench.Paper, calendar);
                        stopped.UnionWith(Enumerable.Range(0, length + 1).Select(first.AddDays));
                    }

                    var counted = Worked(calendar)
                        .Where(d => d > received && !stopped.Contains(d))
                        .Take(15)
                        .ToList();
                    objection.ReviewTerm!.EndsOn.ShouldBe(counted.Count == 15 ? counted[^1] : null);
                },
                iter: 2_000
            );

    /// <summary>From every day of three years; days of each stop after the receipt, both inclusive.</summary>
    [Theory]
    [InlineData("two that overlap", 3, 6, 5, 9)]
    [InlineData("one inside the other", 2, 12, 4, 6)]
    [InlineData("the same twice", 4, 8, 4, 8)]
    [InlineData("begins before the receipt", -30, 4, 6, 6)]
    [InlineData("one after the other from the first day on", 1, 7, 8, 40)]
    [InlineData("covers the whole term and a holiday more", -5, 60, 10, 45)]
    [InlineData("lies behind the end", 90, 120, 100, 140)]
    public void ReviewTerms_FromEveryDayUnderTwoStops_EndAsTheListSays(
        string stops,
        int from,
        int to,
        int again,
        int until
    )
    {
        var calendar = ReferenceFiles.Calendar;
        var worked = Worked(calendar);

        for (var day = First; day <= Last; day = day.AddDays(1))
        {
            var objection = UnderReview(day, calendar);
            Stop(objection, day.AddDays(from), day.AddDays(to), calendar);
            Stop(objection, day.AddDays(again), day.AddDays(until), calendar);

            objection.ReviewTerm!.EndsOn.ShouldBe(
                Counted(worked, day, d => IsIn(d, day, from, to) || IsIn(d, day, again, until)),
                $"{stops}, received {day:yyyy-MM-dd}"
            );
        }
    }

    /// <summary>No day is left to count, in none of the years that are known.</summary>
    [Fact]
    public void ReviewTerms_FromEveryDayUnderAStopOverEverything_HaveNoEnd()
    {
        var calendar = ReferenceFiles.Calendar;

        for (var day = First; day < Last; day = day.AddDays(1))
        {
            var objection = UnderReview(day, calendar);
            Stop(objection, First, Last, calendar);

            objection.ReviewTerm!.EndsOn.ShouldBeNull();
            objection.ReviewTerm.DaysUsed(Last, calendar).ShouldBe(0);
        }
    }

    /// <summary>A check that lasts: nothing is counted until it ends, and the end is not known.</summary>
    [Fact]
    public void ReviewTerm_StoppedFromTheFirstDayWithoutEnd_StandsStill()
    {
        var calendar = ReferenceFiles.Calendar;
        var objection = UnderReview(new(2026, 3, 20), calendar);

        objection.StopTerm(new(2026, 3, 1), null, "现场监测", RatingBench.Paper, calendar);

        objection.ReviewTerm!.EndsOn.ShouldBeNull();
        objection.ReviewTerm.DaysUsed(new(2026, 12, 1), calendar).ShouldBe(0);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RatingTerms_IntoAJanuaryWithoutCalendar_AreUndeterminedAndBlockNothing(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await RatingBench.PrepareAsync(database, Grade.C);
        bench.At(2026, 12, 21);

        await bench.PostAsync();
        var filed = await bench.ObjectAsync(await bench.RatingAsync(0));

        (await bench.RatingAsync(0)).NoticeTerm!.EndsOn.ShouldBeNull();
        filed.Stage.ShouldBe(ObjectionStage.UnderReview);
        (await bench.ObjectionAsync(filed.ObjectionId)).ReviewTerm!.EndsOn.ShouldBeNull();

        await using (var db = bench.Open())
        {
            var moved = await new RatingTerms(db).RecomputeAsync(
                new([
                    .. ReferenceFiles.Calendar.Papers,
                    new(2027, "国办发明电〔2026〕1号", [new(new(2027, 1, 1), "元旦", true)]),
                ]),
                RatingBench.Stop
            );
            await db.SaveChangesAsync(RatingBench.Stop);
            moved
                .Select(m => m.What)
                .ShouldBe([
                    "渝环信公〔2026〕1号的公示期",
                    "CQ-0001 2025 年度结果的公示期",
                    "异议-2026-0001的复核期限",
                ]);
        }

        (await bench.RatingAsync(0)).NoticeTerm!.EndsOn.ShouldBe(new DateOnly(2027, 1, 12));
    }

    private static bool IsIn(DateOnly day, DateOnly received, int from, int to) =>
        day >= received.AddDays(from) && day <= received.AddDays(to);

    /// <summary>The fifteenth of the worked days after the receipt that no stop takes out; <c>null</c> beyond the list.</summary>
    private static DateOnly? Counted(
        List<DateOnly> worked,
        DateOnly received,
        Func<DateOnly, bool> isStopped
    )
    {
        var counted = worked.Where(d => d > received && !isStopped(d)).Take(15).ToList();
        return counted.Count == 15 ? counted[^1] : null;
    }

    private static void Stop(
        Objection objection,
        DateOnly from,
        DateOnly to,
        WorkingCalendar calendar
    ) => objection.StopTerm(from, to, "现场核查", RatingBench.Paper, calendar);

    private static Objection UnderReview(DateOnly received, WorkingCalendar calendar)
    {
        var objection = new Objection
        {
            Number = "异议-1",
            RatingId = Guid.CreateVersion7(),
            InstitutionId = Guid.CreateVersion7(),
            By = ObjectorKind.Citizen,
            SealedName = "",
            SealedContact = "",
            CodeHash = "",
            OnPaper = false,
            Text = "有误",
            Evidence = [RatingBench.Paper],
            ReceivedAt = ChinaClock.StartOf(received),
            ReceivedOn = received,
        };
        objection.Accept(Term.WorkingDays(received, 15, calendar));
        return objection;
    }

    /// <summary>Weekdays less the days off, plus the weekend days worked: from the notices' own lists.</summary>
    private static List<DateOnly> Worked(WorkingCalendar calendar)
    {
        var arranged = calendar
            .Papers.SelectMany(p => p.Days)
            .ToDictionary(d => d.Date, d => !d.IsOffDay);
        return
        [
            .. Enumerable
                .Range(0, Last.DayNumber - First.DayNumber + 1)
                .Select(First.AddDays)
                .Where(d =>
                    arranged.TryGetValue(d, out var isWorked)
                        ? isWorked
                        : d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
                ),
        ];
    }
}
