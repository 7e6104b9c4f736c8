using Mingjian.Listing;
using Mingjian.Listing.Checking;

namespace Mingjian.Tests.Listing.Checking;

public sealed class KeyPersonnelTests
{
    private static readonly DateOnly Day = TestData.Day;

    [Theory, Proves("5.3(1)4")]
    [InlineData(KeyPost.LegalRepresentative)]
    [InlineData(KeyPost.TopManager)]
    [InlineData(KeyPost.TechnicalLead)]
    [InlineData(KeyPost.AuthorizedSignatory)]
    [InlineData(KeyPost.QualityManager)]
    public void Post_HeldByNobody_IsAskedFor(KeyPost post)
    {
        var found = Of(p => p.Where(person => person.Post != post));

        found.Blocking.ShouldHaveSingleItem().Field.ShouldBe(PaperField.OfPost(post));
    }

    [Fact, Proves("5.3(1)4")]
    public void Post_WhoseTermEndedYesterday_CountsAsVacant()
    {
        var found = Of(p =>
            p.Select(x => x.Post == KeyPost.QualityManager ? x with { To = Day.AddDays(-1) } : x)
        );

        found
            .Blocking.ShouldHaveSingleItem()
            .Field.ShouldBe(PaperField.OfPost(KeyPost.QualityManager));
    }

    [Fact, Proves("5.3(1)4")]
    public void Post_WhoseTermEndsToday_IsHeld()
    {
        var found = Of(p => p.Select(x => x with { To = Day }));

        found.Findings.ShouldBeEmpty();
    }

    [Theory, Proves("5.3(1)4")]
    [InlineData(KeyPost.LegalRepresentative, false)]
    [InlineData(KeyPost.TopManager, false)]
    [InlineData(KeyPost.TechnicalLead, true)]
    [InlineData(KeyPost.AuthorizedSignatory, true)]
    public void Post_HeldByTwo_DependsOnThePost(KeyPost post, bool allowed)
    {
        var found = Of(p => [.. p, TestData.KeyPerson(post, seed: 2)]);

        found.MayBeSigned.ShouldBe(allowed);
    }

    [Fact, Proves("5.3(1)4")]
    public void Person_EnteredTwiceInOnePost_IsWrong()
    {
        var found = Of(p => [.. p, TestData.KeyPerson(KeyPost.TechnicalLead)]);

        found.Blocking.ShouldHaveSingleItem().Field.ShouldEndWith(".identity");
    }

    [Fact, Proves("5.3(1)4")]
    public void Person_WithNothingFilledIn_IsAskedForEachField()
    {
        var person = new KeyPerson { Post = KeyPost.AuthorizedSignatory };
        var found = Of(p => [.. p.Where(x => x.Post != person.Post), person]);

        found
            .Blocking.Select(f => f.Field)
            .ShouldBe(
                new[]
                {
                    "name",
                    "identity",
                    "phone",
                    "title",
                    "years",
                    "from",
                    "fields",
                    "files",
                }.Select(field => PaperField.OfKeyPerson(person.KeyPersonId, field))
            );
    }

    [Theory]
    [InlineData("licence.address", PaperStep.Licence)]
    [InlineData("keyPersonnel[0196]", PaperStep.KeyPersonnel)]
    [InlineData("keyPersonnel[0196].files", PaperStep.KeyPersonnel)]
    [InlineData("scope:12", PaperStep.Cma)]
    [InlineData("equipment", PaperStep.Equipment)]
    [InlineData("extra[0196].text", PaperStep.Extra)]
    [InlineData("nonsense", PaperStep.Review)]
    public void StepOf_EveryFormOfPath_IsTheStepThatShowsIt(string field, PaperStep step)
    {
        PaperField.StepOf(field).ShouldBe(step);
    }

    private static Completeness Of(Func<IEnumerable<KeyPerson>, IEnumerable<KeyPerson>> change)
    {
        var whole = TestData.MonitoringPapers();
        return Completeness.Of(
            whole with
            {
                KeyPersonnel = [.. change(whole.KeyPersonnel)],
            },
            TestData.Against(),
            Day
        );
    }
}
