using Mingjian.Accounts.Credentials;
using Mingjian.Regulation;

namespace Mingjian.Accounts;

/// <summary>An organisation in which a person holds roles today: one of the places at which they may sit.</summary>
public sealed record Place(
    Guid OrganisationId,
    OrganisationKind Kind,
    string Name,
    string? Office,
    IReadOnlyList<Role> Roles
);

/// <summary>Who sits at the desk in a session: the person, the organisation chosen, and the duties that today's roles there give.</summary>
public sealed record Seat(
    Guid SessionId,
    Guid PersonId,
    string FullName,
    bool HasSecondFactor,
    IReadOnlyList<Place> Places,
    Place? Chosen
)
{
    /// <summary>Officers and whoever may sign work with a second factor; until it is enrolled they hold no duty.</summary>
    public bool MustEnrol =>
        !HasSecondFactor && Places.Any(place => place.Roles.Any(SecondFactor.IsRequiredFor));

    public bool MustChoose => Chosen is null && Places.Count > 1;

    public Actor Actor(IEnumerable<string> duties) =>
        new(
            PersonId,
            FullName,
            Chosen is null ? "未任职" : string.Join('、', Chosen.Roles.Select(role => role.Text())),
            Chosen?.OrganisationId ?? Guid.Empty,
            Chosen?.Name ?? "",
            duties.ToHashSet(StringComparer.Ordinal)
        );

    /// <summary>The duties of all roles held in the chosen organisation.</summary>
    public IEnumerable<string> Duties =>
        MustEnrol || Chosen is null ? [] : Chosen.Roles.SelectMany(RoleDuties.Of);
}
