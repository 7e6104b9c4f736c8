using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Web.Host;

namespace Mingjian.Web.Tests.Host;

public sealed class AdminVerbTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Invite_OnAnEmptyDatabase_PrintsTheLinkOfTheFirstAlone(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);

        var (code, output, told) = await InviteAsync(database, "first@bureau.example");

        code.ShouldBe(0, told);
        var link = new Uri(output.Trim());
        link.GetLeftPart(UriPartial.Authority).ShouldBe("https://mingjian.example");
        told.ShouldContain("first@bureau.example");
        var db = database.Open();
        var invitation = await db.Invitations.SingleAsync(Stop);
        invitation.TokenHash.ShouldBe(Invitation.HashOf(link.Segments[^1]));
        invitation.Roles.ShouldBe([Role.SecurityAdministrator]);
        (await db.Organisations.SingleAsync(Stop)).Kind.ShouldBe(OrganisationKind.MunicipalBureau);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Invite_WhereTheBureauHasItsAdministrator_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await InviteAsync(database, "first@bureau.example");
        var db = database.Open();
        var person = Person.New("first@bureau.example", "甲", DateTime.UnixEpoch);
        db.People.Add(person);
        db.Memberships.Add(
            new()
            {
                PersonId = person.Id,
                OrganisationId = (await db.Organisations.SingleAsync(Stop)).OrganisationId,
                Role = Role.SecurityAdministrator,
                From = new(2024, 1, 12),
            }
        );
        await db.SaveChangesAsync(Stop);

        var (code, output, told) = await InviteAsync(database, "second@bureau.example");

        code.ShouldBe(1);
        output.ShouldBeEmpty();
        told.ShouldContain("已有在任的安全管理员");
        (await database.Open().Invitations.CountAsync(Stop)).ShouldBe(1);
    }

    [Fact]
    public async Task Invite_WithoutAnAddress_SaysHow()
    {
        var (output, told) = (new StringWriter(), new StringWriter());

        var code = await AdminVerb.RunAsync(["invite"], output, told);

        code.ShouldBe(2);
        told.ToString().ShouldContain("admin invite 邮箱");
    }

    private static async Task<(int Code, string Output, string Told)> InviteAsync(
        TestDatabase database,
        string email
    )
    {
        var (output, told) = (new StringWriter(), new StringWriter());
        var folder = Path.Combine(Path.GetTempPath(), $"mj_{Guid.CreateVersion7():N}");

        try
        {
            var code = await AdminVerb.RunAsync(
                [
                    "invite",
                    email,
                    "--database",
                    database.Kind == DatabaseKind.Sqlite ? "sqlite" : "postgres",
                    "--connection",
                    database.Connection,
                    "--data",
                    folder,
                    "--public-url",
                    "https://mingjian.example",
                ],
                output,
                told
            );
            return (code, output.ToString(), told.ToString());
        }
        finally
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }
}
