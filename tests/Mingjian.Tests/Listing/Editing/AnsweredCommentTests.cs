using Mingjian.Listing;
using Mingjian.Listing.Checking;
using Mingjian.Listing.Editing;
using Mingjian.Listing.Editing.UseCases;
using Mingjian.Regulation;

namespace Mingjian.Tests.Listing.Editing;

/// <summary>A comment waits until what it speaks of was changed; the map of the steps counts those that wait.</summary>
[Proves("5.2")]
public sealed class AnsweredCommentTests
{
    private static readonly ChinaClock Clock = new(StandingTime.On(2026, 3, 20));

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Comment_OnAField_IsAnsweredByItsChangeAlone(DatabaseKind kind)
    {
        await using var bench = await ReturnedAsync(
            kind,
            PaperField.LicenceAddress,
            PaperField.LicenceOffice
        );

        await SaveLicenceAsync(bench, licence => licence with { Address = "新址" });

        var application = await bench.ReadAsync();
        Answered(application, PaperField.LicenceAddress).ShouldBeTrue();
        Answered(application, PaperField.LicenceOffice).ShouldBeFalse();
        Waiting(application, PaperField.LicenceAddress, PaperField.LicenceOffice).ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Comment_OnAKeyPerson_IsAnsweredByTheirRow(DatabaseKind kind)
    {
        await using var bench = await EditBench.InAsync(kind);
        await bench.SubmitAsync();
        var people = (await bench.ReadAsync()).DraftKeyPersonnel;
        var (first, second) = (people[0].KeyPersonId, people[1].KeyPersonId);
        await bench.ReturnAsync(PaperField.OfKeyPerson(first, "identity"));

        await RemoveAsync(bench, first);

        var application = await bench.ReadAsync();
        Answered(application, PaperField.OfKeyPerson(first, "identity")).ShouldBeTrue();
        Answered(application, PaperField.OfKeyPerson(second, "identity")).ShouldBeFalse();
        Answered(application, PaperField.KeyPersonnel).ShouldBeTrue();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Comment_OnALine_IsAnsweredByThatLineAndNotByAnother(DatabaseKind kind)
    {
        var (second, third) = (
            PaperField.OfLine(LineList.Staff, 2),
            PaperField.OfLine(LineList.Staff, 3)
        );
        await using var bench = await ReturnedAsync(kind, second, third, PaperField.Staff);

        await bench.RunAsync(
            (db, desk) =>
                new RemoveRow(db, desk, Clock).OfListAsync(
                    bench.CaseId,
                    new(LineList.Staff, 2),
                    bench.Stop
                )
        );

        var application = await bench.ReadAsync();
        Answered(application, second).ShouldBeTrue();
        Answered(application, third).ShouldBeFalse();
        Answered(application, PaperField.Staff).ShouldBeTrue();
        Answered(application, PaperField.Equipment).ShouldBeFalse();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Return_OfTheNextRound_AsksAnew(DatabaseKind kind)
    {
        await using var bench = await ReturnedAsync(kind, PaperField.LicenceAddress);
        await SaveLicenceAsync(bench, licence => licence with { Address = "新址" });
        await bench.SubmitAsync();

        await bench.ReturnAsync(PaperField.LicenceAddress);

        Answered(await bench.ReadAsync(), PaperField.LicenceAddress).ShouldBeFalse();
    }

    [Fact]
    public void Between_PapersThatDifferInEveryPart_NamesThePathsThatCommentsUse()
    {
        var (before, after) = (TestData.OperationPapers(), TestData.MonitoringPapers(2));

        var changed = FieldChanges.Between(before, after);

        FieldChanges.Touch(changed, PaperField.Services).ShouldBeTrue();
        FieldChanges.Touch(changed, PaperField.ContactPhone).ShouldBeTrue();
        FieldChanges.Touch(changed, PaperField.CreditCode).ShouldBeTrue();
        FieldChanges.Touch(changed, PaperField.CmaNumber).ShouldBeTrue();
        FieldChanges.Touch(changed, "cma").ShouldBeTrue();
        FieldChanges.Touch(changed, PaperField.OfPost(KeyPost.AuthorizedSignatory)).ShouldBeTrue();
        FieldChanges.Touch(changed, PaperField.Commitment).ShouldBeFalse();
        FieldChanges.Between(before, before).ShouldBeEmpty();
    }

    private static async Task<EditBench> ReturnedAsync(DatabaseKind kind, params string[] fields)
    {
        var bench = await EditBench.InAsync(kind);
        await bench.SubmitAsync();
        await bench.ReturnAsync(fields);
        return bench;
    }

    private static bool Answered(ListingApplication application, string field) =>
        application.HasAnswered(TestData.Comment(application, field, "请改正"));

    private static int Waiting(ListingApplication application, params string[] fields) =>
        StepMap
            .Of(
                application,
                Completeness.Of(application.Papers, TestData.Against(), Clock.Today),
                [.. fields.Select(field => TestData.Comment(application, field, "请改正"))]
            )[PaperStep.Licence]
            .Comments;

    private static async Task SaveLicenceAsync(EditBench bench, Func<Licence, Licence> change)
    {
        var licence = (await bench.ReadAsync()).Papers.Licence;
        var edit = new LicenceEdit(change(licence));
        await bench.RunAsync(
            (db, desk) =>
                new SavePapers(db, desk, Clock, TestData.Seals).RunAsync(
                    bench.CaseId,
                    edit,
                    new(Basis.Of(licence), ""),
                    bench.Stop
                )
        );
    }

    private static Task<RemovedRow> RemoveAsync(EditBench bench, Guid keyPersonId) =>
        bench.RunAsync(
            (db, desk) =>
                new RemoveRow(db, desk, Clock).RunAsync(
                    bench.CaseId,
                    RowKind.KeyPerson,
                    keyPersonId,
                    bench.Stop
                )
        );
}
