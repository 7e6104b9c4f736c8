namespace Mingjian.Accounts;

/// <summary>任职: a person holds a role in an organisation from a day to a day.</summary>
public sealed class Membership
{
    public Guid MembershipId { get; init; } = Guid.CreateVersion7();

    public required Guid PersonId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required Role Role { get; init; }

    /// <summary>First day of the role, Beijing.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day of the role, inclusive; <c>null</c> while it lasts.</summary>
    public DateOnly? To { get; set; }

    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);

    public bool Overlaps(DateOnly from, DateOnly? to) =>
        (to is null || From <= to) && (To is null || from <= To);
}
