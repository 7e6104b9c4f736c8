using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Tests.Regulation;

public sealed class OfficesTests
{
    private const string Jiangbei = "500105";
    private const string Yubei = "500112";
    private const string Branch = "500100-LJ";
    private const string NewArea = "500100-LJX";
    private static readonly DateOnly Day = new(2026, 4, 1);

    [Fact, Proves("3.1", "3.2")]
    public void Table_OfTheRegulationsDay_HasFiveKindsAndFortyTwoOffices()
    {
        var offices = new Offices(ReferenceFiles.Offices());

        offices.All.Count().ShouldBe(42);
        offices.All.Select(o => o.Kind).Distinct().Count().ShouldBe(5);
        offices.DistrictsOn(new(2024, 1, 12)).Count().ShouldBe(41);
        offices.OpenOn(new(2024, 1, 11)).ShouldBeEmpty();
        offices.All.ShouldAllBe(o =>
            o.Kind == OfficeKind.MunicipalBureau || (o.Longitude > 105 && o.Latitude > 28)
        );
    }

    [Fact, Proves("3.2")]
    public void PreparedSuccession_OfLiangjiang_IsNotAppliedByItself()
    {
        var offices = new Offices(ReferenceFiles.Offices());

        var prepared = ReferenceFiles.PreparedSuccessions().ShouldHaveSingleItem();

        prepared.Closes.ShouldBe([Jiangbei, Yubei, Branch], ignoreOrder: true);
        prepared.Closes.ShouldAllBe(code => offices.Find(code)!.To == null);
        offices.Find(prepared.Opens.Code).ShouldBeNull();
    }

    [Fact, Proves("3.2")]
    public void OfficesThatGaveWay_ActToTheLastDayAndThenTheirSuccessorDoes()
    {
        var offices = Succeeded();

        offices.OpenOn(Day.AddDays(-1)).Select(o => o.Code).ShouldContain(Jiangbei);
        offices.OpenOn(Day.AddDays(-1)).Select(o => o.Code).ShouldNotContain(NewArea);
        offices.OpenOn(Day).Select(o => o.Code).ShouldNotContain(Jiangbei);
        offices.OpenOn(Day).Select(o => o.Code).ShouldContain(NewArea);
        offices.SuccessorOn(Yubei, Day)!.Code.ShouldBe(NewArea);
        offices.SuccessorOn(Yubei, Day.AddDays(-1))!.Code.ShouldBe(Yubei);
        offices.SuccessorOn(NewArea, Day.AddDays(-1)).ShouldBeNull();
    }

    [Fact, Proves("3.2")]
    public void CasesOfAClosedOffice_AreSeenByItsSuccessor()
    {
        var offices = Succeeded();

        offices
            .CodesSeenBy(NewArea, Day)
            .ShouldBe([Jiangbei, Yubei, Branch, NewArea], ignoreOrder: true);
        offices.CodesSeenBy(Jiangbei, Day.AddDays(-1)).ShouldBe([Jiangbei]);
        offices
            .CodesSeenBy(Jiangbei, Day)
            .ShouldBe([Jiangbei, Yubei, Branch, NewArea], ignoreOrder: true);
        offices.CodesSeenBy("500103", Day).ShouldBe(["500103"]);
    }

    [Fact, Proves("3.2")]
    public void Succession_OfASuccessor_ReachesBackToTheFirst()
    {
        var all = Succeeded().All.ToList();
        var later = new DateOnly(2030, 1, 1);
        var last = Office.Open(Named("500100-X"), OfficeKind.DistrictBureau, later);
        all.Single(o => o.Code == NewArea).GiveWay(last, later);
        var offices = new Offices([.. all, last]);

        offices.SuccessorOn(Jiangbei, later)!.Code.ShouldBe("500100-X");
        offices.CodesSeenBy("500100-X", later).Count.ShouldBe(5);
        offices.CodesSeenBy(NewArea, later.AddDays(-1)).Count.ShouldBe(4);
    }

    [Fact]
    public void GiveWay_OfAnOfficeThatHasClosed_IsRefused()
    {
        var offices = Succeeded();
        var other = Office.Open(Named("500100-X"), OfficeKind.DistrictBureau, Day);

        Should
            .Throw<RuleBroken>(() => offices.Find(Jiangbei)!.GiveWay(other, Day.AddDays(30)))
            .Rule.Code.ShouldBe("REGULATION-3-1");
    }

    [Fact]
    public void StreamOf_ACode_IsTheSameInEveryDatabase() =>
        Office
            .StreamOf(Office.Municipal)
            .ShouldBe(Guid.Parse("d8654c1c-fd03-9cde-3777-26f8fec41cb3"));

    private static Offices Succeeded()
    {
        var offices = ReferenceFiles.Offices().ToList();
        var next = Office.Open(Named(NewArea), OfficeKind.DistrictBureau, Day);

        foreach (var office in offices.Where(o => o.Code is Jiangbei or Yubei or Branch))
        {
            office.GiveWay(next, Day);
        }

        return new([.. offices, next]);
    }

    private static OfficeParticulars Named(string code) =>
        new(code, "两江新区", "两江新区生态环境局", 106.58, 29.68, "试");
}
