using System.Text;
using CsCheck;
using Mingjian.Credit.Facts;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Scoring;

namespace Mingjian.Tests.Credit.Facts;

public sealed class FactKindsTests
{
    [
        Theory,
        Proves("17(1)", "17(2)", "17(3)", "17(4)", "17(5)", "17(6)", "17(7)", "17(8)"),
        InlineData("17(1)", "judgment.environmental-crime"),
        InlineData("17(2)", "procurement.banned"),
        InlineData("17(3)", "permit.revoked-for-fraud"),
        InlineData("17(4)", "penalty.false-data"),
        InlineData("17(5)", "penalty.inspection-refused-unperformed"),
        InlineData("17(6)", "penalty.unperformed"),
        InlineData("17(7)", "information.untrue-refused"),
        InlineData("17(8)", "list.serious-dishonesty")
    ]
    public void Kinds_OfArticle17_AreItsEightGrounds_EachConfirmedByAnOfficer(
        string clause,
        string code
    )
    {
        var ground = FactKinds.All.Single(kind => kind.Clause == clause);

        (ground.Code, ground.IsVeto, ground.Confirm).ShouldBe((code, true, true));
        FactKinds.All.Count(kind => kind.IsVeto).ShouldBe(8);
    }

    [
        Theory,
        Proves("14.1"),
        InlineData(0.01, "1"),
        InlineData(19_999.99, "1"),
        InlineData(20_000, "3/2"),
        InlineData(49_999.99, "3/2"),
        InlineData(50_000, "2"),
        InlineData(99_999.99, "2"),
        InlineData(100_000, "3"),
        InlineData(199_999.99, "3"),
        InlineData(200_000, "4")
    ]
    public void Weight_OfAFine_FollowsItsBracket(double yuan, string weight)
    {
        var details = new FactDetails
        {
            Penalties = [PenaltyKind.Warning, PenaltyKind.Fine],
            AmountFen = (long)Math.Round(yuan * FactDetails.FenPerYuan),
        };

        FactKinds.Of("penalty.fine-or-more").Weight.Of(details).ShouldBe(Fraction.Parse(weight));
    }

    [
        Theory,
        Proves("14.1"),
        InlineData(PenaltyKind.Confiscation),
        InlineData(PenaltyKind.Suspension),
        InlineData(PenaltyKind.Downgrade),
        InlineData(PenaltyKind.Revocation),
        InlineData(PenaltyKind.Closure),
        InlineData(PenaltyKind.TradeBan)
    ]
    public void Weight_OfADecision_IsThatOfItsHeaviestPart(PenaltyKind heaviest)
    {
        var details = new FactDetails { Penalties = [PenaltyKind.Fine, heaviest], AmountFen = 1 };

        FactKinds.Of("penalty.fine-or-more").Weight.Of(details).ShouldBe(Fraction.Parse("4"));
    }

    [
        Theory,
        Proves("14.1"),
        InlineData("measure.written-notice", null, false, "1"),
        InlineData("measure.interview", null, false, "2"),
        InlineData("rectification.overdue", 30, false, "1"),
        InlineData("rectification.overdue", 31, false, "2"),
        InlineData("listing.person-shared", null, false, "1"),
        InlineData("listing.person-shared", null, true, "2"),
        InlineData("proficiency.passed-on-retest", null, false, "1/2")
    ]
    public void Weight_OfOtherKinds_IsAsTheirDataSays(
        string kind,
        int? days,
        bool keyPerson,
        string weight
    ) =>
        FactKinds
            .Of(kind)
            .Weight.Of(new() { Days = days, KeyPerson = keyPerson })
            .ShouldBe(Fraction.Parse(weight));

    [Fact, Proves("14.1")]
    public void Weight_OfALargerFine_IsNeverSmaller() =>
        Gen.Select(Gen.Long[1, 100_000_000], Gen.Long[0, 100_000_000])
            .Sample(
                (fine, more) =>
                {
                    var rule = FactKinds.Of("penalty.fine-or-more").Weight;
                    FactDetails Of(long fen) =>
                        new() { Penalties = [PenaltyKind.Fine], AmountFen = fen };
                    return rule.Of(Of(fine)) <= rule.Of(Of(fine + more));
                }
            );

    [
        Theory,
        Proves("17(4)"),
        InlineData(PenaltyKind.Warning, false, "penalty.warning"),
        InlineData(PenaltyKind.Fine, false, "penalty.fine-or-more"),
        InlineData(PenaltyKind.Revocation, false, "penalty.fine-or-more"),
        InlineData(PenaltyKind.Warning, true, "penalty.false-data"),
        InlineData(PenaltyKind.TradeBan, true, "penalty.false-data")
    ]
    public void Penalty_ByItsHeaviestPartAndItsGround_IsOfOneKind(
        PenaltyKind heaviest,
        bool forFalseData,
        string kind
    ) => FactKinds.OfPenalty(heaviest, forFalseData).Code.ShouldBe(kind);

    [Fact, Proves("14.1")]
    public void Kinds_AreThoseThatTheDefaultIndicatorsCount_ConfirmedAlike()
    {
        var counted = DefaultIndicators
            .Content.Indicators.SelectMany(i => i.Kinds.Select(kind => (kind, i)))
            .ToLookup(pair => pair.kind, pair => pair.i);

        FactKinds
            .All.Select(kind => kind.Code)
            .ShouldBe(counted.Select(same => same.Key), ignoreOrder: true);
        FactKinds.All.ShouldAllBe(kind =>
            kind.IsVeto
                ? counted[kind.Code].Single().Clause == kind.Clause
                : counted[kind.Code].All(i => i.Confirm == kind.Confirm)
        );
    }

    [Fact]
    public void Names_AreShortAndUnique()
    {
        FactKinds.All.Count.ShouldBe(50);
        FactKinds.All.Select(kind => kind.Name).ShouldBeUnique();
        FactKinds.All.ShouldAllBe(kind => kind.Name.Length <= 30);
    }

    [
        Theory,
        InlineData("\"group\": \"DirectD\"", "names its item of article 17"),
        InlineData("\"value\": \"1/0\"", "no positive fraction"),
        InlineData("\"value\": \"-1\"", "no positive fraction"),
        InlineData("\"fields\": [], \"required\": [\"Until\"]", "not asked for")
    ]
    public void Read_ATableWithAMistake_IsRefusedAsAWhole(string with, string why)
    {
        var fields = new Dictionary<string, string>
        {
            ["group"] = "\"group\": \"Integrity\"",
            ["value"] = "\"value\": \"1\"",
            ["fields"] = "\"fields\": []",
        };
        fields[with.Split('"')[1]] = with;
        var json =
            $$$"""{"source":"x","effectiveFrom":"2024-01-12","kinds":[{"code":"a","name":"甲","sources":["Court"],"confirm":true,{{{fields["group"]}}},{{{fields["fields"]}}},"weight":{"rule":"Fixed",{{{fields["value"]}}}}}]}""";

        var read = () => FactKinds.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)));

        Should.Throw<InvalidDataException>(read).Message.ShouldContain(why);
    }

    [Fact]
    public void Moves_NameTheirClause_AndNothingLeavesAnEnd()
    {
        FactStages.Moves.ShouldAllBe(move => move.Clause == "14.1");
        FactStages.Moves.From(FactStage.Rejected).ShouldBeEmpty();
        FactStages.Moves.From(FactStage.Withdrawn).ShouldBeEmpty();
    }
}
