using Mingjian.Regulation;

namespace Mingjian.Listing.Editing;

/// <summary>Upon what, and in which open form, somebody edits: lets two people at the same step notice each other.</summary>
/// <param name="Basis">Digest of what the form showed, see <see cref="Editing.Basis"/>.</param>
/// <param name="Form">The open form; its own automatic saving is no conflict.</param>
public sealed record EditMark(string Basis, string Form)
{
    /// <exception cref="ChangedMeanwhile">Another person stored something else since the form was opened.</exception>
    internal void Check(string present, ListingCase listingCase)
    {
        if (Basis != present && !IsOwn(listingCase))
        {
            throw new ChangedMeanwhile();
        }
    }

    /// <summary>What is stored came from this very form.</summary>
    internal bool IsOwn(ListingCase listingCase) => Form.Length > 0 && Form == listingCase.LastForm;
}
