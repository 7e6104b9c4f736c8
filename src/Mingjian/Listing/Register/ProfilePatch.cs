using Mingjian.Listing.Register.Rows;

namespace Mingjian.Listing.Register;

/// <summary>Which columns of the profile a change of a kind replaces, and by what.</summary>
internal sealed record ProfilePatch(
    Func<ProfileRow, ProfileRow> Apply,
    Func<ProfileRow, ProfileRow, bool> Same
)
{
    /// <summary><c>null</c> when the kind, or this filing, touches nothing of the profile.</summary>
    public static ProfilePatch? For(ChangeKind kind, ChangeContent after) =>
        kind switch
        {
            ChangeKind.Name when after.Name is { } name => new(
                profile => profile with { Name = name },
                (a, b) => a.Name == b.Name
            ),
            ChangeKind.Address when after.Address is { } address => new(
                profile =>
                    profile with
                    {
                        Address = address,
                        Office = after.Office ?? profile.Office,
                    },
                (a, b) => a.Address == b.Address && a.Office == b.Office
            ),
            ChangeKind.LegalNature when after.LegalNature is { } nature => new(
                profile => profile with { LegalNature = nature },
                (a, b) => a.LegalNature == b.LegalNature
            ),
            ChangeKind.Services when after.Services is { } services => new(
                profile => profile with { Services = services },
                (a, b) => a.Services == b.Services
            ),
            _ => null,
        };
}
