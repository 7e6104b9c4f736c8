using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;

namespace Mingjian.Tests.Journal;

public sealed class JournalWriterTests
{
    private sealed record Renamed(Guid Stream, string Before, string After) : IFact;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Facts_OfOneStream_AreNumberedWithoutGaps(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var desk = TestDatabase.SystemDesk();
        var db = database.Open(desk);
        var organisation = new Organisation { Kind = OrganisationKind.Institution, Name = "甲" };
        desk.Open<JournalWriterTests>(duty: null, reason: "试");
        db.Add(organisation);
        organisation.Note(new Renamed(organisation.OrganisationId, "", "甲"));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        organisation.Note(new Renamed(organisation.OrganisationId, "甲", "乙"));
        organisation.Note(new Renamed(organisation.OrganisationId, "乙", "丙"));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        var entries = await database
            .Open()
            .JournalEntries.OrderBy(e => e.Number)
            .ToListAsync(TestContext.Current.CancellationToken);

        entries.Select(e => e.Number).ShouldBe([1, 2, 3]);
        entries[1]
            .Content.ShouldBe(
                $$"""{"after":"乙","before":"甲","stream":"{{organisation.OrganisationId}}"}"""
            );
        entries[2].Reason.ShouldBe("试");
    }
}
