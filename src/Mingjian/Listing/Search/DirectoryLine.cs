using System.Linq.Expressions;
using Mingjian.Listing.Register;

namespace Mingjian.Listing.Search;

/// <summary>An institution as a list of the 名录 shows it: a quarter of what a profile holds, and as much quicker to read.</summary>
/// <param name="NameOrder">Its place among the names (<see cref="Search.NameOrder"/>).</param>
public sealed record DirectoryLine(
    string Number,
    string Name,
    string NameOrder,
    string CreditCode,
    Standing Standing,
    Services Services,
    string Office,
    DateOnly ListedOn,
    DateOnly? CmaValidTo
)
{
    public static readonly Expression<Func<ProfileSpan, DirectoryLine>> Shown = p =>
        new(
            p.Number,
            p.Name,
            p.NameOrder,
            p.CreditCode,
            p.Standing,
            p.Services,
            p.Office,
            p.ListedOn,
            p.CmaValidTo
        );

    private static readonly Func<ProfileSpan, DirectoryLine> OfProfile = Shown.Compile();

    public static DirectoryLine Of(ProfileSpan profile) => OfProfile(profile);
}
