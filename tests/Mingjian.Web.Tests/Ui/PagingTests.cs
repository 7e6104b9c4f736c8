using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Tests.Ui;

public sealed class PagingTests
{
    private static readonly Sorts<Organisation> Sorts = new()
    {
        { "name", o => o.Name },
        { "kind", o => o.Kind },
    };

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Pages_InAnOrderWithEqualKeys_ShowEveryRowOnce(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await FillAsync(database, 45);
        await using var db = database.Open();
        var seen = new List<Guid>();

        for (var number = 1; number <= 3; number++)
        {
            var page = await db
                .Organisations.AsNoTracking()
                .SortBy(Sorts, Asked($"?sort=-kind&page={number}"), o => o.OrganisationId)
                .ToPageAsync(Asked($"?page={number}"), TestContext.Current.CancellationToken);
            page.Total.ShouldBe(45);
            seen.AddRange(page.Items.Select(o => o.OrganisationId));
        }

        seen.Distinct().Count().ShouldBe(45);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Page_BeyondTheLast_IsTheLast(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await FillAsync(database, 45);
        await using var db = database.Open();

        var page = await db
            .Organisations.OrderBy(o => o.OrganisationId)
            .ToPageAsync(9, 20, TestContext.Current.CancellationToken);

        (page.Number, page.Shown, ((IPaged)page).Pages).ShouldBe((3, 5, 3));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Page_OfNothing_IsTheFirst(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();

        var page = await db
            .Organisations.OrderBy(o => o.OrganisationId)
            .ToPageAsync(3, 20, TestContext.Current.CancellationToken);

        (page.Number, page.Total, ((IPaged)page).Pages).ShouldBe((1, 0, 1));
    }

    [Theory]
    [InlineData("?sort=name", "name", false)]
    [InlineData("?sort=-name", "name", true)]
    [InlineData("", "filed", true)]
    public void Query_ReadsTheOrder(string address, string key, bool downwards)
    {
        var query = Asked(address, "-filed");

        (query.SortKey, query.Downwards).ShouldBe((key, downwards));
    }

    [Theory]
    [InlineData("?size=50", 50)]
    [InlineData("?size=100000", 20)]
    [InlineData("?size=-1", 20)]
    public void Query_TakesOnlyOfferedSizes(string address, int size) =>
        Asked(address).Size.ShouldBe(size);

    private static TableQuery Asked(string address, string? sort = null) =>
        TableQuery.Of(
            new DefaultHttpContext { Request = { QueryString = new QueryString(address) } }.Request,
            sort
        );

    private static async Task FillAsync(TestDatabase database, int count)
    {
        await using var db = database.Open();
        db.Organisations.AddRange(
            Enumerable
                .Range(0, count)
                .Select(i => new Organisation
                {
                    Kind = (OrganisationKind)(i % 2),
                    Name = $"机构{i % 7}",
                })
        );
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
