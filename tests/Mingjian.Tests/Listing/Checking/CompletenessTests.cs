using CsCheck;
using Mingjian.Listing;
using Mingjian.Listing.Checking;
using Mingjian.Regulation;

namespace Mingjian.Tests.Listing.Checking;

public sealed class CompletenessTests
{
    private static readonly DateOnly Day = TestData.Day;

    [Fact, Proves("5.3(1)1", "5.3(1)2", "5.3(1)3", "5.3(1)4", "5.3(1)5", "5.3(1)6")]
    public void Of_WholeMonitoringPapers_FindsNothing()
    {
        var found = Of(TestData.MonitoringPapers());

        found.Findings.ShouldBeEmpty();
        found.MayBeSigned.ShouldBeTrue();
    }

    [Fact, Proves("2", "5.3(1)3", "5.3(1)4")]
    public void Of_OperationWithoutCertificateAndSignatory_FindsNothing()
    {
        var papers = TestData.OperationPapers();
        var counts = TestData.FullLists() with { Scope = 0 };

        var found = Completeness.Of(papers, TestData.Against(counts), Day);

        found.Findings.ShouldBeEmpty();
    }

    [Fact, Proves("2", "5.3(1)3", "5.3(1)4")]
    public void Of_MonitoringWithoutCertificateAndSignatory_AsksForBoth()
    {
        var papers = TestData.OperationPapers() with { Services = Services.Monitoring };

        var found = Of(papers);

        found
            .Blocking.Select(f => f.Field)
            .ShouldBe([
                PaperField.CmaNumber,
                PaperField.CmaIssuer,
                PaperField.CmaValidFrom,
                PaperField.CmaValidTo,
                PaperField.CmaFile,
                PaperField.OfPost(KeyPost.AuthorizedSignatory),
            ]);
    }

    [Fact, Proves("5.3(1)")]
    public void Of_NothingFilledIn_AsksForEveryPaper()
    {
        var found = Completeness.Of(
            new() { Services = Services.Monitoring },
            TestData.Against(new()),
            Day
        );

        foreach (
            var step in Enum.GetValues<PaperStep>()
                .Where(s => s is not (PaperStep.Review or PaperStep.Extra))
        )
        {
            found.Of(step).ShouldContain(f => f.Kind == FindingKind.Missing, step.ToString());
        }

        found.MayBeSigned.ShouldBeFalse();
    }

    [Fact, Proves("5.3(1)2", "5.3(1)3")]
    public void Of_PapersThatEndToday_AreStillGood()
    {
        var whole = TestData.MonitoringPapers();
        var papers = whole with
        {
            Licence = whole.Licence with { ValidTo = Day },
            Cma = whole.Cma! with { ValidTo = Day },
        };

        Of(papers).MayBeSigned.ShouldBeTrue();
    }

    [Fact, Proves("3.2")]
    public void Of_OfficeThatGaveWay_NamesTheSuccessor()
    {
        var old = Office.Known(At("500105", "江北区"), OfficeKind.DistrictBureau, new(2024, 1, 12));
        var next = Office.Known(At("500157", "两江新区"), OfficeKind.DistrictBureau, Day);
        old.GiveWay(next, Day);
        var whole = TestData.MonitoringPapers();
        var papers = whole with { Licence = whole.Licence with { Office = old.Code } };
        var against = TestData.Against() with
        {
            Offices = new([.. TestData.Offices().All.Where(o => o.Code != old.Code), old, next]),
        };

        var today = Completeness.Of(papers, against, Day).Of(PaperField.LicenceOffice);
        var before = Completeness.Of(papers, against, Day.AddDays(-1));

        today.ShouldHaveSingleItem().Text.ShouldContain("两江新区生态环境局");
        before.Of(PaperField.LicenceOffice).ShouldBeEmpty();
    }

    [Fact, Proves("5.3(1)7")]
    public void Of_ExtraPaper_IsAskedInItsDaysAndOfItsServicesOnly()
    {
        var definition = new ExtraPaperDefinition
        {
            Title = "质量手册",
            NeedsFile = true,
            Required = true,
            OnlyFor = Services.Monitoring,
            From = Day,
            To = Day.AddDays(9),
        };
        bool Asked(ApplicationPapers papers, DateOnly day) =>
            Completeness
                .Of(papers, TestData.Against(definitions: definition), day)
                .Of(PaperStep.Extra)
                .Any();

        Asked(TestData.MonitoringPapers(), Day).ShouldBeTrue();
        Asked(TestData.MonitoringPapers(), Day.AddDays(9)).ShouldBeTrue();
        Asked(TestData.MonitoringPapers(), Day.AddDays(-1)).ShouldBeFalse();
        Asked(TestData.MonitoringPapers(), Day.AddDays(10)).ShouldBeFalse();
        Asked(TestData.OperationPapers(), Day).ShouldBeFalse();
        Asked(
                TestData.MonitoringPapers() with
                {
                    ExtraPapers = [new(definition.DefinitionId, "", [TestData.Paper()])],
                },
                Day
            )
            .ShouldBeFalse();
    }

    [Fact, Proves("5.3(1)3")]
    public void Of_UnknownMethodsAndSites_WarnsButDoesNotBlock()
    {
        var counts = TestData.FullLists() with
        {
            ScopeUnknownMethods = 2,
            ScopeSites = ["总部实验室", "北碚实验室"],
        };

        var found = Completeness.Of(TestData.MonitoringPapers(), TestData.Against(counts), Day);

        found.MayBeSigned.ShouldBeTrue();
        found.Of(PaperField.Scope).Count().ShouldBe(2);
        found.Of(PaperField.Scope).Last().Text.ShouldContain("北碚实验室");
    }

    /// <summary>Whatever is left out of whole papers, the check names it, names its step, and never blocks for another one.</summary>
    [Fact, Proves("5.3(1)")]
    public void Of_AnyPartsLeftOut_BlocksExactlyTheirSteps() =>
        Gen
            .Bool.Array[7]
            .Sample(left =>
            {
                var papers = TestData.MonitoringPapers();
                var counts = TestData.FullLists();
                var expected = new SortedSet<PaperStep>();
                void Leave(int part, PaperStep step, Action take)
                {
                    if (left[part])
                    {
                        expected.Add(step);
                        take();
                    }
                }

                Leave(0, PaperStep.Basics, () => papers = papers with { Contact = new() });
                Leave(1, PaperStep.Licence, () => papers = papers with { Licence = new() });
                Leave(2, PaperStep.Places, () => papers = papers with { Places = [] });
                Leave(3, PaperStep.Cma, () => papers = papers with { Cma = null });
                Leave(4, PaperStep.KeyPersonnel, () => papers = papers with { KeyPersonnel = [] });
                Leave(5, PaperStep.Staff, () => counts = counts with { Staff = 0 });
                Leave(6, PaperStep.Commitment, () => papers = papers with { Commitment = new() });

                var found = Completeness.Of(papers, TestData.Against(counts), Day);

                found.Blocking.Select(f => f.Step).Distinct().Order().ShouldBe(expected);
                found.MayBeSigned.ShouldBe(expected.Count == 0);
                found.Findings.ShouldAllBe(f => PaperField.StepOf(f.Field) == f.Step);
            });

    private static OfficeParticulars At(string code, string name) =>
        new(code, name, $"{name}生态环境局", null, null, "测试");

    private static Completeness Of(ApplicationPapers papers) =>
        Completeness.Of(papers, TestData.Against(), Day);
}
