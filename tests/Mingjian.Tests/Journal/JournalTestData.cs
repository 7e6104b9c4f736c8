using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Tests.Journal;

/// <summary>People and organisations for the tests of the journal.</summary>
internal static class JournalTestData
{
    public static readonly DateOnly Day = new(2026, 3, 20);

    public static ChinaClock Clock(StandingTime? time = null) =>
        new(time ?? StandingTime.On(2026, 3, 20));

    public static Person AddPerson(this MingjianDb db, string name)
    {
        var person = new Person
        {
            FullName = name,
            UserName = $"{name}@example.test",
            Email = $"{name}@example.test",
        };
        db.People.Add(person);
        return person;
    }

    public static Membership AddRole(
        this MingjianDb db,
        Person person,
        Guid organisation,
        Role role,
        DateOnly? to = null
    )
    {
        var membership = new Membership
        {
            PersonId = person.Id,
            OrganisationId = organisation,
            Role = role,
            From = new(2024, 1, 12),
            To = to,
        };
        db.Memberships.Add(membership);
        return membership;
    }

    public static Desk DeskOf(Person person, Guid organisation, params string[] duties)
    {
        var desk = new Desk();
        desk.Seat(
            new Actor(
                person.Id,
                person.FullName,
                "试",
                organisation,
                "试",
                duties.Append(Duties.ReadInbox).ToHashSet()
            ),
            Viewer.Institution(organisation)
        );
        return desk;
    }
}
