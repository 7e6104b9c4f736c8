using Mingjian.Accounts;

namespace Mingjian.Journal.Inbox;

/// <summary>收件人: one person, an organisation, or whoever holds a role.</summary>
public sealed record Recipient
{
    private Recipient() { }

    public Guid? PersonId { get; private init; }

    public Guid? OrganisationId { get; private init; }

    public Role? Role { get; private init; }

    public static Recipient Person(Guid personId) => new() { PersonId = personId };

    /// <summary>Everybody with a role in the organisation, such as an institution.</summary>
    public static Recipient Organisation(Guid organisationId) =>
        new() { OrganisationId = organisationId };

    /// <summary>Whoever holds this role in the organisation on the day they look.</summary>
    public static Recipient Organisation(Guid organisationId, Role role) =>
        new() { OrganisationId = organisationId, Role = role };

    /// <summary>Whoever holds this role anywhere: for the roles of the municipal bureau, which is one.</summary>
    public static Recipient Holders(Role role) => new() { Role = role };

    internal string Key => $"{PersonId:N}/{OrganisationId:N}/{Role}";
}
