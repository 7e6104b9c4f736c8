using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Proof;

/// <summary>An institution in a test's database, with somebody to fill in and somebody to sign.</summary>
public sealed record TestInstitution(
    TestDatabase Database,
    ChinaClock Clock,
    Organisation Organisation,
    Person Clerk,
    Person Signer
)
{
    public Guid Id => Organisation.OrganisationId;

    /// <summary>Makes one, and loads the reference data of the law if they are not there yet.</summary>
    public static async Task<TestInstitution> InAsync(
        TestDatabase database,
        ChinaClock clock,
        int seed = 1
    )
    {
        await using var db = database.Open(clock: clock);
        await ReferenceData.LoadAsync(db);
        var made = new TestInstitution(
            database,
            clock,
            new()
            {
                Kind = OrganisationKind.Institution,
                Name = $"重庆示例{seed}号环境检测有限公司",
                CreditCode = TestData.CreditCode(seed),
            },
            TestData.Person($"示例填报员{seed}"),
            TestData.Person($"示例法定代表人{seed}")
        );
        db.Organisations.Add(made.Organisation);
        db.People.AddRange(made.Clerk, made.Signer);
        db.Memberships.AddRange(
            made.Member(made.Clerk, Role.Clerk),
            made.Member(made.Signer, Role.Representative)
        );
        await db.SaveChangesAsync();
        return made;
    }

    public Desk ClerksDesk() => Seat(Clerk, Role.Clerk);

    public Desk SignersDesk() => Seat(Signer, Role.Representative);

    /// <summary>A context as this desk sees it.</summary>
    public MingjianDb Open(Desk desk) => Database.Open(desk, Clock);

    private Membership Member(Person person, Role role) =>
        new()
        {
            PersonId = person.Id,
            OrganisationId = Id,
            Role = role,
            From = new(2024, 1, 12),
        };

    private Desk Seat(Person person, Role role)
    {
        var desk = new Desk();
        desk.Seat(
            new(
                person.Id,
                person.FullName,
                role.Text(),
                Id,
                Organisation.Name,
                RoleDuties.Of(role)
            ),
            Viewer.Institution(Id)
        );
        return desk;
    }
}
