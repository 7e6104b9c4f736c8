using System.Globalization;
using CsCheck;
using Mingjian.Activities.Avoidance;
using Mingjian.Activities.Codes;

namespace Mingjian.Tests.Activities.Avoidance;

public sealed class ConflictCheckTests
{
    private const string Factory = "91500103MA60000123";
    private const string Sister = "91500103MA60000456";

    private static readonly DateOnly First = new(2026, 1, 1);

    private static readonly Gen<CommissionTerms> Terms =
        from kind in Gen.Enum<ClientKind>()
        from client in Gen.Int[0, 3]
        from subjects in Gen.Int[0, 3].List[0, 2]
        from start in Gen.Int[0, 12]
        from length in Gen.Int[0, 6]
        select new CommissionTerms(
            "",
            kind,
            client == 3 ? null : $"C{client}",
            [.. subjects.Select(s => $"C{s}")],
            First.AddDays(start),
            First.AddDays(start + length)
        );

    private static readonly Gen<GroupDays> Groups =
        from @group in Gen.Int[0, 1]
        from code in Gen.Int[0, 3]
        from start in Gen.Int[0, 12]
        from length in Gen.Int[0, 9]
        select new GroupDays(
            $"G{@group}",
            $"C{code}",
            First.AddDays(start),
            First.AddDays(start + length)
        );

    [Theory, Proves("4")]
    [
        InlineData("2026-03-31", false),
        InlineData("2026-04-01", true),
        InlineData("2026-12-31", true)
    ]
    public void Find_AuthoritysTermBeforeOrOnTheFirstDayOfTheOther_OneSharedDayIsAConflict(
        string lastDay,
        bool isConflict
    )
    {
        var authoritys = Authoritys(
            "A",
            Factory,
            new(2026, 1, 1),
            DateOnly.ParseExact(lastDay, "yyyy-MM-dd", CultureInfo.InvariantCulture)
        );
        var regulateds = Regulateds("R", Factory, new(2026, 4, 1), new(2027, 3, 31));

        var found = Find([authoritys, regulateds]);

        (found.Count > 0).ShouldBe(isConflict);
    }

    [Fact, Proves("4")]
    public void Find_AnotherSubject_IsNoConflict_UnlessTheLiteralReadingIsSet()
    {
        var authoritys = Authoritys("A", Factory, First, First.AddDays(30));
        var regulateds = Regulateds("R", Sister, First, First.AddDays(30));

        Find([authoritys, regulateds]).ShouldBeEmpty();
        var literal = Find([authoritys, regulateds], literal: true).Single();
        (literal.Subject, literal.Group).ShouldBe((null, null));
    }

    [Theory, Proves("4")]
    [InlineData("2026-03-01", "2026-03-31", false)] // left before the terms overlap
    [InlineData("2026-03-01", "2026-04-01", true)] // still in it on the first shared day
    [InlineData("2026-04-30", "9999-12-31", true)] // joined on the last shared day
    [InlineData("2026-05-01", "9999-12-31", false)]
    public void Find_SameControlGroup_CountsOnTheDaysOnWhichBothTermsRun(
        string joined,
        string left,
        bool isConflict
    )
    {
        var authoritys = Authoritys("A", Factory, new(2026, 1, 1), new(2026, 4, 30));
        var regulateds = Regulateds("R", Sister, new(2026, 4, 1), new(2026, 12, 31));
        GroupDays[] groups =
        [
            new("集团", Factory, new(2020, 1, 1), DateOnly.MaxValue),
            new(
                "集团",
                Sister,
                DateOnly.ParseExact(joined, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                DateOnly.ParseExact(left, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            ),
        ];

        var found = Find([authoritys, regulateds], groups);

        found.Select(p => p.Group).ShouldBe(isConflict ? ["集团"] : []);
    }

    [Fact, Proves("4")]
    public void Find_TwoAuthoritiesOrTwoEnterprises_DoNotStandAgainstEachOther()
    {
        var one = Authoritys("A1", Factory, First, First.AddDays(9));
        var other = Authoritys("A2", Factory, First, First.AddDays(9));

        Find([one, other], literal: true).ShouldBeEmpty();
        Find(
                [
                    Regulateds("R1", Factory, First, First.AddDays(9)),
                    Regulateds("R2", Factory, First, First.AddDays(9)),
                ],
                literal: true
            )
            .ShouldBeEmpty();
    }

    [Fact, Proves("4")]
    public void Find_AnyCommissionsAndGroups_AgreesWithLookingAtEveryDay() =>
        Gen.Select(Terms.List[0, 6], Groups.List[0, 5], Gen.Bool)
            .Sample(
                (terms, groups, literal) =>
                {
                    List<CommissionTerms> all =
                    [
                        .. terms.Select((t, i) => t with { Number = $"N{i}" }),
                    ];

                    var found = Find(all, groups, literal)
                        .Select(p => (p.Authoritys, p.Regulateds))
                        .ToHashSet();

                    found.SetEquals(EveryDay(all, groups, literal)).ShouldBeTrue();
                }
            );

    private static IEnumerable<(string, string)> EveryDay(
        List<CommissionTerms> all,
        List<GroupDays> groups,
        bool literal
    )
    {
        foreach (var day in Enumerable.Range(0, 30).Select(First.AddDays))
        {
            bool Runs(CommissionTerms terms) => terms.From <= day && day <= terms.To;
            bool Tied(string one, string other) =>
                one == other
                || groups.Exists(g =>
                    g.Code == one
                    && g.From <= day
                    && day <= g.To
                    && groups.Exists(h =>
                        h.Group == g.Group && h.Code == other && h.From <= day && day <= h.To
                    )
                );

            foreach (var authoritys in all.Where(c => IsAuthority(c) && Runs(c)))
            {
                foreach (var other in all.Where(c => !IsAuthority(c) && Runs(c)))
                {
                    if (
                        (
                            other.Client is { } client
                            && authoritys.Subjects.Any(s => Tied(client, s))
                        ) || (literal && other.ClientKind == ClientKind.Regulated)
                    )
                    {
                        yield return (authoritys.Number, other.Number);
                    }
                }
            }
        }
    }

    private static bool IsAuthority(CommissionTerms terms) =>
        terms.ClientKind is ClientKind.EnvironmentalAuthority or ClientKind.OtherAuthority;

    private static List<ConflictPair> Find(
        IReadOnlyCollection<CommissionTerms> all,
        IEnumerable<GroupDays>? groups = null,
        bool literal = false
    ) => [.. ConflictCheck.Find(all, all.Select(c => c.Number).ToHashSet(), groups ?? [], literal)];

    private static CommissionTerms Authoritys(
        string number,
        string subject,
        DateOnly from,
        DateOnly to
    ) => new(number, ClientKind.EnvironmentalAuthority, "11500000000000001X", [subject], from, to);

    private static CommissionTerms Regulateds(
        string number,
        string client,
        DateOnly from,
        DateOnly to
    ) => new(number, ClientKind.Regulated, client, [client], from, to);
}
