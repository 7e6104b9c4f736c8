using CsCheck;
using Mingjian.Listing.Register;

namespace Mingjian.Tests.Listing.Register;

/// <summary>The two times of the register against a model that replays every assertion, day by day.</summary>
public sealed class TimelineTests
{
    private const int Days = 14;
    private static readonly DateOnly First = new(2026, 1, 1);

    private sealed record Row(int A, int B);

    private abstract record Said(int Moment, int Day);

    private sealed record ChangedA(int Moment, int Day, int Value) : Said(Moment, Day);

    private sealed record ChangedB(int Moment, int Day, int Value) : Said(Moment, Day);

    private sealed record Was(int Moment, int Day, Row Value) : Said(Moment, Day);

    private sealed record Ended(int Moment, int Day) : Said(Moment, Day);

    private sealed record Rectangle(Stretch<Row> Stretch, int KnownFrom, int KnownTo);

    private static readonly Gen<Said[]> Story = Gen.Select(
            Gen.Int[0, 9],
            Gen.Int[0, Days - 1],
            Gen.Int[0, 9],
            Gen.Int[0, 2],
            Gen.Int[0, 2]
        )
        .Select(
            Said (moment, day, what, a, b) =>
                what switch
                {
                    <= 2 => new ChangedA(moment, day, a),
                    <= 5 => new ChangedB(moment, day, b),
                    <= 7 => new Was(moment, day, new(a, b)),
                    _ => new Ended(moment, day),
                }
        )
        .Array[0, 12]
        .Select(said => said.OrderBy(s => s.Moment).ToArray());

    [Fact, Proves("6")]
    public void Register_AnyStory_AnswersEveryAsOfAndKnownAtLikeTheReplay() =>
        Story.Sample(story =>
        {
            var rectangles = Tell(story);

            for (var moment = 0; moment <= 10; moment++)
            {
                var model = Replay(story.Where(s => s.Moment <= moment));

                for (var day = 0; day < Days; day++)
                {
                    var found = rectangles
                        .Where(r => r.KnownFrom <= moment && moment < r.KnownTo)
                        .Where(r => r.Stretch.Holds(First.AddDays(day)))
                        .Select(r => r.Stretch.Value)
                        .ToList();

                    found.ShouldBe(model[day] is { } row ? [row] : []);
                }
            }
        });

    [Fact]
    public void Register_AnyStory_ForgetsNothing() =>
        Story.Sample(story =>
        {
            for (var told = 1; told <= story.Length; told++)
            {
                var moment = story[told - 1].Moment;
                var before = Tell(story[..(told - 1)]).Where(r => r.KnownTo <= moment);
                var after = Tell(story[..told]);

                before.ShouldBeSubsetOf(after);
            }
        });

    [Fact, Proves("6")]
    public void Change_WithALaterOneAlreadyKnown_StopsThere()
    {
        var known = Known((0, Days, new Row(1, 1)))
            .Change(First.AddDays(9), r => r with { A = 9 }, SameA);

        var after = known.Change(First.AddDays(4), r => r with { A = 4 }, SameA);

        after.On(First.AddDays(3)).ShouldBe(new Row(1, 1));
        after.On(First.AddDays(8)).ShouldBe(new Row(4, 1));
        after.On(First.AddDays(9)).ShouldBe(new Row(9, 1));
    }

    [Fact, Proves("6")]
    public void Change_WithALaterOneOfOtherColumns_PassesThroughIt()
    {
        var known = Known((0, Days, new Row(1, 1)))
            .Change(First.AddDays(9), r => r with { B = 9 }, SameB);

        var after = known.Change(First.AddDays(4), r => r with { A = 4 }, SameA);

        after.On(First.AddDays(8)).ShouldBe(new Row(4, 1));
        after.On(First.AddDays(9)).ShouldBe(new Row(4, 9));
    }

    [Fact]
    public void Change_ToTheSameValue_RevisesNothing()
    {
        var known = Known((0, Days, new Row(1, 1)));

        var after = known.Change(First.AddDays(4), r => r with { A = 1 }, SameA);

        after.Since(known).IsEmpty.ShouldBeTrue();
    }

    [Fact, Proves("6")]
    public void Replace_NewAnnex_TouchesOnlyRowsThatDiffer()
    {
        var known = new Dictionary<string, Timeline<Row>>
        {
            ["stays"] = Known((0, Days, new Row(1, 1))),
            ["changes"] = Known((0, Days, new Row(2, 2))),
            ["ends"] = Known((0, Days, new Row(3, 3))),
        };
        var annex = new Dictionary<string, ListRow<Row>>
        {
            ["stays"] = new(new(1, 1)),
            ["changes"] = new(new(2, 7)),
            ["begins"] = new(new(4, 4)),
        };

        var revisions = TimelineOfList
            .Replace(known, First.AddDays(5), annex)
            .ToDictionary(r => r.Key, r => r.Revision);

        revisions.Keys.ShouldBe(["changes", "begins", "ends"]);
        revisions["changes"].Opened.Select(s => s.Value.B).ShouldBe([2, 7]);
        revisions["begins"].Opened.ShouldBe([new(First.AddDays(5), ISpan.Forever, new(4, 4))]);
        revisions["ends"].Opened.ShouldBe([new(First, First.AddDays(5), new(3, 3))]);
    }

    [Fact]
    public void Replace_RowWithItsOwnDays_KeepsThem()
    {
        var none = new Dictionary<string, Timeline<Row>>();
        var list = new Dictionary<string, ListRow<Row>>
        {
            ["later"] = new(new(1, 1), From: First.AddDays(8), Until: First.AddDays(10)),
            ["over"] = new(new(2, 2), Until: First.AddDays(-3)),
        };

        var revisions = TimelineOfList.Replace(none, First.AddDays(5), list).ToList();

        revisions.ShouldHaveSingleItem().Key.ShouldBe("later");
        revisions[0]
            .Revision.Opened.ShouldBe([new(First.AddDays(8), First.AddDays(10), new(1, 1))]);
    }

    private static bool SameA(Row a, Row b) => a.A == b.A;

    private static bool SameB(Row a, Row b) => a.B == b.B;

    private static Timeline<Row> Known(params (int From, int To, Row Value)[] stretches) =>
        new(
            stretches.Select(s => new Stretch<Row>(
                First.AddDays(s.From),
                First.AddDays(s.To),
                s.Value
            ))
        );

    /// <summary>As the writer does it: closes what is no longer believed, opens what is; what lived for no time is dropped.</summary>
    private static List<Rectangle> Tell(IEnumerable<Said> story)
    {
        List<Rectangle> rectangles = [];

        foreach (var said in story)
        {
            var open = rectangles.Where(r => r.KnownTo == int.MaxValue).ToList();
            var before = new Timeline<Row>(open.Select(r => r.Stretch));
            var revision = After(before, said).Since(before);

            foreach (var closed in open.Where(r => revision.Closed.Contains(r.Stretch)))
            {
                rectangles.Remove(closed);

                if (closed.KnownFrom < said.Moment)
                {
                    rectangles.Add(closed with { KnownTo = said.Moment });
                }
            }

            rectangles.AddRange(
                revision.Opened.Select(s => new Rectangle(s, said.Moment, int.MaxValue))
            );
        }

        return rectangles;
    }

    private static Timeline<Row> After(Timeline<Row> before, Said said)
    {
        var day = First.AddDays(said.Day);

        return said switch
        {
            ChangedA c => before.Change(day, r => r with { A = c.Value }, SameA),
            ChangedB c => before.Change(day, r => r with { B = c.Value }, SameB),
            Was was => before.Put(day, was.Value),
            _ => before.End(day),
        };
    }

    /// <summary>The model: one cell for each day, every assertion written over the cells it reaches.</summary>
    private static Row?[] Replay(IEnumerable<Said> story)
    {
        var days = new Row?[Days];

        foreach (var said in story)
        {
            switch (said)
            {
                case ChangedA c:
                    Overwrite(
                        days,
                        Array.FindIndex(days, c.Day, d => d is not null),
                        r => r with { A = c.Value },
                        SameA
                    );
                    break;
                case ChangedB c:
                    Overwrite(
                        days,
                        Array.FindIndex(days, c.Day, d => d is not null),
                        r => r with { B = c.Value },
                        SameB
                    );
                    break;
                case Was was when days[was.Day] is not null:
                    Overwrite(days, was.Day, _ => was.Value, (a, b) => a == b);
                    break;
                case Was was:
                    for (var day = was.Day; day < Days && days[day] is null; day++)
                    {
                        days[day] = was.Value;
                    }

                    break;
                default:
                    for (var day = said.Day; day < Days && days[day] is not null; day++)
                    {
                        days[day] = null;
                    }

                    break;
            }
        }

        return days;
    }

    private static void Overwrite(
        Row?[] days,
        int from,
        Func<Row, Row> patch,
        Func<Row, Row, bool> same
    )
    {
        if (from < 0)
        {
            return;
        }

        var replaced = days[from]!;

        for (var day = from; day < Days && days[day] is { } row && same(row, replaced); day++)
        {
            days[day] = patch(row);
        }
    }
}
