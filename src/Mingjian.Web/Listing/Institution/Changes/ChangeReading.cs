using Mingjian.Listing;
using Mingjian.Listing.Checking;
using Mingjian.Listing.Signing;
using Mingjian.Regulation;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Listing.Institution.Changes;

/// <summary>A change filing as text, for reading, before signing and of a round that was signed.</summary>
/// <param name="ListsOf">The case whose present list is linked; <c>null</c> for a text of the past.</param>
public sealed record ChangeReading(
    ChangeKind Kind,
    DateOnly? ChangedOn,
    IReadOnlyList<Change> Changes,
    string Explanation,
    IReadOnlyList<Attachment> Evidence,
    Attachment? Certificate,
    LineList? List,
    int Rows,
    Guid? ListsOf
)
{
    public static ChangeReading Of(ChangeView shown) =>
        new(
            shown.Filing.Kind,
            shown.Filing.ChangedOn,
            shown.Changes,
            shown.Filing.Explanation,
            shown.Filing.Evidence,
            shown.Filing.After.Cma?.File,
            ChangeLinks.ListOf(shown.Filing.Kind),
            shown.Rows,
            shown.CaseId
        );

    public static ChangeReading Of(
        ChangeSubmissionContent signed,
        IReadOnlyList<Change> changes,
        Guid? listsOf
    )
    {
        var list = ChangeLinks.ListOf(signed.Kind);

        return new(
            signed.Kind,
            signed.ChangedOn,
            changes,
            signed.Explanation,
            signed.Evidence,
            signed.After.Cma?.File,
            list,
            signed.Lists.FirstOrDefault(l => l.List == list)?.Count ?? 0,
            listsOf
        );
    }
}
