using Mingjian.Listing.Signing;

namespace Mingjian.Web.Listing.Institution.Cases;

/// <summary>
/// The whole text of an application, for <c>&lt;partial name="/Listing/Institution/Cases/_WholeText.cshtml" model="…" /&gt;</c>: before
/// signing, of a round that was signed, and for the officer.
/// </summary>
/// <param name="ListsOf">The case whose present lists are linked; <c>null</c> for a text of the past.</param>
public sealed record WholeText(
    IReadOnlyList<PaperGroup> Groups,
    IReadOnlyList<ListOfRecord> Lists,
    Guid? ListsOf = null
);
